/** The agenda's rows; each button posts the whole form, so nothing typed is lost without JavaScript. */
import type { FieldMetadata, FormMetadata } from "@conform-to/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { LONGEST_TITLE, MOST_ITEMS } from "#app/domain/meetings/meeting.ts";
import { Button } from "#app/ui/button.tsx";
import { PlusIcon } from "#app/ui/icon.tsx";
import { FieldRow } from "#app/ui/layout.tsx";
import { NumberField } from "#app/ui/number-field.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { useFieldProps } from "#app/web/fields.tsx";

export interface AgendaRow {
  title: string;
  speaker: string;
  minutes: number;
}

export interface AgendaFieldsProps {
  form: FormMetadata<any, any>;
  agenda: FieldMetadata<AgendaRow[] | undefined, any, any>;
  field: ReturnType<typeof useFieldProps>;
}

/** The page comes back at the agenda, not at its top. */
const here = { formAction: "#agenda", size: "small" as const };

export function AgendaFields({ form, agenda, field }: AgendaFieldsProps) {
  const { t } = useTranslation("meetings");
  const rows = agenda.getFieldList();
  const { name } = agenda;
  return (
    <Section id="agenda" title={t("form.agenda")} lead={t("form.agendaHint")}>
      {rows.length === 0 ? <p>{t("form.agendaEmpty")}</p> : null}
      {rows.map((row, index) => {
        const fields = row.getFieldset();
        const number = index + 1;
        const move = (to: number) => form.reorder.getButtonProps({ name, from: index, to });
        const about = (action: string) => t("form.rowAction", { action, number });
        return (
          <fieldset className="row-fields" key={row.key ?? row.id}>
            <legend>{t("form.item", { number })}</legend>
            <TextField
              {...field(fields.title)}
              label={t("form.itemTitle")}
              maxLength={LONGEST_TITLE}
              width="full"
            />
            <FieldRow>
              <TextField
                {...field(fields.speaker)}
                label={t("form.itemSpeaker")}
                maxLength={LONGEST_TITLE}
              />
              <NumberField
                {...field(fields.minutes)}
                label={t("form.itemMinutes")}
                min={1}
                max={600}
              />
            </FieldRow>
            <div className="inline-form">
              {index > 0 ? (
                <Button
                  {...move(index - 1)}
                  {...here}
                  variant="tertiary"
                  aria-label={about(t("form.moveUp"))}
                >
                  {t("form.moveUp")}
                </Button>
              ) : null}
              {number < rows.length ? (
                <Button
                  {...move(index + 1)}
                  {...here}
                  variant="tertiary"
                  aria-label={about(t("form.moveDown"))}
                >
                  {t("form.moveDown")}
                </Button>
              ) : null}
              <Button
                {...form.remove.getButtonProps({ name, index })}
                {...here}
                variant="tertiary"
                aria-label={about(t("form.removeItem"))}
              >
                {t("form.removeItem")}
              </Button>
            </div>
          </fieldset>
        );
      })}
      {rows.length < MOST_ITEMS ? (
        <Button
          {...form.insert.getButtonProps({ name })}
          {...here}
          variant="secondary"
          icon={<PlusIcon size="small" />}
        >
          {t("form.addItem")}
        </Button>
      ) : null}
    </Section>
  );
}
