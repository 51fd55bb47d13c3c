/** The fields of an invitation. */
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { z } from "zod";
import type { inviteForm } from "#app/domain/accounts/forms.ts";
import { LONGEST_NAME, type NetworkRole } from "#app/domain/accounts/person.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { SelectField, type SelectOption } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";

export interface InviteFieldsProps {
  roles: NetworkRole[];
  municipalities: SelectOption[];
  lastResult: SubmissionResult<string[]> | undefined;
}

export function InviteFields({ roles, municipalities, lastResult }: InviteFieldsProps) {
  const { t } = useTranslation("accounts");
  const frame = useTranslation("frame").t;
  const [form, fields] = useForm<z.input<typeof inviteForm>>({ id: "invite", lastResult });
  const field = useFieldProps();
  const labels = {
    name: t("fields.name"),
    email: t("fields.email"),
    municipalityCode: t("fields.municipality"),
    title: t("fields.title"),
    role: t("fields.role"),
    language: t("fields.mailLanguage"),
  };
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <FormErrors form={form} labels={labels} />
      <TextField {...field(fields.name)} label={labels.name} maxLength={LONGEST_NAME} />
      <TextField {...field(fields.email)} label={labels.email} type="email" maxLength={254} />
      <SelectField
        {...{ ...field(fields.municipalityCode), label: labels.municipalityCode }}
        options={municipalities}
        emptyLabel={t("hints.chooseMunicipality")}
      />
      <TextField
        {...{ ...field(fields.title), label: labels.title, maxLength: 120 }}
        optionalLabel={`(${frame("optional")})`}
      />
      <SelectField
        {...{ ...field(fields.role), label: labels.role, hint: t("invite.roleHint") }}
        options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      <SelectField
        {...{ ...field(fields.language), label: labels.language, width: "short" }}
        options={(["da", "en"] as const).map((code) => ({
          value: code,
          label: t(`languages.${code}`),
        }))}
      />
      <ButtonRow>
        <Button>{t("invite.button")}</Button>
        <ButtonLink to="/people" variant="tertiary">
          {frame("cancel")}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
