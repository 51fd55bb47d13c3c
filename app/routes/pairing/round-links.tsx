/** From a season's rounds to what waits quietly, and to what came of the pairs. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Link } from "#app/ui/link.tsx";

export function WishAlert({ season, wishes }: { season: number; wishes: number }) {
  const { t } = useTranslation("partnership");
  return (
    <Alert tone="warning">
      <p>
        {t("wishes.waiting", { count: wishes })}{" "}
        <Link to={`/seasons/${season}/wishes`}>{t("wishes.see")}</Link>
      </p>
    </Alert>
  );
}

export function OutcomesLink({ season }: { season: number }) {
  const { t } = useTranslation("partnership");
  return (
    <p>
      <Link to={`/seasons/${season}/outcomes`}>{t("outcomes.link")}</Link>
    </p>
  );
}
