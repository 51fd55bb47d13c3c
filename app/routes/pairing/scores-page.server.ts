/** What the page of points and rules is made of, and what becomes of what is typed there. */
import type { SubmissionResult } from "@conform-to/react";
import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { saveScores } from "#app/domain/pairing/commands/save-scores.server.ts";
import { fieldsOf, scoreForm, tableOf, type ScoreForm } from "#app/domain/pairing/score-form.ts";
import {
  getScores,
  getScoreVersion,
  listScoreVersions,
} from "#app/domain/pairing/queries/get-scores.server.ts";
import { previewScores } from "#app/domain/pairing/queries/preview-scores.server.ts";
import { listSeasons } from "#app/domain/seasons/queries/list-seasons.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { actOf, type HubContext } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { readForm } from "#app/web/forms.server.ts";
import { numberIn } from "./find-round.server.ts";
import { showComparison } from "./show-comparison.server.ts";

export async function readScoresPage({
  request,
  context,
}: Pick<LoaderFunctionArgs, "request" | "context">) {
  const { db, language } = context;
  const asked = numberIn(new URL(request.url).searchParams.get("version"));
  const inForce = await getScores(db);
  const fetched = asked ? await getScoreVersion(db, asked) : null;
  const { scores, rules } = fetched ?? inForce;
  const versions = (await listScoreVersions(db)).map(({ savedAt, savedBy, ...version }) => ({
    version: version.scores.version, savedAt, savedBy,
  })); // prettier-ignore
  return {
    title: translator(language, "pairing")("scores.title"),
    inForce: inForce.scores.version,
    /** Whose numbers are in the fields, where it is another than the one in force. */
    fetched: fetched && scores.version !== inForce.scores.version ? scores.version : null,
    fields: fieldsOf(scores, rules),
    versions,
    seasons: await seasonsToShow(context),
  };
}

async function seasonsToShow({ db, scope }: HubContext): Promise<number[]> {
  const { seasons } = await listSeasons(db, scope);
  return seasons
    .filter(({ state }) => state === "open" || state === "running")
    .map((season) => season.number);
}

export interface ScoresReply {
  lastResult: SubmissionResult<string[]>;
  effect: Awaited<ReturnType<typeof effectOf>> | null;
}

export async function submitScores(context: HubContext, request: Request) {
  const submission = await readForm(request, scoreForm);
  const reply = (status: number, effect: ScoresReply["effect"] = null, formErrors?: string[]) =>
    data<ScoresReply>({ lastResult: submission.reply({ formErrors }), effect }, { status });
  if (submission.status !== "success") return reply(422);
  const { value } = submission;
  if (value.intent === "preview") return reply(200, await effectOf(context, value));
  const { seen } = value;
  const saved = await saveScores(context.db, actOf(context), { seen, ...tableOf(value) });
  if (!saved.ok) return reply(409, null, [`pairing:scores.${saved.reason}`]);
  const values = { version: saved.version };
  const flash = { tone: "success", key: "pairing:flash.scored", values } as const;
  return redirectWithFlash("/administration/scores", flash) as never;
}

async function effectOf(context: HubContext, value: ScoreForm) {
  const { db, scope, today } = context;
  const { seasons } = await listSeasons(db, scope);
  const running = seasons.filter(({ state }) => state === "open" || state === "running");
  const season = running.find((one) => one.number === value.season) ?? running[0];
  if (!season) return { ok: false as const, season: null, reason: "noSeason" as const };
  const { scores, rules } = tableOf(value);
  const asked = {
    seasonId: season.id,
    today,
    rules,
    scores: { ...scores, version: value.seen + 1 },
  };
  const preview = await previewScores(db, asked);
  if (!preview.ok) return { ok: false as const, season: season.number, reason: preview.reason };
  const { draft, same, today: standing } = preview;
  const comparison = await showComparison(context, season.id, preview.comparison);
  return { ok: true as const, season: season.number, draft, same, total: standing.totalScore, comparison }; // prettier-ignore
}
