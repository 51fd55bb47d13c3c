/** Takes a yes or a no, and goes back to where it was said. */
import type { ActionFunctionArgs } from "@remix-run/node";
import { rsvpToMeeting } from "#app/domain/meetings/commands/rsvp-to-meeting.server.ts";
import { rsvpForm } from "#app/domain/meetings/forms.ts";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import { ownPath } from "#app/web/own-path.ts";
import { notFound } from "#app/web/problems.server.ts";

export async function action({ request, params, context }: ActionFunctionArgs) {
  const meetingId = params.meetingId!;
  const submission = await readForm(request, rsvpForm);
  const page = `/meetings/${meetingId}`;
  if (submission.status !== "success")
    return redirectWithFlash(page, { tone: "error", key: "meetings:flash.invalid" });
  const { answer, back } = submission.value;
  const outcome = await rsvpToMeeting(context.db, actOf(context), { meetingId, answer });
  if (!outcome.ok && outcome.reason === "not_found") throw notFound();
  const to = back ? ownPath(back) : page;
  if (!outcome.ok)
    return redirectWithFlash(to, { tone: "error", key: `meetings:flash.${outcome.reason}` });
  const { title, queuePlace } = outcome;
  return redirectWithFlash(to, {
    tone: outcome.answer === "waitlisted" ? "info" : "success",
    key: `meetings:flash.${outcome.answer}`,
    values: { title, place: queuePlace ?? 0 },
  });
}
