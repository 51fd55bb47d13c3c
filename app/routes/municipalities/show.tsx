import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Tile } from "#app/ui/tile.tsx";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { PlaceAside } from "./place-aside.tsx";
import { HostedMeetings, PlaceNotes, PlacePeople, PlaceSeasons } from "./place-sections.tsx";
import { readPlace } from "./read-place.server.ts";

export const meta = titleMeta;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const place = await readPlace(context, params.slug ?? "");
  if (!place) throw notFound();
  return { ...place, title: place.municipality.fullName, signedIn: context.viewer !== null };
}

export default function Municipality() {
  const place = useLoaderData<typeof loader>();
  const { t } = useTranslation("municipalities");
  const { municipality, ever } = place;
  const { name, label } = municipality;
  return (
    <>
      <PageHeader
        breadcrumbs={{ label: t("crumbs"), links: [{ to: "/municipalities", label: t("title") }] }}
        badge={
          <Tile label={label} title={name} size="large" tone={ever > 0 ? "solid" : "outline"} />
        }
        kicker={place.region.name}
        title={municipality.fullName}
        lead={<Participation {...place} />}
      />
      <Columns asideLabel={t("facts.title")} aside={<PlaceAside {...place} />}>
        {ever === 0 ? (
          <EmptyState
            title={t("first.title", { name })}
            action={<ButtonLink to="/seasons">{t("first.action")}</ButtonLink>}
            headingLevel={2}
          >
            <p>{t("first.text", { name })}</p>
          </EmptyState>
        ) : null}
        <PlacePeople {...place} />
        <PlaceNotes {...place} />
        <HostedMeetings {...place} />
        <PlaceSeasons {...place} />
      </Columns>
    </>
  );
}

type Place = ReturnType<typeof useLoaderData<typeof loader>>;

/** "4 ledere er med i sæson 4. I alt har 11 været med." */
function Participation({ municipality: { name }, season, ever }: Place) {
  const { t } = useTranslation("municipalities");
  if (ever === 0) return t("participation.none", { name });
  const now =
    season && season.leaders > 0
      ? t("participation.now", { count: season.leaders, number: season.number })
      : t("participation.notNow");
  return `${now} ${t("participation.ever", { count: ever })}`;
}
