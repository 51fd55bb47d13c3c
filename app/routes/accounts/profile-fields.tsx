/** The fields of a profile: who one is, what one can and wants, and who sees what. */
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import type { ProfileForm } from "#app/domain/accounts/forms.ts";
import { LONGEST_ABOUT, LONGEST_NAME, spokenLanguages } from "#app/domain/accounts/person.ts";
import { roles, sectors, type Term } from "#app/domain/municipalities/vocabulary.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField, type SelectOption } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { asList, TopicFields } from "./topic-fields.tsx";
import { useProfileLabels, VisibilityFields } from "./visibility-fields.tsx";

export interface ProfileFieldsProps {
  values: Omit<ProfileForm, "visibility" | "languages"> & {
    languages: string[];
    visibility: object;
  };
  lastResult: SubmissionResult<string[]> | undefined;
  municipalities: SelectOption[];
}

export function ProfileFields({ values, lastResult, municipalities }: ProfileFieldsProps) {
  const { t } = useTranslation("accounts");
  const defaultValue = values as ProfileForm;
  const [form, fields] = useForm<ProfileForm>({ id: "profile", lastResult, defaultValue });
  const field = useFieldProps();
  const labels = useProfileLabels();
  const options = useOptions();
  const optionalLabel = `(${useTranslation("frame").t("optional")})`;
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <FormErrors form={form} labels={labels} />
      <Section id="about-you" title={t("profile.aboutYou")}>
        <TextField
          {...{ ...field(fields.name), label: labels.name, autoComplete: "name" }}
          maxLength={LONGEST_NAME}
        />
        <SelectField
          {...{ ...field(fields.municipalityCode), label: labels.municipalityCode }}
          {...{ options: municipalities, emptyLabel: t("hints.noMunicipality") }}
        />
        <TextField
          {...{ ...field(fields.title), label: labels.title, hint: t("profile.titleHint") }}
          {...{ optionalLabel, maxLength: 120, autoComplete: "organization-title" }}
        />
        <SelectField
          {...{ ...field(fields.roleKey), label: labels.roleKey, optionalLabel }}
          {...{ options: options.roles, emptyLabel: "" }}
        />
        <SelectField
          {...{ ...field(fields.sectorKey), label: labels.sectorKey, optionalLabel }}
          {...{ options: options.sectors, emptyLabel: "" }}
          width="full"
        />
        <TextField
          {...{ ...field(fields.phone), label: labels.phone, hint: t("profile.phoneHint") }}
          {...{ optionalLabel, type: "tel", autoComplete: "tel", maxLength: 40, width: "short" }}
        />
        <TextArea
          {...{ ...field(fields.about), label: labels.about, hint: t("profile.aboutHint") }}
          {...{ optionalLabel, rows: 6, maxLength: LONGEST_ABOUT }}
        />
        <CheckboxGroup
          {...{ ...field(fields.languages), label: labels.languages, columns: 3 }}
          options={options.spoken}
          defaultValues={asList(fields.languages.initialValue)}
        />
        <SelectField
          {...{ ...field(fields.language), label: labels.language, width: "short" }}
          options={options.languages}
        />
      </Section>
      <Section id="topics" title={t("profile.topics")} lead={t("profile.topicsLead")}>
        <TopicFields field={fields.offers} label={labels.offers} />
        <TopicFields field={fields.wants} label={labels.wants} />
      </Section>
      <VisibilityFields fields={fields.visibility.getFieldset()} />
      <ButtonRow>
        <Button>{t("profile.save")}</Button>
      </ButtonRow>
    </Form>
  );
}

function useOptions() {
  const { t } = useTranslation("accounts");
  const language = useLanguage();
  const named = (terms: readonly Term[]) =>
    terms.map((term) => ({ value: term.key, label: term[language] }));
  return {
    roles: named(roles),
    sectors: named(sectors),
    spoken: spokenLanguages.map((code) => ({ value: code, label: t(`languages.${code}`) })),
    languages: (["da", "en"] as const).map((code) => ({
      value: code,
      label: t(`languages.${code}`),
    })),
  };
}
