/** Changes a meeting: all of it for organisers, its agenda for whoever runs it. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { changeMeeting } from "#app/domain/meetings/commands/change-meeting.server.ts";
import { getMeetingDraft } from "#app/domain/meetings/queries/get-meeting-draft.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { AgendaForm } from "./agenda-form.tsx";
import { MeetingForm } from "./meeting-form.tsx";
import { readEditable } from "./read-editable.server.ts";
import { readFormChoices } from "./read-form-choices.server.ts";
import { submitAgenda } from "./submit-agenda.server.ts";
import { submitMeeting } from "./submit-meeting.server.ts";

export const meta = titleMeta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const meeting = await readEditable(context, params.meetingId!);
  const t = translator(context.language, "meetings");
  const { id, updatedAt, agenda } = meeting;
  const draft = await getMeetingDraft(context.db, meeting);
  return {
    title: `${t(draft ? "form.editTitle" : "form.agendaTitle")}: ${meeting.title}`,
    id,
    name: meeting.title,
    agenda: { agenda: agenda.map(({ id: _, ...item }) => item), seen: updatedAt },
    draft,
    choices: draft && (await readFormChoices(context, draft.facilitatorIds)),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const meeting = await readEditable(context, params.meetingId!);
  if (!meeting.rights.manage) return submitAgenda({ request, context, meeting });
  const meetingId = meeting.id;
  return submitMeeting({ request, context, meeting }, async (input) => {
    const outcome = await changeMeeting(context.db, actOf(context), { ...input, meetingId });
    if (!outcome.ok) return outcome;
    return redirectWithFlash(`/meetings/${meetingId}`, {
      tone: "success",
      key: outcome.told > 0 ? "meetings:flash.changedTold" : "meetings:flash.changed",
      values: { count: outcome.told },
    });
  });
}

export default function EditMeeting() {
  const { id, name, draft, choices, agenda } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { t } = useTranslation("meetings");
  return (
    <>
      <PageHeader
        title={t(draft ? "form.editTitle" : "form.agendaTitle")}
        size="compact"
        back={{ to: `/meetings/${id}`, label: name }}
      />
      {draft && choices ? (
        <MeetingForm
          {...{ choices, reply }}
          defaults={draft}
          saveLabel={t("form.save")}
          anywayLabel={t("warnings.saveAnyway")}
          note={t("form.changeTells")}
        />
      ) : (
        <AgendaForm defaults={agenda} reply={reply} />
      )}
    </>
  );
}
