/** The message that goes with a decision, and the button that makes it. */
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { LONGEST_REASON, type DecisionForm } from "#app/domain/seasons/forms.ts";
import type { Decision } from "#app/domain/seasons/rules/seats.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";

export interface DecisionFieldsProps {
  decision: Decision;
  ids: string[];
  lastResult: SubmissionResult<string[]> | undefined;
  cancelTo: string;
  /** Who gets what, above the message. */
  children: ReactNode;
}

export function DecisionFields(props: DecisionFieldsProps) {
  const { decision, ids, lastResult, cancelTo, children } = props;
  const { t } = useTranslation("seasons");
  const frame = useTranslation("frame").t;
  const [form, fields] = useForm<DecisionForm>({ id: "decision", lastResult });
  const declines = decision === "decline";
  const label = t(declines ? "decide.reasonDecline" : "decide.reason");
  const optionalLabel = declines ? undefined : `(${frame("optional")})`;
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <FormErrors form={form} labels={{ reason: label }} />
      {children}
      <input type="hidden" name="decision" value={decision} />
      {ids.map((id) => (
        <input key={id} type="hidden" name="ids" value={id} />
      ))}
      <TextArea
        {...useFieldProps()(fields.reason)}
        {...{ label, optionalLabel, hint: t("decide.reasonHint") }}
        maxLengthHint={t("apply.atMost", { limit: formatNumber(LONGEST_REASON, useLanguage()) })}
        maxLength={LONGEST_REASON}
      />
      <ButtonRow>
        <Button variant={declines ? "danger" : "primary"}>{t(`decide.${decision}`)}</Button>
        <ButtonLink to={cancelTo} variant="tertiary">
          {frame("cancel")}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
