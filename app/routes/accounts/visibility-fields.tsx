/** Who sees which part of a profile. */
import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { visibilityFields, type VisibilityField } from "#app/domain/accounts/person.ts";
import { FieldGrid } from "#app/ui/layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { useFieldProps } from "#app/web/fields.tsx";

type Fields = Record<VisibilityField, FieldMetadata<any, any, any>>;

export function VisibilityFields({ fields }: { fields: unknown }) {
  const { t } = useTranslation("accounts");
  const props = useFieldProps();
  const byName = fields as Fields;
  const audiences = (["season", "network", "public"] as const).map((audience) => ({
    value: audience,
    label: t(`visibility.${audience}`),
  }));
  return (
    <Section id="visibility" title={t("profile.visibility")} lead={t("profile.visibilityLead")}>
      <FieldGrid>
        {visibilityFields.map((name) => (
          <SelectField
            key={name}
            {...props(byName[name])}
            label={t(`visibility.${name}`)}
            width="full"
            options={name === "name" ? audiences.slice(1) : audiences}
          />
        ))}
      </FieldGrid>
    </Section>
  );
}

/** By the fields' names, for the fields themselves and for the summary of errors. */
export function useProfileLabels() {
  const { t } = useTranslation("accounts");
  const visibility = Object.fromEntries(
    visibilityFields.map((name) => [`visibility.${name}`, t(`visibility.${name}`)]),
  );
  return {
    ...visibility,
    name: t("fields.name"),
    municipalityCode: t("fields.municipality"),
    title: t("fields.title"),
    roleKey: t("fields.jobRole"),
    sectorKey: t("fields.sector"),
    phone: t("fields.phone"),
    about: t("profile.about"),
    languages: t("profile.languages"),
    language: t("fields.language"),
    offers: t("profile.offers"),
    wants: t("profile.wants"),
  };
}
