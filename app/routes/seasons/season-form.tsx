/** The fields of a season, new or changed. */
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { LONGEST_DESCRIPTION, MOST_SEATS, type SeasonForm } from "#app/domain/seasons/forms.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { DateField } from "#app/ui/date-field.tsx";
import { FieldRow } from "#app/ui/layout.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";

export interface SeasonFieldsProps {
  values: Partial<SeasonForm>;
  lastResult: SubmissionResult<string[]> | undefined;
  /** Set where the number can no longer change. */
  fixedNumber?: number;
  submitLabel: string;
  cancelTo: string;
}

export function SeasonFields(props: SeasonFieldsProps) {
  const { values, lastResult, fixedNumber, submitLabel, cancelTo } = props;
  const { t } = useTranslation("seasons");
  const frame = useTranslation("frame").t;
  const [form, fields] = useForm<SeasonForm>({ id: "season", lastResult, defaultValue: values });
  const field = useFieldProps();
  const labels = useLabels();
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <FormErrors form={form} labels={labels} />
      {fixedNumber === undefined ? (
        <NumberField
          {...field(fields.number)}
          {...{ label: labels.number, hint: t("form.numberHint"), min: 1, max: 999 }}
        />
      ) : (
        <input type="hidden" name={fields.number.name} value={fixedNumber} />
      )}
      <TextField {...field(fields.title)} label={labels.title} width="full" maxLength={120} />
      <TextField
        {...field(fields.theme)}
        {...{ label: labels.theme, hint: t("form.themeHint"), maxLength: 200 }}
        width="full"
      />
      <TextArea
        {...field(fields.description)}
        {...{ label: labels.description, hint: t("form.descriptionHint"), rows: 10 }}
        optionalLabel={`(${frame("optional")})`}
        maxLength={LONGEST_DESCRIPTION}
      />
      <FieldRow>
        <DateField {...field(fields.startsOn)} label={labels.startsOn} />
        <DateField {...field(fields.endsOn)} label={labels.endsOn} />
      </FieldRow>
      <FieldRow>
        <DateField {...field(fields.enrolmentOpensOn)} label={labels.enrolmentOpensOn} />
        <DateField {...field(fields.enrolmentClosesOn)} label={labels.enrolmentClosesOn} />
      </FieldRow>
      <FieldRow>
        <NumberField {...field(fields.seats)} label={labels.seats} min={1} max={MOST_SEATS} />
        <NumberField
          {...field(fields.seatsPerMunicipality)}
          {...{ label: labels.seatsPerMunicipality, min: 1, max: 100 }}
        />
      </FieldRow>
      <ButtonRow>
        <Button>{submitLabel}</Button>
        <ButtonLink to={cancelTo} variant="tertiary">
          {frame("cancel")}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}

function useLabels(): Record<keyof SeasonForm, string> {
  const { t } = useTranslation("seasons");
  return {
    number: t("form.number"),
    title: t("form.titleField"),
    theme: t("form.theme"),
    description: t("form.description"),
    startsOn: t("form.startsOn"),
    endsOn: t("form.endsOn"),
    enrolmentOpensOn: t("form.enrolmentOpensOn"),
    enrolmentClosesOn: t("form.enrolmentClosesOn"),
    seats: t("form.seats"),
    seatsPerMunicipality: t("form.seatsPerMunicipality"),
  };
}
