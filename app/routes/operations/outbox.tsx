import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatMoment, formatNumber } from "#app/i18n/format.ts";
import type { MailPage, OutboxFigures } from "#app/mail/queries.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FigureRow } from "#app/ui/figure-row.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { FailedMails } from "./failed-mails.tsx";

export interface OutboxProps {
  outbox: { figures: OutboxFigures; failed: MailPage; after: string | null; keepDays: number };
  /** What becomes of mails here. */
  mails: "sent" | "kept" | "demo";
}

export function Outbox({ outbox, mails }: OutboxProps) {
  const { t } = useTranslation("operations");
  const { figures, failed, after } = outbox;
  return (
    <Section id="outbox" title={t("outbox.title")}>
      {mails === "kept" ? (
        <Alert tone="warning" title={t("outbox.notSent.title")} headingLevel={3}>
          <p>{t("outbox.notSent.text")}</p>
        </Alert>
      ) : null}
      {mails === "demo" ? (
        <Alert tone="info" title={t("outbox.demo.title")} headingLevel={3}>
          <p>
            {t("outbox.demo.text")} <Link to="/demo/mail">{t("outbox.demo.link")}</Link>
          </p>
        </Alert>
      ) : null}
      <OutboxRow figures={figures} keepDays={outbox.keepDays} />
      {figures.failed > 0 ? (
        <FailedMails page={failed} after={after} all={figures.failed} />
      ) : mails === "sent" ? (
        <EmptyState title={t("outbox.none.title")}>
          <p>{t("outbox.none.text")}</p>
        </EmptyState>
      ) : null}
    </Section>
  );
}

function OutboxRow({ figures, keepDays }: { figures: OutboxFigures; keepDays: number }) {
  const { t } = useTranslation("operations");
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const since = figures.waitingSince
    ? t("outbox.waitingSince", { when: formatMoment(figures.waitingSince, language) })
    : undefined;
  const sentDetail = t("outbox.sentDetail", { days: keepDays });
  return (
    <FigureRow
      figures={[
        {
          value: number(figures.queued + figures.sending),
          label: t("outbox.waiting"),
          detail: since,
        },
        { value: number(figures.sent), label: t("outbox.sent"), detail: sentDetail },
        { value: number(figures.failed), label: t("outbox.failed") },
      ]}
    />
  );
}
