/** Knows what a mailed question is about, as long as its link works. Reading it changes nothing. */
import type { Db } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";
import type { MetAnswer, MetOccasion } from "../partnership.ts";
import { metSecretHash } from "../secrets/met-link.server.ts";

export interface MetLink {
  pairId: string;
  personId: string;
  occasion: MetOccasion;
  answer: MetAnswer | null;
  expiresAt: Instant;
  /** Of the others. */
  names: string[];
}

/** Null for one that never was or is too old, for a closed account, and for a pair that is no more. */
export async function getMetLink(db: Db, secret: string, now: Instant): Promise<MetLink | null> {
  const row = await db
    .selectFrom("pair_question as q")
    .innerJoin("person", "person.id", "q.person_id")
    .innerJoin("pair", "pair.id", "q.pair_id")
    .innerJoin("round", "round.id", "pair.round_id")
    .select(["q.pair_id as pairId", "q.person_id as personId", "q.occasion", "q.answer"])
    .select("q.expires_at as expiresAt")
    .where("q.token_hash", "=", metSecretHash(secret))
    .where("q.expires_at", ">", now)
    .where("person.state", "=", "active")
    .where("round.state", "in", ["published", "closed"])
    .executeTakeFirst();
  if (!row) return null;
  const others = await db
    .selectFrom("pair_member")
    .innerJoin("person", "person.id", "pair_member.person_id")
    .select("person.name")
    .where("pair_member.pair_id", "=", row.pairId)
    .where("person.id", "!=", row.personId)
    .orderBy("person.sort_key")
    .execute();
  return { ...row, expiresAt: row.expiresAt!, names: others.map((one) => one.name) };
}

/** The newest answer of a partner for the pair; null for none. */
export async function getOwnAnswer(
  db: Db,
  pairId: string,
  personId: string,
): Promise<MetAnswer | null> {
  const row = await db
    .selectFrom("pair_question")
    .select("answer")
    .where("pair_id", "=", pairId)
    .where("person_id", "=", personId)
    .where("answer", "is not", null)
    .orderBy("answered_at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.answer ?? null;
}
