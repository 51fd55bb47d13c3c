/** Reads a meeting for whoever may change it or its agenda; for everybody else there is no such page. */
import { getMeeting } from "#app/domain/meetings/queries/get-meeting.server.ts";
import type { HubContext } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { notFound } from "#app/web/problems.server.ts";

export async function readEditable({ db, scope }: HubContext, id: string) {
  const meeting = await getMeeting(db, scope, id);
  if (!meeting || !(meeting.rights.manage || meeting.rights.editAgenda)) throw notFound();
  if (meeting.state === "cancelled")
    throw redirectWithFlash(`/meetings/${id}`, { tone: "error", key: "meetings:errors.cancelled" });
  return meeting;
}
