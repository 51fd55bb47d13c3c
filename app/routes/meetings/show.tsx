/** One meeting: the answer first, then what it is about, who comes and what was said. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { meetingPhase } from "#app/domain/meetings/rules/phase.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Section } from "#app/ui/section.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { AgendaSection } from "./agenda-section.tsx";
import { AnswerBox } from "./answer-box.tsx";
import { MeetingActions } from "./meeting-actions.tsx";
import { MeetingFacts } from "./meeting-facts.tsx";
import { MeetingMoment } from "./meeting-moment.tsx";
import { MinutesSection } from "./minutes-section.tsx";
import { readMeetingPage } from "./read-meeting-page.server.ts";
import { WarningList } from "./warning-list.tsx";

export const meta = titleMeta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const page = await readMeetingPage(context, params.meetingId!);
  if (!page) throw notFound();
  return { ...page, title: page.meeting.title };
}

export default function Meeting() {
  const page = useLoaderData<typeof loader>();
  const { meeting, now, warnings } = page;
  const { t } = useTranslation("meetings");
  const phase = meetingPhase(meeting, now);
  return (
    <>
      <PageHeader
        size="compact"
        breadcrumbs={{ label: t("show.way"), links: [{ to: "/meetings", label: t("show.all") }] }}
        kicker={t(`kind.${meeting.kind}`)}
        title={meeting.title}
        meta={
          <>
            <MeetingMoment {...meeting} />
            {phase === "upcoming" ? null : (
              <StatusBadge tone={phase === "cancelled" ? "error" : "info"}>
                {t(`phase.${phase}`)}
              </StatusBadge>
            )}
          </>
        }
      />
      {phase === "cancelled" ? (
        <Alert tone="error" title={t("show.cancelledTitle")}>
          <p>{meeting.cancelReason}</p>
        </Alert>
      ) : null}
      <AnswerBox {...page} />
      <MeetingActions meeting={meeting} now={now} />
      {warnings.length > 0 ? (
        <Alert tone="warning" title={t("show.warnings")} role="note">
          <WarningList warnings={warnings} />
          <p className="meta">{t("show.notSeen")}</p>
        </Alert>
      ) : null}
      <Columns aside={<MeetingFacts {...page} />} asideLabel={t("show.facts")}>
        {meeting.rights.details ? (
          <MeetingMatter {...page} />
        ) : (
          <p className="font-lead">{t("show.visitorLead")}</p>
        )}
      </Columns>
    </>
  );
}

export type MeetingPageData = ReturnType<typeof useLoaderData<typeof loader>>;

function MeetingMatter({ meeting, now }: MeetingPageData) {
  const { t } = useTranslation("meetings");
  return (
    <>
      <MinutesSection meeting={meeting} now={now} />
      {meeting.descriptionHtml ? (
        <Section id="description" title={t("show.description")}>
          <Prose html={meeting.descriptionHtml} />
        </Section>
      ) : null}
      <AgendaSection meeting={meeting} />
    </>
  );
}
