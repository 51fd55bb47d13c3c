/** Asks for a reason, and calls a meeting off. */
import { getFormProps, useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { cancelMeeting } from "#app/domain/meetings/commands/cancel-meeting.server.ts";
import { cancelForm } from "#app/domain/meetings/forms.ts";
import { LONGEST_REASON } from "#app/domain/meetings/meeting.ts";
import { meetingPhase } from "#app/domain/meetings/rules/phase.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { actOf } from "#app/web/context.ts";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { readEditable } from "./read-editable.server.ts";

export const meta = titleMeta;

const over = { tone: "error", key: "meetings:flash.alreadyOver" } as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const meeting = await readEditable(context, params.meetingId!);
  if (!meeting.rights.manage) throw notFound();
  const { id, title: name, startsAt, endsAt, coming, waiting } = meeting;
  if (meetingPhase(meeting, context.now) === "held")
    throw redirectWithFlash(`/meetings/${id}`, over);
  const title = `${translator(context.language, "meetings")("cancel.title")}: ${name}`;
  return { title, id, name, startsAt, endsAt, told: (coming ?? 0) + (waiting ?? 0) };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const submission = await readForm(request, cancelForm);
  if (submission.status !== "success") return invalid(submission);
  const meetingId = params.meetingId!;
  const { reason } = submission.value;
  const outcome = await cancelMeeting(context.db, actOf(context), { meetingId, reason });
  if (!outcome.ok && outcome.reason === "not_found") throw notFound();
  const key = outcome.ok
    ? "meetings:flash.meetingCancelled"
    : outcome.reason === "already_over"
      ? over.key
      : "meetings:flash.season_closed";
  const tone = outcome.ok ? "success" : "error";
  return redirectWithFlash(`/meetings/${meetingId}`, { tone, key });
}

export default function CancelMeeting() {
  const { id, name, told } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("meetings");
  const [form, fields] = useForm<{ reason: string }>({ id: "cancel", lastResult });
  const field = useFieldProps();
  const page = `/meetings/${id}`;
  return (
    <>
      <PageHeader
        title={t("cancel.title")}
        size="compact"
        lead={name}
        back={{ to: page, label: name }}
      />
      <Narrow>
        <FormErrors form={form} labels={{ reason: t("cancel.reason") }} />
        <p>
          {t("cancel.lead")} {t("cancel.mails", { count: told })}
        </p>
        <Form method="post" {...getFormProps(form)}>
          <TextArea
            {...field(fields.reason)}
            label={t("cancel.reason")}
            hint={t("cancel.reasonHint")}
            maxLength={LONGEST_REASON}
            rows={4}
          />
          <ButtonRow>
            <Button variant="danger">{t("cancel.button")}</Button>
            <ButtonLink to={page} variant="tertiary">
              {t("cancel.keep")}
            </ButtonLink>
          </ButtonRow>
        </Form>
      </Narrow>
    </>
  );
}
