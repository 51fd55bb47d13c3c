/** Where a municipality lies, its facts, and its neighbours. */
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { formatDay, formatNumber } from "#app/i18n/format.ts";
import { DefinitionList } from "#app/ui/definition-list.tsx";
import { Link } from "#app/ui/link.tsx";
import { TileName } from "#app/ui/tile.tsx";
import { Locator } from "./locator.tsx";
import type { PlaceRead } from "./read-place.server.ts";

export function PlaceAside(place: PlaceRead) {
  const { t } = useTranslation("municipalities");
  const { municipality, places, neighbours } = place;
  return (
    <>
      <Locator
        title={t("locator", { name: municipality.name })}
        places={places}
        here={municipality.code}
        near={neighbours.map((one) => one.code)}
      />
      <h2>{t("facts.title")}</h2>
      <Facts {...place} />
      <h2>{t("neighbours.title")}</h2>
      {neighbours.length === 0 ? <p>{t("neighbours.none")}</p> : <Neighbours {...place} />}
    </>
  );
}

function Facts({ municipality, region, comingRegion }: PlaceRead) {
  const { t } = useTranslation("municipalities");
  const language = useLanguage();
  const { population, areaKm2, website } = municipality;
  return (
    <DefinitionList
      items={[
        {
          term: t("region"),
          description: <Link to={`/municipalities?region=${region.key}`}>{region.name}</Link>,
        },
        {
          term: t("facts.coming"),
          description:
            comingRegion &&
            t("facts.from", {
              name: comingRegion.name,
              day: formatDay(comingRegion.from, language),
            }),
        },
        { term: t("facts.population"), description: formatNumber(population, language) },
        {
          term: t("facts.area"),
          description: t("facts.about", { km2: formatNumber(Math.round(areaKm2), language) }),
        },
        {
          term: t("facts.website"),
          description: website && <a href={`https://www.${website}`}>{website}</a>,
        },
      ]}
    />
  );
}

function Neighbours({ neighbours }: PlaceRead) {
  const { t } = useTranslation("municipalities");
  const [joined, notYet] = [t("neighbours.takesPart"), t("neighbours.notYet")];
  return (
    <ul className="neighbours">
      {neighbours.map(({ code, name, slug, label, takesPart }) => (
        <li key={code}>
          <TileName
            label={label}
            title={name}
            name={name}
            to={`/municipalities/${slug}`}
            size="small"
            tone={takesPart ? "solid" : "outline"}
            meta={takesPart ? joined : notYet}
          />
        </li>
      ))}
    </ul>
  );
}
