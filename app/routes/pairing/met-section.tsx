/** "Did you meet?" on a leader's own page: asked until there is an answer, which can be changed. */
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Details } from "#app/ui/details.tsx";
import { Section } from "#app/ui/section.tsx";
import { MetButtons } from "./met-buttons.tsx";
import type { ShownOwnPair } from "./peer-page.server.ts";

export function MetSection({ pair: { pairId, answer } }: { pair: ShownOwnPair }) {
  const { t } = useTranslation("partnership");
  const form = (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="met" />
      <input type="hidden" name="pair" value={pairId} />
      <MetButtons given={answer} />
    </Form>
  );
  return (
    <Section id="met" title={t("met.title")}>
      {answer ? (
        <>
          <p>{t("met.answered", { answer: t(`met.${answer}`) })}</p>
          <Details summary={t("met.change")}>{form}</Details>
        </>
      ) : (
        <>
          <p>{t("met.lead")}</p>
          {form}
        </>
      )}
    </Section>
  );
}
