/** Knows how meetings that something else has named are read: those of them that the asker may know. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { MeetingSummary } from "../meeting.ts";
import { selectMeetings, toSummary } from "./select-meetings.server.ts";

/** In no order. */
export async function listMeetingsByIds(
  db: Db,
  scope: Scope,
  ids: readonly string[],
): Promise<MeetingSummary[]> {
  if (ids.length === 0) return [];
  const rows = await selectMeetings(db, scope).where("meeting.id", "in", ids).execute();
  return rows.map((row) => toSummary(row, scope));
}
