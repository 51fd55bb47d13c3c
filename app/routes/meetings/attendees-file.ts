/** Those who answered, as a file for a Danish Excel. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { getMeeting } from "#app/domain/meetings/queries/get-meeting.server.ts";
import { listAttendeesForFile } from "#app/domain/meetings/queries/list-attendees-for-file.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { attendeesCsv } from "./attendees-csv.server.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { db, scope, language } = context;
  const meeting = await getMeeting(db, scope, params.meetingId!);
  if (!meeting?.rights.answers) throw notFound();
  const t = translator(language, "meetings");
  const text = attendeesCsv(await listAttendeesForFile(db, meeting), language);
  const name = `${t("attendees.csvFile")}-${meeting.startsAt.slice(0, 10)}.csv`;
  return new Response(text, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "private, no-store",
    },
  });
}
