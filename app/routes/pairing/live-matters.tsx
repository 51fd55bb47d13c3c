/** What can still be put right in a published round: taken back while it is fresh, or new partners. */
import { formatTime } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import type { RoundPage } from "./round-page.server.ts";

export function LiveMatters({ page, here }: { page: RoundPage; here: string }) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const { until, unpaired } = page;
  return (
    <>
      {unpaired > 0 ? (
        <Alert tone="warning">
          <p>{t("repair.alert", { count: unpaired })}</p>
          <ButtonLink to={`${here}/repair`} size="small">
            {t("repair.link")}
          </ButtonLink>
        </Alert>
      ) : null}
      {until ? (
        <Alert tone="info">
          <p>{t("withdraw.until", { when: formatTime(until, language) })}</p>
          <ButtonLink to={`${here}/withdraw`} size="small">
            {t("withdraw.link")}
          </ButtonLink>
        </Alert>
      ) : null}
    </>
  );
}
