/** Reads what a meeting's page shows, within what the asker may see. */
import { getMeeting } from "#app/domain/meetings/queries/get-meeting.server.ts";
import { getQueuePlace } from "#app/domain/meetings/queries/get-queue-place.server.ts";
import { listComingMunicipalities } from "#app/domain/meetings/queries/list-attendees.server.ts";
import { listWarnings } from "#app/domain/meetings/queries/list-warnings.server.ts";
import { meetingPhase } from "#app/domain/meetings/rules/phase.ts";
import type { HubContext } from "#app/web/context.ts";

export async function readMeetingPage({ db, scope, now }: HubContext, id: string) {
  const whole = await getMeeting(db, scope, id);
  if (!whole) return null;
  // What was typed is for the editors; a page shows what was made of it.
  const minutes = whole.minutes && { ...whole.minutes, text: "" };
  const meeting = { ...whole, minutes };
  const coming = meetingPhase(meeting, now) === "upcoming";
  const { viewerId } = scope;
  return {
    meeting,
    now,
    signedIn: viewerId !== null,
    queuePlace:
      viewerId && meeting.answer === "waitlisted" ? await getQueuePlace(db, id, viewerId) : null,
    municipalities: await listComingMunicipalities(db, meeting),
    warnings:
      meeting.rights.manage && coming
        ? await listWarnings(db, { ...meeting, seasonId: meeting.season?.id ?? null }, now)
        : [],
  };
}
