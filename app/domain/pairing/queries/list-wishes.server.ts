/** Knows who has quietly asked for another peer: for organisers, and each asker's own for the asker. */
import { sql } from "kysely";
import type { Db } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";
import type { PairPerson } from "../pair.ts";
import type { OwnWish } from "../partnership.ts";
import { pairPeople, toPairPerson } from "./pair-people.server.ts";

const MOST = 200;

export interface Wish {
  pairId: string;
  round: number;
  text: string;
  createdAt: Instant;
  settledAt: Instant | null;
  asker: PairPerson & { email: string };
  peers: PairPerson[];
}

/**
 * A season's: those that wait first, the longest waiting on top. Who got another peer in a later round waits
 * no more.
 */
export async function listWishes(db: Db, seasonId: string): Promise<Wish[]> {
  const rows = await db
    .selectFrom("peer_wish")
    .innerJoin("pair", "pair.id", "peer_wish.pair_id")
    .innerJoin("round", "round.id", "pair.round_id")
    .innerJoin("person", "person.id", "peer_wish.person_id")
    .select([
      "peer_wish.pair_id as pairId",
      "peer_wish.person_id as askerId",
      "peer_wish.text",
      "peer_wish.created_at as createdAt",
      "peer_wish.settled_at as settledAt",
      "round.number as round",
      "person.email",
    ])
    .select(publishedSince.as("pairedAnewAt"))
    .where("round.season_id", "=", seasonId)
    .orderBy("peer_wish.created_at")
    .limit(MOST)
    .execute();
  const people = await pairPeople(db)
    .where("pair_member.pair_id", "in", ["", ...rows.map((row) => row.pairId)])
    .execute();
  const wishes = rows.map(({ askerId, email, pairedAnewAt, ...row }) => {
    const pair = people.filter((one) => one.pairId === row.pairId).map(toPairPerson);
    const asker = pair.find((one) => one.id === askerId)!;
    const settledAt = row.settledAt ?? pairedAnewAt;
    const peers = pair.filter((one) => one !== asker);
    return { ...row, settledAt, asker: { ...asker, email }, peers };
  });
  return wishes.sort((a, b) => Number(a.settledAt !== null) - Number(b.settledAt !== null));
}

/** When the asker was first paired in a later round of the season; null where not yet. */
const publishedSince = sql<Instant | null>`(
  select min(later.published_at) from pair_member as member
  inner join pair as later_pair on later_pair.id = member.pair_id
  inner join round as later on later.id = later_pair.round_id
  where member.person_id = peer_wish.person_id and later.season_id = round.season_id
    and later.number > round.number and later.state <> 'draft')`;

/** How many wait, by season. */
export async function countWaitingWishes(db: Db): Promise<{ season: number; wishes: number }[]> {
  return db
    .selectFrom("peer_wish")
    .innerJoin("pair", "pair.id", "peer_wish.pair_id")
    .innerJoin("round", "round.id", "pair.round_id")
    .innerJoin("season", "season.id", "round.season_id")
    .select((eb) => ["season.number as season", eb.fn.countAll<number>().as("wishes")])
    .where("peer_wish.settled_at", "is", null)
    .where(publishedSince, "is", null)
    .groupBy("season.number")
    .orderBy("season.number", "desc")
    .execute();
}

/** Null for none. */
export async function getOwnWish(
  db: Db,
  pairId: string,
  personId: string,
): Promise<OwnWish | null> {
  const wish = await db
    .selectFrom("peer_wish")
    .select(["created_at as createdAt", "settled_at as settledAt"])
    .where("pair_id", "=", pairId)
    .where("person_id", "=", personId)
    .executeTakeFirst();
  return wish ?? null;
}
