/** What happens to whom when a season goes on to its next state. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { Link } from "#app/ui/link.tsx";

interface ConsequencesProps {
  season: { number: number; enrolmentOpensOn: string; enrolmentClosesOn: string };
  verb: "open" | "run" | "close";
  unanswered: number;
  waiting: number;
}

export function StateConsequences({ season, verb, unanswered, waiting }: ConsequencesProps) {
  const { t } = useTranslation("seasons");
  const language = useLanguage();
  const window = {
    from: formatDay(season.enrolmentOpensOn, language),
    to: formatDay(season.enrolmentClosesOn, language),
  };
  return (
    <>
      <p>{t(`state.${verb}`, window)}</p>
      {unanswered > 0 ? (
        <p>
          <Link to={`/seasons/${season.number}/enrolments`}>
            {t("state.closePending", { count: unanswered })}
          </Link>
        </p>
      ) : null}
      {waiting > 0 ? <p>{t("state.closeWaiting", { count: waiting })}</p> : null}
    </>
  );
}
