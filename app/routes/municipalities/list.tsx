import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { listMunicipalities, listRegions } from "#app/domain/municipalities/queries.server.ts";
import { regionName } from "#app/domain/municipalities/rules.ts";
import {
  countMembers,
  countMembersEver,
} from "#app/domain/seasons/queries/count-members.server.ts";
import { getCurrentSeason } from "#app/domain/seasons/queries/get-season.server.ts";
import { countHosted } from "#app/domain/seasons/queries/list-seats.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Section } from "#app/ui/section.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { titleMeta } from "#app/web/title.ts";
import { Coverage } from "./coverage.tsx";
import { HostedSoFar } from "./hosted-so-far.tsx";
import { PlaceFilter, ShowTabs } from "./place-filter.tsx";
import { PlaceMap } from "./place-map.tsx";
import { PlaceTable } from "./place-table.tsx";
import { arranged, readPlaceView, toPlaceRows } from "./place-view.ts";

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, today, language } = context;
  const season = await getCurrentSeason(db, today);
  const [municipalities, regions, members, ever, hosted] = await Promise.all([
    listMunicipalities(db, today),
    listRegions(db, today),
    season ? countMembers(db, season.id) : {},
    countMembersEver(db),
    countHosted(db),
  ]);
  const named = regions.map((region) => ({ key: region.key, name: regionName(region, language) }));
  const query = new URL(request.url).searchParams;
  return {
    title: translator(language, "municipalities")("title"),
    regions: named,
    seasonNumber: season?.number ?? null,
    view: readPlaceView(
      query,
      named.map((region) => region.key),
    ),
    rows: toPlaceRows(municipalities, members, ever),
    hosted,
  };
}

export default function Municipalities() {
  const { regions, seasonNumber, view, rows, hosted } = useLoaderData<typeof loader>();
  const { t } = useTranslation("municipalities");
  const regionNames = new Map(regions.map((region) => [region.key, region.name]));
  const shown = arranged(rows, view, regionNames);
  return (
    <>
      <PageHeader title={t("title")} lead={<HostedSoFar hosted={hosted} all={rows.length} />} />
      <Columns
        asideLabel={t("coverage.title")}
        aside={<Coverage rows={rows} regions={regions} view={view} />}
      >
        <ShowTabs view={view} seasonNumber={seasonNumber} />
        <PlaceMap {...{ rows, view, regions, seasonNumber }} />
      </Columns>
      <Section id="table" title={t("table.title")}>
        <PlaceFilter view={view} regions={regions} />
        {shown.length > 0 ? (
          <PlaceTable {...{ view, regionNames, seasonNumber }} rows={shown} />
        ) : (
          <EmptyState
            title={t("none.title")}
            action={<ButtonLink to="/municipalities">{t("none.all")}</ButtonLink>}
          >
            <p>{t("none.text")}</p>
          </EmptyState>
        )}
      </Section>
    </>
  );
}
