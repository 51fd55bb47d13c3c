/** Knows a person's own enrolment in a season: what they wrote, and where it stands. */
import type { Db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { Enrolment, EnrolmentCounts } from "../enrolment.ts";

const columns = [
  "id", "season_id as seasonId", "person_id as personId", "municipality_code as municipalityCode",
  "state", "motivation", "challenge", "applied_at as appliedAt", "decided_at as decidedAt", "reason",
  "queued_at as queuedAt",
] as const; // prettier-ignore

/** Where it stands, and not the topics. */
export type EnrolmentStanding = Omit<Enrolment, "offers" | "wants">;

export async function getEnrolmentStanding(
  db: Db,
  seasonId: string,
  personId: string,
): Promise<EnrolmentStanding | null> {
  const [enrolment] = await prepared(db, enrolmentOf, { seasonId, personId });
  return enrolment ?? null;
}

export async function getEnrolment(
  db: Db,
  seasonId: string,
  personId: string,
): Promise<Enrolment | null> {
  const enrolment = await getEnrolmentStanding(db, seasonId, personId);
  if (!enrolment) return null;
  const topics = await prepared(db, topicsOf, { enrolmentId: enrolment.id });
  const keysOf = (side: string) =>
    topics.filter((topic) => topic.side === side).map((topic) => topic.topic_key);
  return { ...enrolment, offers: keysOf("offers"), wants: keysOf("wants") };
}

function enrolmentOf(db: Db, { seasonId, personId }: { seasonId: string; personId: string }) {
  return db
    .selectFrom("enrolment")
    .select(columns)
    .where("season_id", "=", seasonId)
    .where("person_id", "=", personId);
}

function topicsOf(db: Db, { enrolmentId }: { enrolmentId: string }) {
  return db
    .selectFrom("enrolment_topic")
    .select(["topic_key", "side"])
    .where("enrolment_id", "=", enrolmentId)
    .orderBy("topic_key");
}

/** 1 for the first on the waiting list; null for who is not on it. */
export async function getQueuePlace(db: Db, enrolment: EnrolmentStanding): Promise<number | null> {
  const { id, seasonId, state, queuedAt, appliedAt } = enrolment;
  if (state !== "waitlisted" || queuedAt === null) return null;
  const { ahead } = await db
    .selectFrom("enrolment")
    .select((eb) => eb.fn.countAll<number>().as("ahead"))
    .where("season_id", "=", seasonId)
    .where("state", "=", "waitlisted")
    .where((eb) =>
      eb(eb.refTuple("queued_at", "applied_at", "id"), "<", eb.tuple(queuedAt, appliedAt, id)),
    )
    .executeTakeFirstOrThrow();
  return ahead + 1;
}

/** How many enrolments of a season stand in each state. */
export async function countEnrolments(db: Db, seasonId: string): Promise<EnrolmentCounts> {
  const counts = { applied: 0, admitted: 0, waitlisted: 0, declined: 0, withdrawn: 0 };
  const rows = await db
    .selectFrom("enrolment")
    .select((eb) => ["state", eb.fn.countAll<number>().as("count")])
    .where("season_id", "=", seasonId)
    .groupBy("state")
    .execute();
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}
