/** Picks facilitators without JavaScript: find by name, tick, save. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { SearchIcon } from "#app/ui/icon.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { FieldPart } from "./field-part.ts";
import type { FacilitatorChoices } from "./read-form-choices.server.ts";

export interface FacilitatorFieldsProps extends Omit<FieldPart, "choices"> {
  choices: FacilitatorChoices;
}

export function FacilitatorFields({ fields, field, choices }: FacilitatorFieldsProps) {
  const { t } = useTranslation("meetings");
  const { people, noneFound } = choices;
  const chosen = [fields.facilitatorIds.initialValue ?? []].flat() as string[];
  return (
    <Section id="facilitators" title={t("form.people")} lead={t("form.facilitatorsHint")}>
      {people.length > 0 ? (
        <CheckboxGroup
          {...field(fields.facilitatorIds)}
          label={t("form.facilitators")}
          defaultValues={chosen}
          options={people.map(({ id, name, municipality }) => ({
            value: id,
            label: municipality ? `${name}, ${municipality}` : name,
          }))}
        />
      ) : (
        <p>{t("form.noFacilitators")}</p>
      )}
      <TextField
        {...field(fields.findFacilitator)}
        label={t("form.findFacilitator")}
        hint={t("form.findFacilitatorHint")}
        error={noneFound ? t("form.noneFound") : undefined}
        maxLength={100}
      />
      <div className="form-under">
        <Button
          name="find"
          value="people"
          formAction="#facilitators"
          formNoValidate
          variant="secondary"
          size="small"
          icon={<SearchIcon size="small" />}
        >
          {t("form.find")}
        </Button>
      </div>
    </Section>
  );
}
