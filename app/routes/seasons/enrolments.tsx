/** A season's enrolments for organisers: read, searched, and chosen to be decided on. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { countEnrolments } from "#app/domain/seasons/queries/get-enrolment.server.ts";
import { getSeatUse } from "#app/domain/seasons/queries/get-seat-use.server.ts";
import { listEnrolments } from "#app/domain/seasons/queries/list-enrolments.server.ts";
import { takesDecisions } from "#app/domain/seasons/rules/season.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { titleMeta } from "#app/web/title.ts";
import { EnrolmentChoice } from "./enrolment-choice.tsx";
import { enrolmentsAddress, readEnrolmentsAddress } from "./enrolments-address.ts";
import { EnrolmentsFilter } from "./enrolments-filter.tsx";
import { findSeason } from "./find-season.server.ts";
import { useSeasonCrumbs } from "./season-crumbs.ts";

export const meta = titleMeta;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const season = await findSeason({ context, params });
  const { id: seasonId, number, seats, seatsPerMunicipality } = season;
  const asked = readEnrolmentsAddress(new URL(request.url).searchParams);
  const state = asked.state === "all" ? null : asked.state;
  const page = await listEnrolments(context.db, { ...asked, state, seasonId, limit: 50 });
  return {
    title: translator(context.language, "seasons")("enrolments.title", { number }),
    season: { number, seats, seatsPerMunicipality },
    asked,
    counts: await countEnrolments(context.db, seasonId),
    seatUse: Object.fromEntries(await getSeatUse(context.db, seasonId)),
    decidable: takesDecisions(season),
    ...page,
  };
}

export default function Enrolments() {
  const page = useLoaderData<typeof loader>();
  const { title, season, asked, counts, enrolments, next, decidable } = page;
  const { t } = useTranslation("seasons");
  const { number, seats, seatsPerMunicipality: each } = season;
  const address = (changes: object) =>
    enrolmentsAddress(number, { ...asked, after: null, all: false, ...changes });
  return (
    <>
      <PageHeader
        title={title}
        lead={t("enrolments.lead", { taken: counts.admitted, seats, each })}
        breadcrumbs={useSeasonCrumbs(number)}
        actions={
          <ButtonLink to={`/seasons/${number}/enrolments.csv`} reloadDocument download>
            {t("enrolments.export")}
          </ButtonLink>
        }
      />
      {decidable ? null : (
        <Alert tone="info">
          <p>{t("enrolments.closed")}</p>
        </Alert>
      )}
      <EnrolmentsFilter number={number} asked={asked} counts={counts} />
      {enrolments.length > 0 ? (
        <EnrolmentChoice
          {...page}
          selectAddress={address({ after: asked.after, all: !asked.all })}
        />
      ) : (
        <EmptyState headingLevel={2} title={t("enrolments.emptyTitle")}>
          <p>{asked.search ? t("enrolments.emptySearch") : t("enrolments.empty")}</p>
        </EmptyState>
      )}
      <Pager
        label={t("enrolments.pager")}
        previous={asked.after ? { to: address({}), label: t("enrolments.first") } : null}
        next={next ? { to: address({ after: next }), label: t("enrolments.pager") } : null}
      />
    </>
  );
}
