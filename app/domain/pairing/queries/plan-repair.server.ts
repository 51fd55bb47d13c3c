/** Knows who of a published round has lost a partner or never had one, and what could be done. */
import type { Db } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";
import type { RoundSummary } from "../proposal.ts";
import type { Round } from "../round.ts";
import type { Standing } from "../run.ts";
import { applyToStanding } from "../rules/apply-hard-rules.ts";
import { stillPossible } from "../rules/keep-pairs.ts";
import { propose } from "../rules/propose.ts";
import { repairOf, type Repair } from "../rules/repair.ts";
import { getScores } from "./get-scores.server.ts";
import { listEligibleIds, readField } from "./list-candidates.server.ts";
import { listStanding } from "./list-runs.server.ts";

type Placed = Pick<Round, "id" | "seasonId">;

export type RepairPlan =
  | {
      ok: true;
      repair: Repair;
      before: Standing[];
      after: Standing[];
      summary: RoundSummary;
    }
  | { ok: false; reason: "nothing" };

/** Breaks no pair whose people are all there; those on pause stay in theirs, but get no new partner. */
export async function planRepair(db: Db, round: Placed, today: Day): Promise<RepairPlan> {
  const { id, seasonId } = round;
  const whole = await readField(db, seasonId, today, id);
  const ready = await listEligibleIds(db, seasonId, today);
  const { scores, rules } = await getScores(db);
  const before = await listStanding(db, id);
  const pairs = before.map((pair) => pair.people);
  const { candidates, obstacles } = applyToStanding(whole, rules);
  const byId = { candidates: new Map(candidates.map((one) => [one.id, one])), obstacles };
  const kept = new Set(stillPossible(pairs, [], byId).flat());
  const field = {
    candidates: whole.candidates.filter((one) => kept.has(one.id) || ready.has(one.id)),
    obstacles: whole.obstacles,
  };
  const keep = { pairs, how: "all" as const };
  const proposed = propose({ field, scores, rules, locked: [], aim: "sum", keep });
  if (!proposed.ok) return { ok: false, reason: "nothing" };
  const { proposal, summary } = proposed;
  const repair = repairOf(before, proposal);
  if (repair.changed.length + repair.ended.length === 0) return { ok: false, reason: "nothing" };
  const after = proposal.pairs.map(({ people, score, reasons }) => ({
    people, score, reasons, locked: false,
  })); // prettier-ignore
  return { ok: true, repair, before, after, summary };
}

/** People without a partner: left by theirs, left over, or come since; and those who left. */
export async function countUnpaired(db: Db, round: Placed, today: Day): Promise<number> {
  const { candidates } = await readField(db, round.seasonId, today, round.id);
  const there = new Set(candidates.map((one) => one.id));
  const pairs = (await listStanding(db, round.id)).map((pair) => pair.people);
  const paired = new Set(
    pairs.map((people) => people.filter((id) => there.has(id))).filter((left) => left.length > 1).flat(), // prettier-ignore
  );
  const gone = pairs.flat().filter((id) => !there.has(id)).length;
  return gone + candidates.filter((one) => !paired.has(one.id)).length;
}
