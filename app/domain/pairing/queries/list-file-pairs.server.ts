/** Knows a round's pairs as a file holds them: everybody's name, address and place, and the proof. */
import type { Db } from "#db/client.server.ts";
import { fromJson } from "#db/columns.server.ts";
import type { Reasons } from "../pair.ts";

export interface FilePerson {
  id: string;
  name: string;
  email: string;
  municipality: string | null;
}

export interface FilePair {
  position: number;
  score: number;
  locked: boolean;
  people: FilePerson[];
  reasons: Reasons;
}

export async function listFilePairs(
  db: Db,
  round: { id: string; seasonId: string },
): Promise<FilePair[]> {
  const pairs = await db
    .selectFrom("pair")
    .select(["id", "position", "score", "locked", "reasons"])
    .where("round_id", "=", round.id)
    .orderBy("position")
    .execute();
  const members = await db
    .selectFrom("pair_member")
    .innerJoin("person", "person.id", "pair_member.person_id")
    .leftJoin("enrolment", (join) =>
      join
        .onRef("enrolment.person_id", "=", "person.id")
        .on("enrolment.season_id", "=", round.seasonId),
    )
    .leftJoin("municipality", "municipality.code", "enrolment.municipality_code")
    .select([
      "pair_member.pair_id as pairId",
      "person.id",
      "person.name",
      "person.email",
      "municipality.name as municipality",
    ]) // prettier-ignore
    .where("pair_member.round_id", "=", round.id)
    .orderBy("person.sort_key")
    .execute();
  const people = new Map<string, FilePerson[]>(pairs.map((pair) => [pair.id, []]));
  for (const { pairId, ...person } of members) people.get(pairId)?.push(person);
  return pairs.map(({ id, locked, reasons, ...pair }) => ({
    ...pair,
    locked: locked === 1,
    people: people.get(id) ?? [],
    reasons: fromJson<Reasons>(reasons),
  }));
}

/** The proof itself; null where there is none, or it no longer holds. */
export async function getCertificate(db: Db, roundId: string): Promise<unknown> {
  const row = await db
    .selectFrom("round")
    .select("certificate")
    .where("id", "=", roundId)
    .executeTakeFirst();
  return row?.certificate ? fromJson(row.certificate) : null;
}
