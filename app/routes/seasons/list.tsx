/** All seasons with their figures, newest first. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { listSeasons } from "#app/domain/seasons/queries/list-seasons.server.ts";
import { seasonStatus } from "#app/domain/seasons/rules/season.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { titleMeta } from "#app/web/title.ts";
import { SeasonTable } from "./season-table.tsx";

export const meta = titleMeta;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams.get("before") ?? "";
  const before = /^\d{1,3}$/.test(asked) ? Number(asked) : null;
  const { seasons, next } = await listSeasons(context.db, context.scope, { before, limit: 20 });
  return {
    title: translator(context.language, "seasons")("title"),
    organiser: context.scope.organiser,
    seasons: seasons.map((season) => ({
      number: season.number,
      title: season.title,
      theme: season.theme,
      startsOn: season.startsOn,
      endsOn: season.endsOn,
      leaders: season.leaders,
      municipalities: season.municipalities,
      meetings: season.meetings,
      status: seasonStatus(season, context.today),
    })),
    next,
    paged: before !== null,
  };
}

export default function Seasons() {
  const { title, organiser, seasons, next, paged } = useLoaderData<typeof loader>();
  const { t } = useTranslation("seasons");
  const create = organiser ? (
    <ButtonLink to="/seasons/new" variant="primary">
      {t("list.new")}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHeader
        title={title}
        lead={t("list.lead")}
        actions={seasons.length > 0 ? create : undefined}
      />
      {seasons.length > 0 ? (
        <SeasonTable caption={title} seasons={seasons} />
      ) : (
        <EmptyState headingLevel={2} title={t("list.emptyTitle")} action={create}>
          <p>{organiser ? t("list.emptyOrganiser") : t("list.empty")}</p>
        </EmptyState>
      )}
      <Pager
        label={t("list.pager")}
        previous={paged ? { to: "/seasons", label: t("list.newest") } : null}
        next={next ? { to: `/seasons?before=${next}`, label: t("list.older") } : null}
      />
    </>
  );
}
