/** A season: what it is about, what comes next, who takes part, and what they learned. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatNumber } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FigureRow } from "#app/ui/figure-row.tsx";
import { Columns } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { Section } from "#app/ui/section.tsx";
import { titleMeta } from "#app/web/title.ts";
import { findSeason } from "./find-season.server.ts";
import { NextStepCard } from "./next-step.tsx";
import { Programme } from "./programme.tsx";
import { useSeasonCrumbs } from "./season-crumbs.ts";
import { SeasonManagement } from "./season-management.tsx";
import { seasonPage } from "./season-page.server.ts";
import { SeasonFactList, SeasonMembers, SeasonNotes } from "./season-sections.tsx";
import { SeasonStatusBadge } from "./season-status-badge.tsx";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const season = await findSeason({ context, params });
  const { number, title } = season;
  const named = translator(context.language, "seasons")("named", { number, title });
  return { title: named, ...(await seasonPage(context, season)) };
}

export default function SeasonPage() {
  const page = useLoaderData<typeof loader>();
  const { season, status, step, organiser, member, figures, hasPairs } = page;
  const { t } = useTranslation("seasons");
  const language = useLanguage();
  const { number } = season;
  const applyTo = organiser && page.takesApplications ? `/seasons/${number}/apply` : null;
  const { leaders, municipalities, meetings } = figures;
  return (
    <>
      <PageHeader
        kicker={t("one", { number })}
        title={season.title}
        lead={season.theme}
        breadcrumbs={useSeasonCrumbs()}
        meta={<SeasonStatusBadge status={status} />}
        actions={
          member && hasPairs ? (
            <ButtonLink to={`/seasons/${number}/pairs`}>{t("show.pairs")}</ButtonLink>
          ) : undefined
        }
      />
      <Columns
        asideLabel={t("show.facts")}
        aside={<SeasonFactList {...season} applyTo={applyTo} />}
      >
        {organiser ? <SeasonManagement season={season} /> : null}
        {step ? <NextStepCard step={step} number={number} /> : null}
        {leaders > 0 ? (
          <FigureRow
            figures={[
              { value: formatNumber(leaders, language), label: t("show.figures.leaders") },
              { value: municipalities, label: t("show.figures.municipalities") },
              ...(meetings > 0 ? [{ value: meetings, label: t("show.figures.meetings") }] : []),
            ]}
          />
        ) : null}
        {season.descriptionHtml ? (
          <Section id="about" title={t("show.about")}>
            <Prose html={season.descriptionHtml} />
          </Section>
        ) : null}
        <Section
          id="programme"
          title={t("show.programme")}
          actions={
            organiser && season.state !== "closed" ? (
              <ButtonLink to={`/meetings/new?season=${number}`}>{t("show.newMeeting")}</ButtonLink>
            ) : undefined
          }
        >
          <Programme
            upcoming={page.upcoming}
            past={page.past}
            whole={page.moreMeetings ? `/meetings?season=${number}` : null}
          />
        </Section>
        <SeasonMembers number={number} {...page} {...figures} />
        <SeasonNotes
          notes={page.notes}
          allNotes={page.moreNotes ? `/notes?season=${number}` : null}
          mayWrite={page.hasSeat && season.state !== "closed"}
        />
      </Columns>
    </>
  );
}
