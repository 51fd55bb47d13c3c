/** Knows how a meeting's agenda and facilitators are written: the whole list in place of the old. */
import type { Trx } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";

export interface WrittenItem {
  title: string;
  speaker: string;
  minutes: number;
}

export async function writeAgenda(
  trx: Trx,
  meetingId: string,
  items: readonly WrittenItem[],
): Promise<void> {
  await trx.deleteFrom("agenda_item").where("meeting_id", "=", meetingId).execute();
  if (items.length === 0) return;
  const rows = items.map(({ title, speaker, minutes }, index) => ({
    id: newId(),
    meeting_id: meetingId,
    position: index + 1,
    title,
    speaker,
    minutes,
  }));
  await trx.insertInto("agenda_item").values(rows).execute();
}

export async function writeFacilitators(
  trx: Trx,
  meetingId: string,
  personIds: readonly string[],
): Promise<void> {
  await trx.deleteFrom("meeting_facilitator").where("meeting_id", "=", meetingId).execute();
  const rows = [...new Set(personIds)].map((personId) => ({
    meeting_id: meetingId,
    person_id: personId,
  }));
  if (rows.length > 0) await trx.insertInto("meeting_facilitator").values(rows).execute();
}
