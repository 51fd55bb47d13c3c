/** Knows what pairs a season would get today; writes nothing. */
import type { Db } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";
import type { LockedPair } from "../candidate.ts";
import type { Proposal, RoundSummary } from "../proposal.ts";
import { summaryOf } from "../rules/figures.ts";
import { forbiddenAmong } from "../rules/forbid.ts";
import { stillPossible, takeIn } from "../rules/keep-pairs.ts";
import { pairEveryone } from "../rules/pair-everyone.ts";
import { defaultScores } from "../scores.ts";
import { readField, type Field } from "./list-candidates.server.ts";
import { listGroups } from "./list-locked-pairs.server.ts";

export type Proposed =
  | { ok: true; field: Field; proposal: Proposal; summary: RoundSummary }
  | { ok: false; reason: "nobody" }
  /** A locked pair that may not be: of one municipality, excluded, or with somebody who is gone. */
  | { ok: false; reason: "locked_forbidden"; people: string[] };

/** `keepFrom` is a round whose pairs stay as they are, where they still may. */
export async function proposePairs(
  db: Db,
  seasonId: string,
  today: Day,
  locked: readonly LockedPair[] = [],
  keepFrom: { id: string } | null = null,
): Promise<Proposed> {
  const field = await readField(db, seasonId, today);
  if (field.candidates.length < 2) return { ok: false, reason: "nobody" };
  const byId = { ...field, candidates: new Map(field.candidates.map((one) => [one.id, one])) };
  const barred = locked.find(({ people }) => forbiddenAmong(people, byId, () => true));
  if (barred) return { ok: false, reason: "locked_forbidden", people: barred.people };
  const earlier = keepFrom ? await listGroups(db, keepFrom.id) : [];
  const kept = stillPossible(earlier, locked, byId);
  const fixed = [...locked, ...kept.map((people) => ({ pairId: null, people }))];
  const paired = pairEveryone(field.candidates, fixed, field.obstacles, defaultScores);
  const proposal = keepFrom ? takeIn(paired, { earlier, kept, ...byId }, defaultScores) : paired;
  const ground = {
    eligible: field.candidates.length,
    scores: defaultScores.version,
    locked: fixed.length,
  };
  return { ok: true, field, proposal, summary: summaryOf(proposal, ground) };
}
