/** Two people to put together by hand: leads to the page that shows what it costs. */
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { FieldRow } from "#app/ui/layout.tsx";
import { Section } from "#app/ui/section.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { optionsOf } from "./choice-options.ts";
import type { DraftMatters } from "./round-page.server.ts";

export function JoinSection({ here, draft }: { here: string; draft: DraftMatters }) {
  const { t } = useTranslation("pairing");
  const choice = { emptyLabel: t("round.eligible.choose"), options: optionsOf(draft) };
  return (
    <Section id="join" title={t("change.join_title")} lead={t("change.join_lead")}>
      <Details summary={t("change.join_open")}>
        <Form method="get" action={`${here}/change`}>
          <input type="hidden" name="kind" value="join" />
          <FieldRow>
            <SelectField
              {...choice}
              id="join-first"
              name="first"
              required
              label={t("round.exclusions.first")}
            />
            <SelectField
              {...choice}
              id="join-second"
              name="second"
              required
              label={t("round.exclusions.second")}
            />
          </FieldRow>
          <ButtonRow>
            <Button variant="secondary">{t("change.showCost")}</Button>
          </ButtonRow>
        </Form>
      </Details>
    </Section>
  );
}
