import { useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";

export function SignedOutAlert() {
  const { t } = useTranslation("notes");
  return (
    <Alert tone="warning" role="alert" title={t("form.signedOut.title")}>
      <p>{t("form.signedOut.text")}</p>
      <p>
        <a href="/sign-in" target="_blank" rel="noopener">
          {t("form.signedOut.link")}
        </a>
      </p>
    </Alert>
  );
}
