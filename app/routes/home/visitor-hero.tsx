/** The top of the front page: what this is in two sentences, the way in, and the map. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay } from "#app/i18n/format.ts";
import { MemberMap } from "#app/routes/municipalities/member-map.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import type { VisitorHomeRead } from "./read-visitor-home.server.ts";

export function VisitorHero({ season, open, squares }: VisitorHomeRead) {
  const { t } = useTranslation("home");
  const language = useLanguage();
  const shown = open ?? season;
  const day = open && formatDay(open.enrolmentClosesOn, language);
  return (
    <div className="front-hero">
      <div className="front-hero-inner">
        <div className="front-hero-text">
          <h1>{t("hero.title")}</h1>
          <p className="font-lead">{t("hero.lead")}</p>
          <ButtonRow>
            {shown ? (
              <ButtonLink to={`/seasons/${shown.number}`} variant="primary">
                {t(open ? "hero.apply" : "hero.season", { number: shown.number })}
              </ButtonLink>
            ) : null}
            <ButtonLink to="/sign-in" variant={shown ? "secondary" : "primary"}>
              {t("hero.signIn")}
            </ButtonLink>
          </ButtonRow>
          {day ? <p className="front-hero-note">{t("hero.until", { day })}</p> : null}
        </div>
        <div className="front-hero-map">
          <MemberMap
            id="map"
            title={season ? t("map.title", { number: season.number }) : t("map.titleNone")}
            squares={squares}
            withoutTable
          />
          <p className="front-hero-note">
            <Link to="/municipalities#table">{t("map.table")}</Link>
          </p>
        </div>
      </div>
    </div>
  );
}
