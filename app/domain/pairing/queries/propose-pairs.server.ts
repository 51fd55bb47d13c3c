/** Knows what pairs a season would get today; writes nothing. */
import { createHash } from "node:crypto";
import { setImmediate as breath } from "node:timers/promises";
import type { Db } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";
import type { LockedPair } from "../candidate.ts";
import type { Proposal, RoundSummary } from "../proposal.ts";
import type { RoundAim } from "../round.ts";
import type { Ground } from "../rules/propose.ts";
import { proposeAside, type Patience } from "../thread/propose-thread.server.ts";
import { getScores } from "./get-scores.server.ts";
import { readField, type Field } from "./list-candidates.server.ts";
import { listGroups } from "./list-locked-pairs.server.ts";

export type Proposed =
  | { ok: true; field: Field; proposal: Proposal; summary: RoundSummary }
  | { ok: false; reason: "nobody" }
  /** A locked pair that may not be: of one municipality, excluded, or with somebody who is gone. */
  | { ok: false; reason: "locked_forbidden"; people: string[] };

export interface Keep {
  id: string;
  /** "all" by default: no pair is broken. "prefer": only where more than a bonus is won. */
  how?: "all" | "prefer";
}

/** `keepFrom` is a round whose pairs stay as they are, where they still may. */
export async function proposePairs(
  db: Db,
  seasonId: string,
  today: Day,
  locked: readonly LockedPair[] = [],
  keepFrom: Keep | null = null,
  aim: RoundAim = "sum",
  patience: Patience = {},
): Promise<Proposed> {
  const ground = await readGround(db, { seasonId, today, locked, keepFrom, aim });
  const proposed = await proposeAside(ground, patience);
  if (!proposed.ok) return proposed;
  // A large proposal takes its time to come out of the thread; so does the digest.
  await breath();
  const summary = { ...proposed.summary, ground: digestOf(ground) };
  return { ...proposed, summary, field: ground.field };
}

interface Asked {
  seasonId: string;
  today: Day;
  locked: readonly LockedPair[];
  keepFrom?: Keep | null;
  aim?: RoundAim;
}

/** Everything that a run looks at, with the table of points in force. */
export async function readGround(
  db: Db,
  { seasonId, today, locked, keepFrom = null, aim = "sum" }: Asked,
): Promise<Ground & { field: Field }> {
  const field = await readField(db, seasonId, today);
  const { scores, rules } = await getScores(db);
  const pairs = keepFrom ? await listGroups(db, keepFrom.id) : [];
  const keep = keepFrom ? { pairs, how: keepFrom.how ?? ("all" as const) } : null;
  return { field, scores, rules, locked, aim, keep };
}

const LENGTH = 12;

/** Twelve letters that differ where anything the run looked at does. */
function digestOf({ field, ...ground }: Ground): string {
  const { candidates, obstacles } = field;
  const sets = Object.values(obstacles).map((set: ReadonlySet<string>) => [...set].sort());
  const people = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const text = JSON.stringify([people, sets, ground]);
  return createHash("sha256").update(text).digest("hex").slice(0, LENGTH);
}
