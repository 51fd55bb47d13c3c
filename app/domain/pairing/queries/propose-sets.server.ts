/** Knows what learning sets a season would get today; writes nothing. */
import type { Db } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";
import type { LockedPair } from "../candidate.ts";
import type { ProposedSets } from "../rules/propose-sets.ts";
import { proposeSetsAside, type Patience } from "../thread/propose-thread.server.ts";
import type { Field } from "./list-candidates.server.ts";
import { readGround } from "./propose-pairs.server.ts";

interface Asked {
  seasonId: string;
  today: Day;
  /** As many as are wished in one set. */
  size: number;
  locked?: readonly LockedPair[];
}

export async function proposeSetsOf(
  db: Db,
  { seasonId, today, size, locked = [] }: Asked,
  patience: Patience = {},
): Promise<ProposedSets & { field: Field }> {
  const { field, scores, rules } = await readGround(db, { seasonId, today, locked });
  const ground = { field, scores, rules, locked, size };
  return { ...(await proposeSetsAside(ground, patience)), field };
}
