/** What can be done with a pair of a draft: each leads to the page that shows what it costs. */
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import type { ShownPair } from "./round-page.server.ts";

export function PairActions({ pair }: { pair: ShownPair }) {
  const { t } = useTranslation("pairing");
  const [link] = pair.links;
  const names = pair.people.map((one) => one.name).join(", ");
  const change = useChangePath();
  return (
    <ButtonRow>
      {pair.locked ? <StatusBadge tone="info">{t("round.pairs.locked")}</StatusBadge> : null}
      {pair.locked ? (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="pair" value={pair.id} />
          <Button
            name="intent"
            value="unlock"
            variant="secondary"
            size="small"
            aria-label={t("round.pairs.unlockNamed", { names })}
          >
            {t("round.pairs.unlock")}
          </Button>
        </Form>
      ) : (
        <ButtonLink
          to={`${change}?kind=lock&pair=${pair.id}`}
          size="small"
          aria-label={t("round.pairs.lockNamed", { names })}
        >
          {t("round.pairs.lock")}
        </ButtonLink>
      )}
      {pair.links.length === 1 ? <PartLink a={link!.a} b={link!.b} names={link!.title} /> : null}
    </ButtonRow>
  );
}

/** What it costs is shown there, before it is done. */
export function PartLink({ a, b, names }: { a: string; b: string; names: string }) {
  const { t } = useTranslation("pairing");
  const change = useChangePath();
  return (
    <ButtonLink
      to={`${change}?kind=part&first=${a}&second=${b}`}
      variant="tertiary"
      size="small"
      aria-label={t("round.pairs.forbidNamed", { names })}
    >
      {t("round.pairs.forbid")}
    </ButtonLink>
  );
}

function useChangePath(): string {
  const { number, round } = useParams();
  return `/seasons/${number}/rounds/${round}/change`;
}
