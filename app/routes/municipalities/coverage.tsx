/** How far the network has come, region by region, and who could still join. */
import { useTranslation } from "#app/i18n/use-words.ts";
import { Details } from "#app/ui/details.tsx";
import { Link } from "#app/ui/link.tsx";
import type { NamedRegion } from "./place-filter.tsx";
import { placesPath, type PlaceRow, type PlaceView } from "./place-view.ts";

export interface CoverageProps {
  rows: readonly PlaceRow[];
  regions: readonly NamedRegion[];
  view: PlaceView;
}

export function Coverage({ rows, regions, view }: CoverageProps) {
  const { t } = useTranslation("municipalities");
  const missing = rows.filter((row) => row.ever === 0);
  return (
    <>
      <h2>{t("coverage.title")}</h2>
      <ul className="coverage">
        {regions.map((region) => (
          <RegionCoverage key={region.key} {...{ region, view }} rows={rows} />
        ))}
      </ul>
      {missing.length === 0 ? (
        <p>{t("coverage.all")}</p>
      ) : (
        <>
          <p>{t("coverage.missing", { count: missing.length })}</p>
          <Details summary={t("coverage.showMissing", { count: missing.length })}>
            <ul className="coverage-missing">
              {missing.map((row) => (
                <li key={row.code}>
                  <Link to={`/municipalities/${row.slug}`}>{row.name}</Link>
                </li>
              ))}
            </ul>
          </Details>
        </>
      )}
    </>
  );
}

function RegionCoverage({
  region,
  rows,
  view,
}: {
  region: NamedRegion;
  rows: readonly PlaceRow[];
  view: PlaceView;
}) {
  const { t } = useTranslation("municipalities");
  const inside = rows.filter((row) => row.regionKey === region.key);
  const here = inside.filter((row) => row.ever > 0).length;
  return (
    <li>
      <Link to={placesPath(view, { region: region.key, name: "" })}>{region.name}</Link>
      <span className="numeric">{t("coverage.of", { here, all: inside.length })}</span>
      <meter min={0} max={inside.length} value={here} aria-hidden="true" />
    </li>
  );
}
