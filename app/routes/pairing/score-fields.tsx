/** The fields of the table of points and of the hard rules. */
import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import {
  commonLanguageRules,
  earlierPartnerRules,
  sameMunicipalityRules,
} from "#app/domain/pairing/hard-rules.ts";
import type { PointField } from "#app/domain/pairing/score-form.ts";
import { FieldRow } from "#app/ui/layout.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { useFieldProps } from "#app/web/fields.tsx";

type Fields = Record<
  PointField | "sizeBands" | "sameMunicipality" | "earlierPartners" | "commonLanguage",
  FieldMetadata<any, any, any>
>;

/** What belongs together stands on one line, under the heading that says what gives the points. */
const groups = [
  { title: "helps", hint: "helpsHint", fields: [["helps1", "topics1"], ["helps2", "topics2"], ["helps3", "topics3"], ["bothWays", "bothWays"]] },
  { title: "wants", fields: [["wants1", "topics1"], ["wants2", "topics2"], ["wants3", "topics3"]] },
  { title: "role", fields: [["roleSame", "roleSame"], ["roleNear", "roleNear"]] },
  { title: "size", fields: [["sizeSame", "sizeSame"], ["sizeNear", "sizeNear"]] },
  { title: "crossing", fields: [["otherSector", "otherSector"], ["otherRegion", "otherRegion"]] },
  { title: "spoken", hint: "spokenHint", fields: [["moreLanguages", "moreLanguages"]] },
] as const; // prettier-ignore

export function PointFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation("pairing");
  const props = useFieldProps();
  return (
    <Section id="points" title={t("scores.points")} lead={t("scores.pointsLead")}>
      {groups.map((group) => (
        <fieldset className="point-group" key={group.title}>
          <legend>{t(`scores.${group.title}`)}</legend>
          {"hint" in group ? <p className="form-hint">{t(`scores.${group.hint}`)}</p> : null}
          <FieldRow>
            {group.fields.map(([name, label]) => (
              <NumberField
                key={name}
                {...props(fields[name])}
                label={t(`scores.${label}`)}
                min={0}
              />
            ))}
          </FieldRow>
          {group.title === "size" ? (
            <TextField
              {...props(fields.sizeBands)}
              label={t("scores.sizeBands")}
              hint={t("scores.sizeBandsHint")}
            />
          ) : null}
        </fieldset>
      ))}
    </Section>
  );
}

export function RuleFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation("pairing");
  const props = useFieldProps();
  return (
    <Section id="rules" title={t("scores.rules")} lead={t("scores.rulesLead")}>
      <SelectField
        {...props(fields.sameMunicipality)}
        label={t("scores.sameMunicipality")}
        options={sameMunicipalityRules.map((value) => ({
          value,
          label: t(`scores.sameMunicipality_${value}`),
        }))}
      />
      <SelectField
        {...props(fields.earlierPartners)}
        label={t("scores.earlierPartners")}
        options={earlierPartnerRules.map((value) => ({
          value,
          label: t(`scores.earlierPartners_${value}`),
        }))}
      />
      <SelectField
        {...props(fields.commonLanguage)}
        label={t("scores.commonLanguage")}
        options={commonLanguageRules.map((value) => ({
          value,
          label: t(`scores.commonLanguage_${value}`),
        }))}
      />
    </Section>
  );
}
