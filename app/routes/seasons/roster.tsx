/** Everyone with a seat in a season, by municipality. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Tile } from "#app/ui/tile.tsx";
import { titleMeta } from "#app/web/title.ts";
import { findSeason } from "./find-season.server.ts";
import { rosterPage } from "./roster-page.server.ts";
import { useSeasonCrumbs } from "./season-crumbs.ts";

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { id, number } = await findSeason({ context, params });
  const from = new URL(request.url).searchParams.get("from");
  const title = translator(context.language, "seasons")("roster.title", { number });
  return { title, number, ...(await rosterPage(context, id, from)) };
}

export default function Roster() {
  const { title, number, leaders, municipalities, groups, paged, next } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("seasons");
  const counted = {
    leaders: t("leaders", { count: leaders }),
    municipalities: t("municipalities", { count: municipalities }),
  };
  const page = `/seasons/${number}/roster`;
  return (
    <>
      <PageHeader
        title={title}
        lead={leaders > 0 ? t("roster.lead", counted) : undefined}
        breadcrumbs={useSeasonCrumbs(number)}
      />
      {groups.length === 0 ? (
        <EmptyState headingLevel={2} title={t("roster.emptyTitle")}>
          <p>{t("roster.empty")}</p>
        </EmptyState>
      ) : (
        <ul className="roster">
          {groups.map((group) => (
            <RosterGroup key={group.slug} {...group} />
          ))}
        </ul>
      )}
      <Pager
        label={t("roster.pager")}
        previous={paged ? { to: page, label: t("roster.first") } : null}
        next={next ? { to: `${page}?from=${next}`, label: t("roster.next") } : null}
      />
    </>
  );
}

type Group = ReturnType<typeof useLoaderData<typeof loader>>["groups"][number];

function RosterGroup({ name, slug, label, people, hidden }: Group) {
  const { t } = useTranslation("seasons");
  return (
    <li>
      <Tile label={label} title={name} decorative />
      <div>
        <h2 className="roster-place">
          <Link to={`/municipalities/${slug}`}>{name}</Link>
        </h2>
        <ul>
          {people.map((person) => (
            <li key={person.id}>
              <Link to={`/people/${person.id}`}>{person.name}</Link>
              {person.title ? <span className="meta">{person.title}</span> : null}
            </li>
          ))}
          {hidden > 0 ? <li className="meta">{t("roster.hidden", { count: hidden })}</li> : null}
        </ul>
      </div>
    </li>
  );
}
