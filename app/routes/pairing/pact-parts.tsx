/** A pact as it is read: each partner's promise with its signature, and how it stands for the reader. */
import { Form } from "@remix-run/react";
import { formatDay } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import type { PactPageData } from "./pact.tsx";

type Part = PactPageData["parts"][number];

export function PactPart({ part }: { part: Part }) {
  const { t } = useTranslation("partnership");
  const { name, promise } = part;
  return (
    <Card title={name} headingLevel={2} footer={promise ? <Signature part={part} /> : undefined}>
      {promise ? <PlainText text={promise.text} /> : <p className="meta">{t("pact.none")}</p>}
    </Card>
  );
}

function Signature({ part: { promise, signedAt } }: { part: Part }) {
  const { t } = useTranslation("partnership");
  const language = useLanguage();
  const byOn = promise?.byOn;
  return (
    <>
      {byOn ? <p>{t("pact.byDay", { day: formatDay(byOn, language) })}</p> : null}
      <StatusBadge tone={signedAt ? "success" : "muted"}>
        {signedAt ? t("pact.signed", { day: formatDay(signedAt, language) }) : t("pact.unsigned")}
      </StatusBadge>
    </>
  );
}

/** The one next step: to sign, or to wait. */
export function PactStanding({ page }: { page: PactPageData }) {
  const { t } = useTranslation("partnership");
  const { status, missing, version, closed } = page;
  if (status === "signed")
    return (
      <Alert tone="success">
        <p>{t("pact.complete")}</p>
      </Alert>
    );
  if (closed) return null;
  if (status === "waiting")
    return (
      <Alert tone="info">
        <p>{t("pact.waiting", { names: missing })}</p>
      </Alert>
    );
  if (status !== "to_sign") return null;
  return (
    <Form method="post" className="no-print">
      <input type="hidden" name="version" value={version} />
      <p>{t("pact.signHint")}</p>
      <Button name="intent" value="sign">
        {t("pact.sign")}
      </Button>
    </Form>
  );
}
