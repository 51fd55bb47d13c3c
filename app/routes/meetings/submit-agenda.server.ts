/** What happens with an agenda's form, as a facilitator has it. */
import { data } from "@remix-run/node";
import { changeAgenda } from "#app/domain/meetings/commands/change-agenda.server.ts";
import { agendaForm } from "#app/domain/meetings/forms.ts";
import type { Meeting } from "#app/domain/meetings/meeting.ts";
import { minutesTooLong } from "#app/domain/meetings/rules/agenda.ts";
import { warningsKey, type MeetingWarning } from "#app/domain/meetings/rules/warnings.ts";
import { actOf, type HubContext } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import type { MeetingReply } from "./submit-meeting.server.ts";

export async function submitAgenda({
  request,
  context,
  meeting,
}: {
  request: Request;
  context: HubContext;
  meeting: Meeting;
}) {
  const submission = await readForm(request, agendaForm);
  const reply = (
    lastResult: MeetingReply["lastResult"],
    warnings: MeetingWarning[] = [],
    status = 200,
  ) => {
    const facilitators = { people: [], noneFound: false };
    const shown = { lastResult, facilitators, warnings, warningsKey: warningsKey(warnings) };
    return data<MeetingReply>(shown, { status });
  };
  if (submission.status !== "success")
    return reply(submission.reply(), [], submission.status === "error" ? 422 : 200);
  const { agenda, seen, confirmed } = submission.value;
  const warnings = warningsOf(meeting, agenda, seen);
  if (warnings.length > 0 && confirmed !== warningsKey(warnings))
    return reply(submission.reply(), warnings);
  const input = { meetingId: meeting.id, agenda, seen: meeting.updatedAt };
  const outcome = await changeAgenda(context.db, actOf(context), input);
  if (!outcome.ok) {
    const formErrors = [`meetings:errors.${outcome.reason}`];
    return reply(submission.reply({ formErrors }), [], 422);
  }
  const flash = { tone: "success", key: "meetings:flash.agendaSaved" } as const;
  return redirectWithFlash(`/meetings/${meeting.id}`, flash) as never;
}

function warningsOf(
  { startsAt, endsAt, updatedAt }: Meeting,
  agenda: readonly { minutes: number }[],
  seen: string | undefined,
): MeetingWarning[] {
  const minutes = minutesTooLong(agenda, startsAt, endsAt);
  return [
    ...(seen === updatedAt ? [] : [{ kind: "changed_meanwhile", version: updatedAt } as const]),
    ...(minutes > 0 ? [{ kind: "agenda_too_long", minutes } as const] : []),
  ];
}
