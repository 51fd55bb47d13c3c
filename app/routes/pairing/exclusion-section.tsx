/** Who must not be partners: seen by organisers alone. */
import { getFormProps, useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { FieldRow } from "#app/ui/layout.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { FormErrors, useFieldProps } from "#app/web/fields.tsx";
import { optionsOf } from "./choice-options.ts";
import type { DraftMatters } from "./round-page.server.ts";

interface Props {
  draft: DraftMatters;
  lastResult: SubmissionResult<string[]> | undefined;
}

export function ExclusionSection({ draft, lastResult }: Props) {
  const { t } = useTranslation("pairing");
  const { exclusions } = draft;
  return (
    <Section id="exclusions" title={t("round.exclusions.title")} lead={t("round.exclusions.lead")}>
      {exclusions.length > 0 ? (
        <ListRows label={t("round.exclusions.title")}>
          {exclusions.map(({ people: [a, b] }) => {
            const names = `${a.name}, ${b.name}`;
            return (
              <ListRow
                key={a.id + b.id}
                title={names}
                aside={
                  <Form method="post" preventScrollReset>
                    <input type="hidden" name="first" value={a.id} />
                    <input type="hidden" name="second" value={b.id} />
                    <Button
                      name="intent"
                      value="allow"
                      variant="secondary"
                      size="small"
                      aria-label={t("round.exclusions.removeNamed", { names })}
                    >
                      {t("round.exclusions.remove")}
                    </Button>
                  </Form>
                }
              />
            );
          })}
        </ListRows>
      ) : (
        <p>{t("round.exclusions.empty")}</p>
      )}
      <Details summary={t("round.exclusions.add")} open={lastResult !== undefined}>
        <ExclusionForm draft={draft} lastResult={lastResult} />
      </Details>
    </Section>
  );
}

function ExclusionForm({ draft, lastResult }: Props) {
  const { t } = useTranslation("pairing");
  const [form, fields] = useForm({ id: "exclude", lastResult });
  const props = useFieldProps();
  const choice = { emptyLabel: t("round.eligible.choose"), options: optionsOf(draft) };
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} noValidate>
      <FormErrors
        form={form}
        labels={{ first: t("round.exclusions.first"), second: t("round.exclusions.second") }}
      />
      <FieldRow>
        <SelectField {...props(fields.first!)} {...choice} label={t("round.exclusions.first")} />
        <SelectField {...props(fields.second!)} {...choice} label={t("round.exclusions.second")} />
      </FieldRow>
      <ButtonRow>
        <Button name="intent" value="exclude" variant="secondary">
          {t("round.exclusions.save")}
        </Button>
      </ButtonRow>
    </Form>
  );
}
