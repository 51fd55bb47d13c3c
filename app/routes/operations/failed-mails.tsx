import { useTranslation } from "react-i18next";
import { formatMoment } from "#app/i18n/format.ts";
import { useLanguage } from "#app/i18n/use-words.ts";
import type { MailPage, MailRow } from "#app/mail/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";

export interface FailedMailsProps {
  page: MailPage;
  after: string | null;
  /** How many there are on all pages. */
  all: number;
}

export function FailedMails({ page, after, all }: FailedMailsProps) {
  const { t } = useTranslation("operations");
  const language = useLanguage();
  const written = (mail: MailRow) => formatMoment(mail.createdAt, language);
  const retry = (mail: MailRow) => <RetryOne mail={mail} />;
  return (
    <Section
      id="failed-mails"
      headingLevel={3}
      title={t("outbox.failedTitle")}
      lead={t("outbox.failedLead")}
      actions={<RetryAll all={all} />}
    >
      <Table
        caption={t("outbox.failedTitle")}
        hideCaption
        rows={page.mails}
        rowKey={(mail) => mail.id}
        columns={[
          { key: "to", header: t("outbox.to"), rowHeader: true, cell: (mail) => mail.to },
          { key: "subject", header: t("outbox.subject"), cell: (mail) => mail.subject },
          { key: "written", header: t("outbox.written"), cell: written },
          {
            key: "error",
            header: t("outbox.error"),
            cell: (mail) => `${mail.lastError} (${t("outbox.tries", { count: mail.tries })})`,
          },
          {
            key: "retry",
            header: t("outbox.action"),
            hideHeader: true,
            cell: retry,
          },
        ]}
      />
      <Pager
        label={t("outbox.pages")}
        previous={after ? { to: "/administration#outbox", label: t("outbox.newest") } : null}
        next={
          page.next
            ? {
                to: `/administration?after=${encodeURIComponent(page.next)}#outbox`,
                label: t("outbox.older"),
              }
            : null
        }
      />
    </Section>
  );
}

function RetryOne({ mail }: { mail: MailRow }) {
  const { t } = useTranslation("operations");
  return (
    <form method="post" action="/administration">
      <input type="hidden" name="intent" value="retry" />
      <input type="hidden" name="mailId" value={mail.id} />
      <Button
        variant="secondary"
        size="small"
        aria-label={t("outbox.retryOne", { subject: mail.subject, to: mail.to })}
      >
        {t("outbox.retry")}
      </Button>
    </form>
  );
}

function RetryAll({ all }: { all: number }) {
  const { t } = useTranslation("operations");
  return (
    <form method="post" action="/administration">
      <input type="hidden" name="intent" value="retry_all" />
      <Button variant="secondary">{t("outbox.retryAll", { count: all })}</Button>
    </form>
  );
}
