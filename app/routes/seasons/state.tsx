/** Asks once more before a season is opened, started or closed, and says what will happen. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { data } from "@remix-run/node";
import { useTranslation } from "#app/i18n/use-words.ts";
import { indexSeasonMeetings } from "#app/domain/meetings/commands/index-season-meetings.server.ts";
import { moveSeason } from "#app/domain/seasons/commands/move-season.server.ts";
import { countEnrolments } from "#app/domain/seasons/queries/get-enrolment.server.ts";
import { nextState } from "#app/domain/seasons/rules/season.ts";
import { seasonStates, type SeasonState } from "#app/domain/seasons/season.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findSeason } from "./find-season.server.ts";
import { useSeasonCrumbs } from "./season-crumbs.ts";
import { StateConsequences } from "./state-consequences.tsx";

export const meta = titleMeta;

const verbs = { draft: null, open: "open", running: "run", closed: "close" } as const;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { id, number, state, enrolmentOpensOn, enrolmentClosesOn } = await findSeason({
    context,
    params,
  });
  const next = nextState(state);
  const verb = next && verbs[next];
  const t = translator(context.language, "seasons");
  const counts = verb === "close" ? await countEnrolments(context.db, id) : null;
  return {
    title: t(verb ? `state.${verb}Title` : "state.isClosedTitle", { number }),
    season: { number, state, enrolmentOpensOn, enrolmentClosesOn },
    verb,
    unanswered: counts?.applied ?? 0,
    waiting: counts?.waitlisted ?? 0,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { id, number } = await findSeason({ context, params });
  const from = (await request.formData()).get("from") as SeasonState;
  if (!seasonStates.includes(from)) throw notFound();
  const outcome = await moveSeason(context.db, actOf(context), { seasonId: id, from });
  if (outcome.ok) {
    if (from === "draft") await indexSeasonMeetings(context.db, actOf(context), { seasonId: id });
    const key = `seasons:flash.${flashOf[outcome.state]}`;
    return redirectWithFlash(`/seasons/${number}`, { tone: "success", key, values: { number } });
  }
  if (outcome.reason === "another_runs") return data({ running: outcome.number }, { status: 409 });
  const key = `seasons:flash.${outcome.reason === "closed" ? "isClosed" : "moved"}`;
  return redirectWithFlash(`/seasons/${number}`, { tone: "warning", key, values: { number } });
}

const flashOf = { draft: "created", open: "opened", running: "started", closed: "closed" } as const;

export default function SeasonStatePage() {
  const { title, season, verb, unanswered, waiting } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("seasons");
  const frame = useTranslation("frame").t;
  const page = `/seasons/${season.number}`;
  return (
    <>
      <PageHeader title={title} size="compact" breadcrumbs={useSeasonCrumbs(season.number)} />
      <Narrow>
        {refused ? (
          <Alert tone="error" role="alert">
            <p>{t("state.anotherRuns", { number: refused.running })}</p>
          </Alert>
        ) : null}
        {verb ? (
          <ConfirmForm
            confirmLabel={t(`state.${verb}Button`)}
            cancel={{ to: page, label: frame("cancel") }}
            hidden={{ from: season.state }}
            tone={verb === "close" ? "danger" : "primary"}
          >
            <StateConsequences {...{ season, verb, unanswered, waiting }} />
          </ConfirmForm>
        ) : (
          <>
            <p>{t("state.isClosed")}</p>
            <ButtonLink to={page}>{t("state.toSeason")}</ButtonLink>
          </>
        )}
      </Narrow>
    </>
  );
}
