/** One meeting as a file for the calendar, with what the asker may see. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getMeeting } from "#app/domain/meetings/queries/get-meeting.server.ts";
import { meetingCalendar } from "#app/domain/meetings/queries/meeting-calendar.server.ts";
import { actOf } from "#app/web/context.ts";
import { notFound } from "#app/web/problems.server.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const meeting = await getMeeting(context.db, context.scope, params.meetingId!);
  if (!meeting) throw notFound();
  const method = meeting.state === "cancelled" ? "CANCEL" : "PUBLISH";
  const text = meetingCalendar(
    { ...meeting, hostName: meeting.host?.name ?? null },
    {
      method,
      language: context.language,
      site: actOf(context).site,
      stamp: meeting.updatedAt,
    },
  );
  return new Response(text, {
    headers: {
      "Content-Type": `text/calendar; charset=utf-8; method=${method}`,
      "Content-Disposition": `attachment; filename="${fileName(meeting.startsAt)}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** Letters that every file system knows. */
function fileName(startsAt: string): string {
  return `meeting-${startsAt.slice(0, 10)}.ics`;
}
