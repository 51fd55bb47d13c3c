/** Knows which topics leaders chose for a season. */
import type { Db } from "#db/client.server.ts";
import type { ChosenTopics } from "../enrolment.ts";

/** By enrolment; one without topics is missing. */
export async function listEnrolmentTopics(
  db: Db,
  enrolmentIds: readonly string[],
): Promise<Map<string, ChosenTopics>> {
  const chosen = new Map<string, ChosenTopics>();
  if (enrolmentIds.length === 0) return chosen;
  const rows = await db
    .selectFrom("enrolment_topic")
    .select(["enrolment_id as id", "topic_key as key", "side"])
    .where("enrolment_id", "in", enrolmentIds)
    .orderBy("topic_key")
    .execute();
  for (const { id, key, side } of rows) {
    const topics = chosen.get(id) ?? { offers: [], wants: [] };
    topics[side].push(key);
    chosen.set(id, topics);
  }
  return chosen;
}
