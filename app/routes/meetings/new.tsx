/** Schedules a meeting. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { scheduleMeeting } from "#app/domain/meetings/commands/schedule-meeting.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { MeetingForm } from "./meeting-form.tsx";
import { readFormChoices } from "./read-form-choices.server.ts";
import { submitMeeting } from "./submit-meeting.server.ts";

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const wanted = Number(new URL(request.url).searchParams.get("season"));
  const choices = await readFormChoices(context, []);
  const season = choices.seasons.find((one) => one.number === wanted);
  return {
    title: translator(context.language, "meetings")("form.newTitle"),
    choices,
    defaults: { seasonId: season?.id ?? choices.seasons[0]?.id ?? "" },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  return submitMeeting({ request, context, meeting: null }, async (input) => {
    const outcome = await scheduleMeeting(context.db, actOf(context), input);
    if (!outcome.ok) return outcome;
    const { meetingId, told } = outcome;
    return redirectWithFlash(`/meetings/${meetingId}`, {
      tone: "success",
      key: told > 0 ? "meetings:flash.scheduledTold" : "meetings:flash.scheduled",
      values: { count: told },
    });
  });
}

export default function NewMeeting() {
  const { choices, defaults } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("meetings");
  return (
    <>
      <PageHeader
        title={t("form.newTitle")}
        size="compact"
        back={{ to: "/meetings", label: t("show.all") }}
      />
      <MeetingForm
        {...{ choices, defaults, reply }}
        saveLabel={t("form.schedule")}
        anywayLabel={t("warnings.scheduleAnyway")}
      />
    </>
  );
}
