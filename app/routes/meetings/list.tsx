/** The programme: what is coming and what has been, a page at a time. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { titleMeta } from "#app/web/title.ts";
import { addressOf, type ListChoice } from "./list-choice.ts";
import { MeetingFilter } from "./meeting-filter.tsx";
import { MeetingRows } from "./meeting-rows.tsx";
import { readMeetingList } from "./read-meeting-list.server.ts";

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { scope, now, language } = context;
  const t = translator(language, "meetings");
  return {
    ...(await readMeetingList(context, new URL(request.url).searchParams)),
    title: t("title"),
    now,
    organiser: scope.organiser,
  };
}

export default function MeetingList() {
  const { meetings, next, seasons, choice, now, organiser } = useLoaderData<typeof loader>();
  const { t } = useTranslation("meetings");
  const { past } = choice;
  return (
    <>
      <PageHeader
        title={t("title")}
        size="compact"
        actions={
          organiser ? <ButtonLink to="/meetings/new">{t("list.new")}</ButtonLink> : undefined
        }
      />
      <Tabs
        label={t("list.which")}
        links={[
          { to: "/meetings", label: t("list.upcoming"), current: !past },
          { to: "/meetings?when=past", label: t("list.past"), current: past },
        ]}
      />
      <MeetingFilter choice={choice} seasons={seasons} />
      {meetings.length > 0 ? (
        <MeetingRows
          label={t(past ? "list.pastTitle" : "list.upcomingTitle")}
          {...{ meetings, now }}
          back={addressOf(choice)}
        />
      ) : (
        <NoMeetings choice={choice} />
      )}
      <Pager
        label={t("list.pages")}
        previous={
          choice.after
            ? { to: addressOf({ ...choice, after: null }), label: t("list.first") }
            : null
        }
        next={
          next
            ? {
                to: addressOf({ ...choice, after: next }),
                label: t(past ? "list.earlier" : "list.later"),
              }
            : null
        }
      />
    </>
  );
}

function NoMeetings({ choice }: { choice: ListChoice }) {
  const { t } = useTranslation("meetings");
  const filtered = choice.kind !== null || choice.season !== null;
  const which = filtered ? "emptyFiltered" : choice.past ? "emptyPast" : "emptyUpcoming";
  return (
    <EmptyState title={t(`list.${which}Title`)} headingLevel={2}>
      <p>{t(`list.${which}`)}</p>
    </EmptyState>
  );
}
