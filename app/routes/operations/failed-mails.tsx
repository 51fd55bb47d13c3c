import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatMoment } from "#app/i18n/format.ts";
import type { MailPage, MailRow } from "#app/mail/queries.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ListRow, ListRows } from "#app/ui/list-rows.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Section } from "#app/ui/section.tsx";

export interface FailedMailsProps {
  page: MailPage;
  after: string | null;
  /** How many there are on all pages. */
  all: number;
}

export function FailedMails({ page, after, all }: FailedMailsProps) {
  const { t } = useTranslation("operations");
  const next = page.next ? `/administration?after=${encodeURIComponent(page.next)}#outbox` : null;
  return (
    <Section
      id="failed-mails"
      headingLevel={3}
      title={t("outbox.failedTitle")}
      lead={t("outbox.failedLead")}
      actions={<RetryAll all={all} />}
    >
      <ListRows label={t("outbox.failedTitle")}>
        {page.mails.map((mail) => (
          <FailedMail key={mail.id} mail={mail} />
        ))}
      </ListRows>
      <Pager
        label={t("outbox.pages")}
        previous={after ? { to: "/administration#outbox", label: t("outbox.newest") } : null}
        next={next ? { to: next, label: t("outbox.older") } : null}
      />
    </Section>
  );
}

function FailedMail({ mail }: { mail: MailRow }) {
  const { t } = useTranslation("operations");
  const language = useLanguage();
  return (
    <ListRow
      title={mail.subject}
      headingLevel={4}
      meta={
        <>
          <span>{t("outbox.to", { to: mail.to })}</span>
          <span>{formatMoment(mail.createdAt, language)}</span>
          <span>{t("outbox.tries", { count: mail.tries })}</span>
        </>
      }
      aside={<RetryOne mail={mail} />}
    >
      {t("outbox.error", { answer: mail.lastError })}
    </ListRow>
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
