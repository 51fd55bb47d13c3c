/** A visitor's front page: what the network is, where it is, what it has learned, and the way in. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FigureRow } from "#app/ui/figure-row.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { NoteCards } from "./note-cards.tsx";
import type { VisitorHomeRead } from "./read-visitor-home.server.ts";
import { SeasonAndMeeting } from "./season-and-meeting.tsx";
import { VisitorHero } from "./visitor-hero.tsx";

export function VisitorHome(home: VisitorHomeRead) {
  const { t } = useTranslation("home");
  return (
    <>
      <VisitorHero {...home} />
      {home.figures.leaders > 0 ? <Figures {...home} /> : null}
      <Section id="how" title={t("how.title")}>
        <ol className="front-steps">
          {(["apply", "meet", "pair", "write"] as const).map((step) => (
            <li key={step}>
              <h3>{t(`how.${step}.title`)}</h3>
              <p>{t(`how.${step}.text`)}</p>
            </li>
          ))}
        </ol>
        <p>
          <Link to="/about">{t("how.more")}</Link>
        </p>
      </Section>
      {home.notes.length > 0 ? (
        <Section
          id="notes"
          title={t("notes.title")}
          lead={t("notes.lead")}
          actions={<Link to="/notes">{t("notes.all")}</Link>}
        >
          <NoteCards notes={home.notes} />
        </Section>
      ) : null}
      <SeasonAndMeeting {...home} />
      <Section id="join" title={t("join.title")} lead={t("join.text")} tone="soft">
        <ButtonLink to="/contact">{t("join.action")}</ButtonLink>
      </Section>
    </>
  );
}

function Figures({ figures }: VisitorHomeRead) {
  const { t } = useTranslation("home");
  const language = useLanguage();
  const { leaders, municipalities, municipalitiesInAll, seasons, publicNotes } = figures;
  const number = (value: number) => formatNumber(value, language);
  return (
    <section className="front-figures" aria-label={t("figures.label")}>
      <FigureRow
        figures={[
          { value: number(leaders), label: t("figures.leaders", { count: leaders }) },
          {
            value: t("figures.of", { here: municipalities, all: municipalitiesInAll }),
            label: t("figures.municipalities"),
            to: "/municipalities",
          },
          {
            value: number(seasons),
            label: t("figures.seasons", { count: seasons }),
            to: "/seasons",
          },
          {
            value: number(publicNotes),
            label: t("figures.notes", { count: publicNotes }),
            to: "/notes",
          },
        ]}
      />
    </section>
  );
}
