/** Knows the pairs of a round with their people, and who was left over. */
import type { Db } from "#db/client.server.ts";
import { fromFlag, fromJson } from "#db/columns.server.ts";
import type { Pair, PairPerson, Reasons } from "../pair.ts";
import type { LeftoverReason } from "../proposal.ts";
import { pairPeople, toPairPerson } from "./pair-people.server.ts";

const PAGE = 50;

export interface PairPage {
  pairs: Pair[];
  /** `after` of the next page; null on the last. */
  next: number | null;
}

/** In the round's order: the highest score first. */
export async function listPairs(
  db: Db,
  roundId: string,
  { after = 0, limit = PAGE }: { after?: number; limit?: number } = {},
): Promise<PairPage> {
  const found = await db
    .selectFrom("pair")
    .select(["id", "position", "score", "reasons", "locked"])
    .where("round_id", "=", roundId)
    .where("position", ">", after)
    .orderBy("position")
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const people = await peopleIn(
    db,
    rows.map((row) => row.id),
  );
  const pairs = rows.map((row) => ({
    id: row.id,
    position: row.position,
    score: row.score,
    locked: fromFlag(row.locked),
    reasons: fromJson<Reasons>(row.reasons),
    people: people.get(row.id) ?? [],
  }));
  return { pairs, next: found.length > limit ? rows.at(-1)!.position : null };
}

async function peopleIn(db: Db, pairIds: string[]): Promise<Map<string, PairPerson[]>> {
  const people = new Map<string, PairPerson[]>();
  if (pairIds.length === 0) return people;
  const rows = await pairPeople(db).where("pair_member.pair_id", "in", pairIds).execute();
  for (const row of rows)
    people.set(row.pairId, [...(people.get(row.pairId) ?? []), toPairPerson(row)]);
  return people;
}

export interface Leftover {
  personId: string;
  name: string;
  municipality: string | null;
  label: string | null;
  reason: LeftoverReason;
}

const MOST_LEFTOVERS = 500;

export async function listLeftovers(db: Db, roundId: string): Promise<Leftover[]> {
  const rows = await db
    .selectFrom("round_leftover")
    .innerJoin("round", "round.id", "round_leftover.round_id")
    .innerJoin("person", "person.id", "round_leftover.person_id")
    .leftJoin("enrolment", (join) =>
      join
        .onRef("enrolment.season_id", "=", "round.season_id")
        .onRef("enrolment.person_id", "=", "person.id"),
    )
    .leftJoin("municipality", "municipality.code", "enrolment.municipality_code")
    .select([
      "person.id as personId",
      "person.name",
      "municipality.name as municipality",
      "municipality.label",
      "round_leftover.reason",
    ]) // prettier-ignore
    .where("round_leftover.round_id", "=", roundId)
    .orderBy("person.sort_key")
    .limit(MOST_LEFTOVERS)
    .execute();
  return rows.map((row) => ({ ...row, reason: row.reason as LeftoverReason }));
}
