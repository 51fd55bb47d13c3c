/** Knows the part of one's own file that is about the account: profile, sessions, links, tries, mails. */
import { accountSubject } from "#app/domain/accounts/attempts/take-attempt.server.ts";
import { readVisibility } from "#app/domain/accounts/queries/profiles.server.ts";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { fromJson } from "#db/columns.server.ts";
import type { Language } from "#db/schema.ts";
import type { OwnerAsked } from "../own-data.ts";

export async function readOwnProfile(db: Db, { personId, language }: OwnerAsked) {
  const { hash, roleKey, sectorKey, languages, visibility, ...person } = await db
    .selectFrom("person")
    .leftJoin("municipality", "municipality.code", "person.municipality_code")
    .select([
      "person.id", "person.name", "person.email", "person.phone", "person.title",
      "municipality.name as municipality", "person.role_key as roleKey",
      "person.sector_key as sectorKey", "person.about", "person.language", "person.languages",
      "person.visibility", "person.role as roleInNetwork", "person.state as accountState",
      "person.password_hash as hash", "person.invited_at as invitedAt",
      "person.activated_at as activatedAt", "person.seen_at as latestVisitAt",
      "person.news_since as visitBeforeItAt", "person.created_at as createdAt",
      "person.updated_at as changedAt",
    ])
    .where("person.id", "=", personId)
    .executeTakeFirstOrThrow(); // prettier-ignore
  const { offers, wants } = await readTopics(db, personId, language);
  return {
    ...person,
    position: roleKey && termLabel(roleKey, language),
    sector: sectorKey && termLabel(sectorKey, language),
    languagesSpoken: fromJson<string[]>(languages),
    ...{ offers, wants },
    whoSeesWhat: readVisibility(visibility),
    hasPassword: hash !== null,
  };
}

async function readTopics(db: Db, personId: string, language: Language) {
  const rows = await db
    .selectFrom("person_topic")
    .select(["topic_key as key", "side"])
    .where("person_id", "=", personId)
    .orderBy("topic_key")
    .execute();
  const on = (side: string) =>
    rows.filter((row) => row.side === side).map((row) => termLabel(row.key, language));
  return { offers: on("offers"), wants: on("wants") };
}

export async function readOwnAccess(db: Db, { personId, sessionIdHash }: OwnerAsked) {
  const sessions = await db
    .selectFrom("session")
    .select(["id_hash as idHash", "user_agent as browser", "created_at as beganAt"])
    .select(["last_used_at as lastUsedAt", "expires_at as endsAt"])
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .execute();
  const mailedLinks = await db
    .selectFrom("token")
    .select(["purpose", "email as newAddress", "created_at as mailedAt"])
    .select(["expires_at as worksUntil", "used_at as usedAt"])
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .execute();
  return {
    signedIn: sessions.map(({ idHash, ...one }) => ({ ...one, thisOne: idHash === sessionIdHash })),
    mailedLinks,
    triesToGetIn: await listTries(db, personId),
  };
}

async function listTries(db: Db, personId: string) {
  const { email } = await db
    .selectFrom("person")
    .select("email")
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  return db
    .selectFrom("attempt")
    .select(["kind", "at"])
    .where("subject_hash", "in", [accountSubject(email), accountSubject(personId)])
    .orderBy("at")
    .execute();
}

/** Without the texts: they hold links that sign in, and the receiver has them already. */
export async function listOwnMails(db: Db, { personId }: OwnerAsked) {
  return db
    .selectFrom("outbox")
    .select(["to_address as to", "subject", "state", "created_at as writtenAt"])
    .select("sent_at as sentAt")
    .where("person_id", "=", personId)
    .orderBy("created_at")
    .orderBy("id")
    .execute();
}

/** What the person did as an organiser, and what was done about them; without who did it. */
export async function readOwnLog(db: Db, { personId }: OwnerAsked) {
  const acts = db.selectFrom("audit").orderBy("at").orderBy("id");
  const own = await acts
    .select(["at", "act", "subject_kind as about", "subject_id as aboutId", "details"])
    .where("actor_id", "=", personId)
    .execute();
  const enrolments = db.selectFrom("enrolment").select("id").where("person_id", "=", personId);
  const aboutYou = await acts
    .select(["at", "act", "details"])
    .where((eb) => eb.or([eb("subject_id", "=", personId), eb("subject_id", "in", enrolments)]))
    .execute();
  return { byYou: own.map(withDetails), aboutYou: aboutYou.map(withDetails) };
}

function withDetails<Row extends { details: string }>({ details, ...row }: Row) {
  return { ...row, details: fromJson<Record<string, unknown>>(details) };
}
