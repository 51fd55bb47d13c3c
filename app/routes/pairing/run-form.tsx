/** Runs a draft: anew, or with regard to the pairs that stand; for the sum, or the worst pair first. */
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Details } from "#app/ui/details.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { Section } from "#app/ui/section.tsx";
import type { RoundPage } from "./round-page.server.ts";

const aims = ["sum", "worst_first"] as const;
const hows = ["anew", "prefer", "all"] as const;

export function RunForm({ round }: { round: RoundPage["round"] }) {
  const { t } = useTranslation("pairing");
  const optionsFor = <K extends string>(keys: readonly K[], group: "aim" | "how") =>
    keys.map((value) => ({
      value,
      label: t(`runForm.${group}.${value}` as "runForm.aim.sum"),
      hint: t(`runForm.${group}.${value}_hint` as "runForm.aim.sum_hint"),
    }));
  return (
    <Section id="run" title={t("runForm.title")}>
      <Details summary={t("runForm.open")} open={!round.runAt}>
        <Form method="post">
          <RadioGroup
            id="aim"
            name="aim"
            label={t("runForm.aimLabel")}
            options={optionsFor(aims, "aim")}
            defaultValue={round.aim}
          />
          {round.runAt ? (
            <RadioGroup
              id="how"
              name="how"
              label={t("runForm.howLabel")}
              options={optionsFor(hows, "how")}
              defaultValue="anew"
            />
          ) : null}
          <ButtonRow>
            <Button name="intent" value="run" variant="secondary">
              {t(round.runAt ? "round.runAgain" : "round.run")}
            </Button>
          </ButtonRow>
        </Form>
      </Details>
    </Section>
  );
}
