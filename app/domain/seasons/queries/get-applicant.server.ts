/** Knows what a person's profile brings into an application: the municipality and the topics. */
import type { MunicipalityBadge } from "#app/domain/municipalities/municipality.ts";
import type { Db } from "#db/client.server.ts";
import type { ChosenTopics } from "../enrolment.ts";

export interface Applicant extends ChosenTopics {
  /** Null where the profile names none: there is then no seat to apply for. */
  municipality: MunicipalityBadge | null;
}

export async function getApplicant(db: Db, personId: string): Promise<Applicant> {
  const municipality = await db
    .selectFrom("person")
    .innerJoin("municipality", "municipality.code", "person.municipality_code")
    .select(["municipality.code", "municipality.name", "municipality.slug", "municipality.label"])
    .where("person.id", "=", personId)
    .executeTakeFirst();
  const topics = await db
    .selectFrom("person_topic")
    .select(["topic_key as key", "side"])
    .where("person_id", "=", personId)
    .orderBy("topic_key")
    .execute();
  const keysOf = (side: string) =>
    topics.filter((topic) => topic.side === side).map((topic) => topic.key);
  return { municipality: municipality ?? null, offers: keysOf("offers"), wants: keysOf("wants") };
}
