/** What happens with a meeting's form: rows are moved, people found, errors and warnings shown, or it is saved. */
import type { SubmissionResult } from "@conform-to/dom";
import { data } from "@remix-run/node";
import { meetingForm, type MeetingInput } from "#app/domain/meetings/forms.ts";
import type { Meeting } from "#app/domain/meetings/meeting.ts";
import { listWarnings } from "#app/domain/meetings/queries/list-warnings.server.ts";
import { warningsKey, type MeetingWarning } from "#app/domain/meetings/rules/warnings.ts";
import type { HubContext } from "#app/web/context.ts";
import { readForm } from "#app/web/forms.server.ts";
import { readFacilitators, type FacilitatorChoices } from "./read-form-choices.server.ts";

export interface MeetingReply {
  lastResult: SubmissionResult<string[]>;
  facilitators: FacilitatorChoices;
  /** To be looked at before it is saved. */
  warnings: MeetingWarning[];
  /** Answers exactly those warnings. */
  warningsKey: string;
}

interface Submitted {
  request: Request;
  context: HubContext;
  /** As it stands now; null for a new one. */
  meeting: Meeting | null;
}

type Save = (
  input: MeetingInput & { seen: string },
) => Promise<Response | { ok: false; reason: string }>;

export async function submitMeeting({ request, context, meeting }: Submitted, save: Save) {
  const submission = await readForm(request, meetingForm);
  const { payload } = submission;
  const facilitators = await readFacilitators(
    context,
    [payload.facilitatorIds ?? []].flat() as string[],
    String(payload.findFacilitator ?? ""),
  );
  const reply = (
    lastResult: SubmissionResult<string[]>,
    warnings: MeetingWarning[] = [],
    status = 200,
  ) => {
    const shown = { lastResult, facilitators, warnings, warningsKey: warningsKey(warnings) };
    return data<MeetingReply>(shown, { status });
  };
  if (payload.find) return reply(withoutErrors(submission.reply()));
  if (submission.status !== "success")
    return reply(submission.reply(), [], submission.status === "error" ? 422 : 200);
  const { value } = submission;
  const warnings = await warningsOf(context, meeting, value);
  if (warnings.length > 0 && value.confirmed !== warningsKey(warnings))
    return reply(submission.reply(), warnings);
  const outcome = await save({ ...value, seen: meeting?.updatedAt ?? "" });
  if (outcome instanceof Response) return outcome as never;
  return reply(submission.reply(errorsFor(outcome.reason)), [], 422);
}

/** Finding somebody is not yet saving: what is still missing is not pointed out. */
function withoutErrors(result: SubmissionResult<string[]>): SubmissionResult<string[]> {
  return { ...result, status: undefined, error: undefined };
}

async function warningsOf(
  { db, now }: HubContext,
  meeting: Meeting | null,
  value: MeetingInput,
): Promise<MeetingWarning[]> {
  const planned = {
    id: meeting?.id ?? null,
    seasonId: value.seasonId ?? null,
    startsAt: value.startsAt,
    endsAt: value.endsAt,
    capacity: value.capacity ?? null,
    agenda: value.agenda,
  };
  const warnings = await listWarnings(db, planned, now);
  if (meeting && meeting.updatedAt !== value.seen)
    warnings.unshift({ kind: "changed_meanwhile", version: meeting.updatedAt });
  return warnings;
}

const fieldOf: Record<string, string> = {
  unknown_season: "seasonId",
  season_closed: "seasonId",
  season_answered: "seasonId",
  unknown_host: "hostCode",
  unknown_facilitator: "facilitatorIds",
  too_long: "description",
  too_deep: "description",
  too_slow: "description",
};

function errorsFor(reason: string) {
  const error = [`meetings:errors.${reason}`];
  const field = fieldOf[reason];
  return field ? { fieldErrors: { [field]: error } } : { formErrors: error };
}
