/** What an organiser may change of a person: name, municipality and role in the network. */
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import type { z } from "zod";
import type { personForm } from "#app/domain/accounts/forms.ts";
import { LONGEST_NAME, type NetworkRole, type PersonBadge } from "#app/domain/accounts/person.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { SelectField, type SelectOption } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";

export interface PersonFieldsProps {
  person: PersonBadge & { role: NetworkRole };
  roles: NetworkRole[];
  municipalities: SelectOption[];
  lastResult: SubmissionResult<string[]> | undefined;
}

export function PersonFields({ person, roles, municipalities, lastResult }: PersonFieldsProps) {
  const { t } = useTranslation("accounts");
  const [form, fields] = useForm<z.input<typeof personForm>>({
    id: "person",
    lastResult,
    defaultValue: {
      name: person.name,
      municipalityCode: person.municipality?.code,
      role: person.role,
    },
  });
  const field = useFieldProps();
  const labels = {
    name: t("fields.name"),
    municipalityCode: t("fields.municipality"),
    role: t("fields.role"),
  };
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <FormErrors form={form} labels={labels} />
      <TextField {...field(fields.name)} label={labels.name} maxLength={LONGEST_NAME} />
      <SelectField
        {...{ ...field(fields.municipalityCode), label: labels.municipalityCode }}
        options={municipalities}
        emptyLabel={t("hints.noMunicipality")}
      />
      <SelectField
        {...{ ...field(fields.role), label: labels.role, hint: t("manage.roleHint") }}
        options={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
      />
      <ButtonRow>
        <Button name="intent" value="save">
          {t("manage.save")}
        </Button>
      </ButtonRow>
    </Form>
  );
}
