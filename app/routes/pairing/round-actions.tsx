/** A draft's two buttons. Publishing is the one thing to do when the pairs are there; running, before. */
import { Form } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import type { RoundPage } from "./round-page.server.ts";

interface Props extends Pick<RoundPage, "season" | "round" | "pairs"> {
  /** What running is called the first time. */
  first: string;
}

export function RoundActions({ season, round, pairs, first }: Props) {
  const { t } = useTranslation("pairing");
  const ready = pairs.length > 0;
  return (
    <ButtonRow>
      <Form method="post">
        {round.setSize === null ? <input type="hidden" name="aim" value={round.aim} /> : null}
        <Button name="intent" value="run" variant={ready ? "secondary" : "primary"}>
          {round.runAt ? t("round.runAgain") : first}
        </Button>
      </Form>
      {ready ? (
        <ButtonLink to={`/seasons/${season}/rounds/${round.number}/publish`} variant="primary">
          {t("round.publish")}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}
