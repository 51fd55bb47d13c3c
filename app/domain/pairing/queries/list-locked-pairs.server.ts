/** Knows who is paired with whom in a round, which of them the organiser has fixed, and where two are. */
import type { Db } from "#db/client.server.ts";
import type { LockedPair } from "../candidate.ts";

export async function listLockedPairs(db: Db, roundId: string): Promise<LockedPair[]> {
  return grouped(await members(db, roundId).where("pair.locked", "=", 1).execute());
}

/** Ids of the two or three of each pair. */
export async function listGroups(db: Db, roundId: string): Promise<string[][]> {
  return grouped(await members(db, roundId).execute()).map((pair) => pair.people);
}

function members(db: Db, roundId: string) {
  return db
    .selectFrom("pair_member")
    .innerJoin("pair", "pair.id", "pair_member.pair_id")
    .select(["pair.id as pairId", "pair_member.person_id as personId"])
    .where("pair.round_id", "=", roundId)
    .orderBy("pair.position")
    .orderBy("pair_member.person_id");
}

function grouped(rows: { pairId: string; personId: string }[]) {
  const pairs = new Map<string, { pairId: string; people: string[] }>();
  for (const { pairId, personId } of rows) {
    const pair = pairs.get(pairId) ?? { pairId, people: [] };
    pair.people.push(personId);
    pairs.set(pairId, pair);
  }
  return [...pairs.values()];
}

/** Pairs of drafts in which both are. */
export async function listPairsOfTwo(
  db: Db,
  a: string,
  b: string,
): Promise<{ id: string; roundId: string }[]> {
  return db
    .selectFrom("pair_member as one")
    .innerJoin("pair_member as other", "other.pair_id", "one.pair_id")
    .innerJoin("pair", "pair.id", "one.pair_id")
    .innerJoin("round", "round.id", "pair.round_id")
    .select(["pair.id", "pair.round_id as roundId"])
    .where("one.person_id", "=", a)
    .where("other.person_id", "=", b)
    .where("round.state", "=", "draft")
    .execute();
}
