/** Knows what the mails about a round are written from: pairs, addresses and languages. */
import type { Db } from "#db/client.server.ts";
import { fromJson } from "#db/columns.server.ts";
import type { Reasons } from "../pair.ts";
import type { MailedPartner } from "../mails/peer-mail.server.ts";

export interface MailedPair {
  people: MailedPartner[];
  reasons: Reasons;
}

/** In the round's order; the first `limit` of them, or all. */
export async function listMailedPairs(
  db: Db,
  roundId: string,
  limit?: number,
): Promise<MailedPair[]> {
  let pairs = db
    .selectFrom("pair")
    .select(["id", "reasons", "position"])
    .where("round_id", "=", roundId)
    .orderBy("position");
  if (limit) pairs = pairs.limit(limit);
  const rows = await pairs.execute();
  const members = await db
    .selectFrom("pair_member")
    .innerJoin("pair", "pair.id", "pair_member.pair_id")
    .innerJoin("round", "round.id", "pair_member.round_id")
    .innerJoin("person", "person.id", "pair_member.person_id")
    .leftJoin("enrolment", (join) =>
      join
        .onRef("enrolment.season_id", "=", "round.season_id")
        .onRef("enrolment.person_id", "=", "person.id"),
    )
    .leftJoin("municipality", "municipality.code", "enrolment.municipality_code")
    .select([
      "pair.id as pairId",
      "person.id",
      "person.name",
      "person.email",
      "person.language",
      "municipality.name as municipality",
    ]) // prettier-ignore
    .where("pair.round_id", "=", roundId)
    .where("pair.position", "<=", rows.at(-1)?.position ?? 0)
    .orderBy("person.sort_key")
    .execute();
  const people = new Map<string, MailedPartner[]>();
  for (const { pairId, ...person } of members)
    people.set(pairId, [...(people.get(pairId) ?? []), person]);
  return rows.map((row) => ({
    people: people.get(row.id) ?? [],
    reasons: fromJson<Reasons>(row.reasons),
  }));
}
