/** Who comes; for whoever runs the meeting also who waits, who does not, and a sheet to sign. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { getMeeting } from "#app/domain/meetings/queries/get-meeting.server.ts";
import {
  listAttendees,
  listUnanswered,
} from "#app/domain/meetings/queries/list-attendees.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { DownloadIcon, PrintIcon } from "#app/ui/icon.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { AttendeeTable } from "./attendee-table.tsx";
import { MeetingMoment } from "./meeting-moment.tsx";
import { SignInSheet } from "./sign-in-sheet.tsx";

export const meta = titleMeta;

const SHEET_ROWS = 1_000;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { db, scope, language } = context;
  const meeting = await getMeeting(db, scope, params.meetingId!);
  if (!meeting?.rights.attendees) throw notFound();
  const { answers } = meeting.rights;
  const sheet = answers && new URL(request.url).searchParams.has("sheet");
  const { id, title: name, startsAt, endsAt, place, coming } = meeting;
  return {
    title: translator(language, "meetings")(sheet ? "attendees.sheetTitle" : "attendees.of", {
      title: name,
    }),
    meeting: { id, name, startsAt, endsAt, place, coming: coming ?? 0 },
    answers,
    sheet,
    yes: await listAttendees(db, scope, meeting, "yes", sheet ? SHEET_ROWS : undefined),
    waitlisted: await listAttendees(db, scope, meeting, "waitlisted"),
    no: await listAttendees(db, scope, meeting, "no"),
    unanswered: await listUnanswered(db, meeting),
  };
}

export default function Attendees() {
  const { meeting, answers, sheet, yes, waitlisted, no, unanswered } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("meetings");
  const page = `/meetings/${meeting.id}`;
  const list = `${page}/attendees`;
  return (
    <>
      <PageHeader
        kicker={t(sheet ? "attendees.sheetTitle" : "attendees.title")}
        title={meeting.name}
        size="compact"
        meta={<MeetingMoment {...meeting} />}
        back={
          sheet
            ? { to: list, label: t("attendees.toList") }
            : { to: page, label: t("attendees.back") }
        }
      />
      {sheet ? (
        <SignInSheet people={yes.people} />
      ) : (
        <>
          {answers ? (
            <ButtonRow>
              <ButtonLink to={`${list}?sheet=1`} size="small" icon={<PrintIcon size="small" />}>
                {t("attendees.sheet")}
              </ButtonLink>
              <ButtonLink
                to={`${list}.csv`}
                size="small"
                reloadDocument
                download
                icon={<DownloadIcon size="small" />}
              >
                {t("attendees.csv")}
              </ButtonLink>
            </ButtonRow>
          ) : null}
          {meeting.coming === 0 ? (
            <EmptyState title={t("attendees.emptyTitle")} headingLevel={2}>
              <p>{t("attendees.empty")}</p>
            </EmptyState>
          ) : (
            <AttendeeTable id="coming" title={t("attendees.coming")} list={yes} />
          )}
          <AttendeeTable id="waiting" title={t("attendees.waiting")} list={waitlisted} numbered />
          <AttendeeTable id="not-coming" title={t("attendees.notComing")} list={no} />
          <AttendeeTable id="unanswered" title={t("attendees.unanswered")} list={unanswered} />
        </>
      )}
    </>
  );
}
