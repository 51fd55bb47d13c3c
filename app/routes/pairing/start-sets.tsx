/** Begins a round of learning sets instead of pairs, of the size that the organiser wishes. */
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";

const sizes = ["3", "4", "5", "6", "7", "8"];

export function StartSets() {
  const { t } = useTranslation("pairing");
  return (
    <Section id="sets" title={t("sets.groups")} lead={t("sets.startText")}>
      <Form method="post">
        <SelectField
          id="size"
          name="size"
          label={t("sets.size")}
          hint={t("sets.sizeHint")}
          options={sizes.map((value) => ({ value, label: value }))}
          defaultValue="5"
          width="short"
        />
        <ButtonRow>
          <Button variant="secondary">{t("sets.start")}</Button>
        </ButtonRow>
      </Form>
    </Section>
  );
}
