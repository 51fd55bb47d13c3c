/** The fields of an application to a season. */
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { MunicipalityBadge } from "#app/domain/municipalities/municipality.ts";
import { LONGEST_ANSWER, MOST_TOPICS, type ApplicationForm } from "#app/domain/seasons/forms.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { Link } from "#app/ui/link.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TileName } from "#app/ui/tile.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { topicOptions } from "./topics.ts";

export interface ApplicationFieldsProps {
  values: ApplicationForm;
  lastResult: SubmissionResult<string[]> | undefined;
  municipality: MunicipalityBadge;
  submitLabel: string;
  cancelTo: string;
}

export function ApplicationFields(props: ApplicationFieldsProps) {
  const { values, lastResult, municipality, submitLabel, cancelTo } = props;
  const { t } = useTranslation("seasons");
  const frame = useTranslation("frame").t;
  const [form, fields] = useForm<ApplicationForm>({
    id: "application",
    lastResult,
    defaultValue: values,
  });
  const field = useFieldProps();
  const language = useLanguage();
  const topics = topicOptions(language);
  const answer = { rows: 6, maxLength: LONGEST_ANSWER };
  const atMost = t("apply.atMost", { limit: formatNumber(LONGEST_ANSWER, language) });
  const choice = { options: topics, columns: 2 as const };
  const labels = {
    motivation: t("apply.motivation"),
    challenge: t("apply.challenge"),
    offers: t("apply.offers"),
    wants: t("apply.wants"),
  };
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <FormErrors form={form} labels={labels} />
      <SeatOf municipality={municipality} />
      <TextArea
        {...field(fields.motivation)}
        {...{ ...answer, label: labels.motivation, hint: t("apply.motivationHint") }}
        maxLengthHint={atMost}
      />
      <TextArea
        {...field(fields.challenge)}
        {...{ ...answer, label: labels.challenge, hint: t("apply.challengeHint") }}
        maxLengthHint={atMost}
      />
      <CheckboxGroup
        {...field(fields.offers)}
        {...{
          ...choice,
          label: labels.offers,
          hint: t("apply.topicsHint", { count: MOST_TOPICS }),
        }}
        defaultValues={asList(fields.offers.initialValue)}
      />
      <CheckboxGroup
        {...field(fields.wants)}
        {...{ ...choice, label: labels.wants, hint: t("apply.topicsHint", { count: MOST_TOPICS }) }}
        defaultValues={asList(fields.wants.initialValue)}
      />
      <ButtonRow>
        <Button>{submitLabel}</Button>
        <ButtonLink to={cancelTo} variant="tertiary">
          {frame("cancel")}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}

function SeatOf({ municipality }: { municipality: MunicipalityBadge }) {
  const { t } = useTranslation("seasons");
  return (
    <div className="form-group">
      <p className="form-label">{t("apply.seatOf")}</p>
      <p>
        <TileName label={municipality.label} title={municipality.name} name={municipality.name} />
      </p>
      <p className="form-hint">
        {t("apply.seatHint")} <Link to="/account">{t("apply.toProfile")}</Link>
      </p>
    </div>
  );
}

/** One ticked box comes back from a refused form as a lone value. */
function asList(value: unknown): string[] {
  return [value ?? []].flat() as string[];
}
