/** A round's pairs as a picture over the tile map, with a table that says the same; and its scores. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Details } from "#app/ui/details.tsx";
import { Section } from "#app/ui/section.tsx";
import { Table } from "#app/ui/table.tsx";
import { pairMapMarkup, sizeOf } from "./pair-map-markup.ts";
import type { RoundPage } from "./round-page.server.ts";

type Picture = NonNullable<RoundPage["picture"]>;

export function PairPicture({ picture }: { picture: Picture }) {
  const { t } = useTranslation("pairing");
  const { places, lines, steps } = picture;
  const { width, height } = sizeOf(places);
  const names = new Map(places.map((place) => [place.code, place.name]));
  return (
    <>
      <Section id="picture" title={t("picture.title")} lead={t("picture.lead")}>
        <svg
          className="pair-map"
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={t("picture.alternative", { lines: lines.length })}
          dangerouslySetInnerHTML={{ __html: pairMapMarkup(places, lines) }}
        />
        <Details summary={t("picture.asTable")}>
          <Table
            caption={t("picture.caption")}
            hideCaption
            rows={lines}
            rowKey={(line) => line.from + line.to}
            columns={[
              {
                key: "places",
                header: t("picture.places"),
                rowHeader: true,
                cell: ({ from, to }) => `${names.get(from) ?? from} – ${names.get(to) ?? to}`,
              },
              {
                key: "links",
                header: t("picture.links"),
                numeric: true,
                cell: (line) => line.links,
              },
              {
                key: "both",
                header: t("picture.bothWays"),
                numeric: true,
                cell: (line) => line.bothWays,
              },
            ]}
          />
        </Details>
      </Section>
      <Distribution steps={steps} />
    </>
  );
}

function Distribution({ steps }: { steps: Picture["steps"] }) {
  const { t } = useTranslation("pairing");
  const most = Math.max(...steps.map((step) => step.pairs));
  return (
    <Section id="scores" title={t("picture.scores")} lead={t("picture.scoresLead")}>
      <ul className="score-bars">
        {steps.map(({ from, to, pairs }) => (
          <li key={from}>
            <span>{t("picture.step", { from, to })}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * pairs) / most} height="10" />
            </svg>
            <span>{t("picture.stepPairs", { count: pairs })}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
