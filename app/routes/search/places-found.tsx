/** The municipalities that the words name, as their tiles. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Link } from "#app/ui/link.tsx";
import { TileName } from "#app/ui/tile.tsx";
import type { Found } from "./read-hits.server.ts";

export function PlacesFound({ found, q }: { found: Found; q: string }) {
  const { t } = useTranslation("search");
  if (found.places.length === 0) return null;
  return (
    <section className="places-found" aria-label={t("kinds.municipality")}>
      <ul>
        {found.places.map(({ code, name, slug, label }) => (
          <li key={code}>
            <TileName label={label} title={name} name={name} to={`/municipalities/${slug}`} />
          </li>
        ))}
      </ul>
      {found.morePlaces ? (
        <p>
          <Link to={`/municipalities?q=${encodeURIComponent(q)}#table`}>{t("allPlaces")}</Link>
        </p>
      ) : null}
    </section>
  );
}
