/** What happens with the minutes' form: shown, saved, approved, opened again, or told of a conflict. */
import type { SubmissionResult } from "@conform-to/dom";
import { data } from "@remix-run/node";
import { reopenMinutes, saveMinutes } from "#app/domain/meetings/commands/save-minutes.server.ts";
import { minutesForm } from "#app/domain/meetings/forms.ts";
import { renderMarkdown } from "#app/markdown/render-markdown.server.ts";
import { actOf, type HubContext } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import { readMinuted } from "./read-minutes-page.server.ts";

export interface MinutesReply {
  lastResult: SubmissionResult<string[]>;
  /** What somebody else saved meanwhile; the text typed is in `lastResult`. */
  theirs: { text: string; savedBy: string | null; savedAt: string | null; version: number } | null;
  /** What was typed, rendered. */
  preview: string | null;
}

export async function submitMinutes(context: HubContext, meetingId: string, request: Request) {
  await readMinuted(context, meetingId);
  const submission = await readForm(request, minutesForm);
  const reply = (result: SubmissionResult<string[]>, more: Partial<MinutesReply>, status: number) =>
    data<MinutesReply>({ lastResult: result, theirs: null, preview: null, ...more }, { status });
  if (submission.status !== "success")
    return reply(submission.reply(), {}, submission.status === "error" ? 422 : 200);
  const { value } = submission;
  if (value.intent === "reopen") return reopened(context, meetingId);
  const { intent, text, version } = value;
  if (intent === "preview") {
    const rendered = await renderMarkdown(text, { idPrefix: "preview-", topHeading: 3 });
    if (rendered.ok) return reply(submission.reply(), { preview: rendered.html }, 200);
    return reply(submission.reply(errorFor(rendered.reason)), {}, 422);
  }
  const approve = intent === "approve";
  const written = { meetingId, text, version, approve };
  const outcome = await saveMinutes(context.db, actOf(context), written);
  if (outcome.ok) {
    const key = approve ? "meetings:flash.minutesApproved" : "meetings:flash.minutesSaved";
    const to = approve ? `/meetings/${meetingId}#minutes` : `/meetings/${meetingId}/minutes`;
    return redirectWithFlash(to, { tone: "success", key }) as never;
  }
  if (outcome.reason === "changed_meanwhile") {
    const { minutes } = await readMinuted(context, meetingId);
    return reply(submission.reply(), { theirs: minutes }, 409);
  }
  return reply(submission.reply(errorFor(outcome.reason)), {}, 422);
}

async function reopened(context: HubContext, meetingId: string) {
  await reopenMinutes(context.db, actOf(context), { meetingId });
  const flash = { tone: "success", key: "meetings:flash.minutesReopened" } as const;
  return redirectWithFlash(`/meetings/${meetingId}/minutes`, flash) as never;
}

function errorFor(reason: string) {
  return { fieldErrors: { text: [`meetings:errors.${reason}`] } };
}
