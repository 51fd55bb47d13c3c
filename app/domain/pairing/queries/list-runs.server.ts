/** Knows a draft's runs, and how pairs stand in a round right now. */
import type { Db } from "#db/client.server.ts";
import { fromFlag, fromJson } from "#db/columns.server.ts";
import type { Reasons } from "../pair.ts";
import type { LeftoverReason, RoundSummary } from "../proposal.ts";
import type { Run, RunListed, Standing } from "../run.ts";

/** The newest first. */
export async function listRuns(db: Db, roundId: string): Promise<RunListed[]> {
  const rows = await db
    .selectFrom("round_run")
    .select(["id", "number", "kind", "aim", "summary", "run_at as runAt"])
    .where("round_id", "=", roundId)
    .orderBy("number", "desc")
    .execute();
  return rows.map((row) => ({ ...row, summary: fromJson<RoundSummary>(row.summary) }));
}

export async function getRun(db: Db, roundId: string, number: number): Promise<Run | null> {
  const row = await db
    .selectFrom("round_run")
    .select([
      "id",
      "number",
      "kind",
      "aim",
      "summary",
      "run_at as runAt",
      "engine",
      "certificate",
      "pairs",
      "leftover",
    ]) // prettier-ignore
    .where("round_id", "=", roundId)
    .where("number", "=", number)
    .executeTakeFirst();
  if (!row) return null;
  return {
    ...row,
    summary: fromJson<RoundSummary>(row.summary),
    pairs: fromJson<Standing[]>(row.pairs),
    leftover: fromJson<Run["leftover"]>(row.leftover),
  };
}

/** All pairs of the round as they stand, people in order of id, the highest score first. */
export async function listStanding(
  db: Db,
  roundId: string,
): Promise<(Standing & { id: string; position: number })[]> {
  const rows = await db
    .selectFrom("pair")
    .select(["id", "position", "score", "reasons", "locked"])
    .where("round_id", "=", roundId)
    .orderBy("position")
    .execute();
  const members = await db
    .selectFrom("pair_member")
    .select(["pair_id as pairId", "person_id as personId"])
    .where("round_id", "=", roundId)
    .orderBy("person_id")
    .execute();
  const people = new Map<string, string[]>(rows.map((row) => [row.id, []]));
  for (const { pairId, personId } of members) people.get(pairId)?.push(personId);
  return rows.map(({ id, position, score, reasons, locked }) => ({
    id,
    position,
    score,
    people: people.get(id) ?? [],
    reasons: fromJson<Reasons>(reasons),
    locked: fromFlag(locked),
  }));
}

export async function listLeftoverIds(db: Db, roundId: string): Promise<Run["leftover"]> {
  const rows = await db
    .selectFrom("round_leftover")
    .select(["person_id as personId", "reason"])
    .where("round_id", "=", roundId)
    .orderBy("person_id")
    .execute();
  return rows.map((row) => ({ ...row, reason: row.reason as LeftoverReason }));
}
