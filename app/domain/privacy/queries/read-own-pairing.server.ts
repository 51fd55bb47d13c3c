/**
 * Knows the part of one's own file that is about learning partners. A round that is not published is
 * nobody's yet, and who must not meet whom concerns another person too: neither is in it.
 */
import type { Db } from "#db/client.server.ts";
import { formatName } from "#app/i18n/format.ts";
import { fromFlag } from "#db/columns.server.ts";
import type { Language } from "#db/schema.ts";
import type { OwnerAsked } from "../own-data.ts";

export async function readOwnPairing(db: Db, { personId, language }: OwnerAsked) {
  const pairs = await listPairs(db, personId);
  const partners = await listPartners(db, personId);
  const parts = await listParts(db, personId);
  const of = <Row extends { pairId: string }>(rows: Row[], pairId: string) =>
    rows.filter((row) => row.pairId === pairId).map(({ pairId: _pairId, ...row }) => row);
  return {
    pairs: pairs.map(({ pairId, ...pair }) => ({
      ...pair,
      partners: of(partners, pairId).map((one) => formatName(one.name, language)),
      pact: of(parts.pacts, pairId),
      haveYouMet: of(parts.answers, pairId),
      reflection: of(parts.reflections, pairId),
      wishForAnother: of(parts.wishes, pairId),
    })),
    partnersUntilRepaired: await listParted(db, personId, language),
    roundsWithoutPartner: await listMissed(db, personId),
    pause: await listPauses(db, personId),
  };
}

const told = ["published", "closed"] as const;

function listPairs(db: Db, personId: string) {
  return db
    .selectFrom("pair_member as own")
    .innerJoin("round", "round.id", "own.round_id")
    .innerJoin("season", "season.id", "round.season_id")
    .select(["own.pair_id as pairId", "season.number as season", "round.number as round"])
    .select(["round.published_at as publishedAt", "round.closed_at as closedAt"])
    .where("own.person_id", "=", personId)
    .where("round.state", "in", told)
    .orderBy("round.published_at")
    .execute();
}

/** Their names, as on the pages where they meet; nothing of what they wrote. */
function listPartners(db: Db, personId: string) {
  return db
    .selectFrom("pair_member as own")
    .innerJoin("round", "round.id", "own.round_id")
    .innerJoin("pair_member as other", "other.pair_id", "own.pair_id")
    .innerJoin("person", "person.id", "other.person_id")
    .select(["own.pair_id as pairId", "person.name"])
    .where("own.person_id", "=", personId)
    .where("other.person_id", "!=", personId)
    .where("round.state", "in", told)
    .orderBy("person.sort_key")
    .execute();
}

async function listParts(db: Db, personId: string) {
  const pacts = await db
    .selectFrom("pact_promise as promise")
    .leftJoin("pact_signature as signature", (join) =>
      join
        .onRef("signature.pair_id", "=", "promise.pair_id")
        .onRef("signature.person_id", "=", "promise.person_id"),
    )
    .select(["promise.pair_id as pairId", "promise.text", "promise.by_on as by"])
    .select("signature.signed_at as signedAt")
    .where("promise.person_id", "=", personId)
    .execute();
  const answers = await db
    .selectFrom("pair_question")
    .select(["pair_id as pairId", "occasion", "asked_at as askedAt", "answer"])
    .select("answered_at as answeredAt")
    .where("person_id", "=", personId)
    .orderBy("occasion")
    .execute();
  const reflections = await db
    .selectFrom("pair_reflection")
    .select(["pair_id as pairId", "text", "shared", "updated_at as changedAt"])
    .where("person_id", "=", personId)
    .execute();
  const wishes = await db
    .selectFrom("peer_wish")
    .select(["pair_id as pairId", "text", "created_at as askedAt", "settled_at as settledAt"])
    .where("person_id", "=", personId)
    .execute();
  return {
    ...{ pacts, answers, wishes },
    reflections: reflections.map((one) => ({ ...one, shared: fromFlag(one.shared) })),
  };
}

async function listParted(db: Db, personId: string, language: Language) {
  const rows = await db
    .selectFrom("parted_partners as parted")
    .innerJoin("round", "round.id", "parted.round_id")
    .innerJoin("season", "season.id", "round.season_id")
    .innerJoin("person as a", "a.id", "parted.person_a")
    .innerJoin("person as b", "b.id", "parted.person_b")
    .select(["a.id as aId", "a.name as aName", "b.name as bName"])
    .select(["season.number as season", "round.number as round", "parted.parted_at as until"])
    .where((eb) =>
      eb.or([eb("parted.person_a", "=", personId), eb("parted.person_b", "=", personId)]),
    )
    .where("round.state", "in", told)
    .orderBy("parted.parted_at")
    .execute();
  return rows.map(({ aId, aName, bName, ...row }) => ({
    ...row,
    partner: formatName(aId === personId ? bName : aName, language),
  }));
}

/** Without the reason: it may be about somebody else. */
function listMissed(db: Db, personId: string) {
  return db
    .selectFrom("round_leftover as leftover")
    .innerJoin("round", "round.id", "leftover.round_id")
    .innerJoin("season", "season.id", "round.season_id")
    .select(["season.number as season", "round.number as round"])
    .where("leftover.person_id", "=", personId)
    .where("round.state", "in", told)
    .orderBy("round.published_at")
    .execute();
}

/** A note beside it is one's own, or the organiser's who was asked to. */
async function listPauses(db: Db, personId: string) {
  const rows = await db
    .selectFrom("pair_pause")
    .select(["until_on as until", "note", "created_by as by", "created_at as askedAt"])
    .where("person_id", "=", personId)
    .execute();
  return rows.map(({ by, note, ...row }) => ({ ...row, note: by === personId ? note : "" }));
}
