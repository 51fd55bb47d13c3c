/** Knows a leader's own pair: who the peer is, why, and how to reach them. */
import type { Db } from "#db/client.server.ts";
import { fromJson } from "#db/columns.server.ts";
import type { OwnPair, Peer, Reasons } from "../pair.ts";
import { pairPeople, toPairPerson } from "./pair-people.server.ts";

const EARLIER_AT_MOST = 20;

/** The person's pair in the newest published round; null before the first. */
export async function getPeerOf(db: Db, personId: string): Promise<OwnPair | null> {
  return (await listOwnPairs(db, personId, 1))[0] ?? null;
}

/** All pairs the person has been in, of all seasons, the newest first. */
export async function listOwnPairs(
  db: Db,
  personId: string,
  limit = EARLIER_AT_MOST,
): Promise<OwnPair[]> {
  const pairs = await ownPairs(db, personId)
    .where("round.set_size", "is", null)
    .limit(limit)
    .execute();
  return withPeers(db, pairs, personId);
}

/** All learning sets the person has been in, the newest first. */
export async function listOwnSets(db: Db, personId: string): Promise<OwnPair[]> {
  const sets = await ownPairs(db, personId)
    .where("round.set_size", "is not", null)
    .limit(EARLIER_AT_MOST)
    .execute();
  return withPeers(db, sets, personId);
}

/** Null for somebody else's pair, for one that is not published, and for a learning set. */
export async function getOwnPair(
  db: Db,
  personId: string,
  pairId: string,
): Promise<OwnPair | null> {
  const pairs = await ownPairs(db, personId)
    .where("pair.id", "=", pairId)
    .where("round.set_size", "is", null)
    .execute();
  return (await withPeers(db, pairs, personId))[0] ?? null;
}

function ownPairs(db: Db, personId: string) {
  return db
    .selectFrom("pair_member")
    .innerJoin("pair", "pair.id", "pair_member.pair_id")
    .innerJoin("round", "round.id", "pair_member.round_id")
    .innerJoin("season", "season.id", "round.season_id")
    .select([
      "pair.id",
      "pair.reasons",
      "round.number as roundNumber",
      "round.state",
      "round.published_at as publishedAt",
      "season.id as seasonId",
      "season.number",
      "season.title",
      "season.ends_on as endsOn",
    ]) // prettier-ignore
    .where("pair_member.person_id", "=", personId)
    .where("round.state", "in", ["published", "closed"])
    .orderBy("round.published_at", "desc")
    .orderBy("round.id", "desc");
}

type PairRow = Awaited<ReturnType<ReturnType<typeof ownPairs>["execute"]>>[number];

async function withPeers(db: Db, pairs: PairRow[], personId: string): Promise<OwnPair[]> {
  const peers = await peersIn(
    db,
    pairs.map((pair) => pair.id),
    personId,
  );
  return pairs.map((pair) => ({
    pairId: pair.id,
    round: {
      number: pair.roundNumber,
      state: pair.state as "published" | "closed",
      publishedAt: pair.publishedAt!,
    },
    season: { id: pair.seasonId, number: pair.number, title: pair.title, endsOn: pair.endsOn },
    peers: peers.get(pair.id) ?? [],
    reasons: fromJson<Reasons>(pair.reasons),
  }));
}

async function peersIn(db: Db, pairIds: string[], ownId: string): Promise<Map<string, Peer[]>> {
  const peers = new Map<string, Peer[]>();
  if (pairIds.length === 0) return peers;
  const rows = await pairPeople(db)
    .select(["person.email", "person.phone", "person.state", "enrolment.id as enrolmentId"])
    .where("pair_member.pair_id", "in", pairIds)
    .where("person.id", "!=", ownId)
    .execute();
  const topics = await topicsOf(db, rows);
  for (const row of rows) {
    const open = row.state === "active" || row.state === "invited";
    const contact = open ? { email: row.email, phone: row.phone } : { email: "", phone: "" };
    const peer = { ...toPairPerson(row), ...contact, ...topics(row) };
    peers.set(row.pairId, [...(peers.get(row.pairId) ?? []), peer]);
  }
  return peers;
}

interface Chooser {
  id: string;
  enrolmentId: string | null;
}

/** The topics chosen for the season, else those of the profile. */
async function topicsOf(db: Db, people: Chooser[]) {
  const [chosen, own] = await Promise.all([
    db
      .selectFrom("enrolment_topic")
      .select(["enrolment_id as of", "topic_key as topic", "side"])
      .where("enrolment_id", "in", ["", ...people.flatMap((one) => one.enrolmentId ?? [])])
      .execute(),
    db
      .selectFrom("person_topic")
      .select(["person_id as of", "topic_key as topic", "side"])
      .where("person_id", "in", ["", ...people.map((one) => one.id)])
      .execute(),
  ]);
  return ({ id, enrolmentId }: Chooser) => {
    const season = chosen.filter((row) => row.of === enrolmentId);
    const rows = season.length > 0 ? season : own.filter((row) => row.of === id);
    const side = (name: string) => rows.filter((row) => row.side === name).map((row) => row.topic);
    return { offers: side("offers"), wants: side("wants") };
  };
}
