/** A season's facts, until it is closed. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { changeSeason } from "#app/domain/seasons/commands/change-season.server.ts";
import { seasonForm } from "#app/domain/seasons/forms.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { errorLists } from "./error-lists.ts";
import { findSeason } from "./find-season.server.ts";
import { useSeasonCrumbs } from "./season-crumbs.ts";
import { SeasonFields } from "./season-form.tsx";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { descriptionHtml: _html, ...season } = await findSeason({ context, params });
  if (season.state === "closed") throw redirect(`/seasons/${season.number}/state`, 303);
  const t = translator(context.language, "seasons");
  return { title: t("form.editTitle", { number: season.number }), season };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const season = await findSeason({ context, params });
  const submission = await readForm(request, seasonForm);
  if (submission.status !== "success") return invalid(submission);
  const input = { seasonId: season.id, form: submission.value };
  const outcome = await changeSeason(context.db, actOf(context), input);
  if (outcome.ok) {
    const { number } = outcome;
    const flash = { tone: "success", key: "seasons:flash.changed", values: { number } } as const;
    return redirectWithFlash(`/seasons/${number}`, flash);
  }
  if (outcome.reason === "invalid")
    return invalid(submission, { fieldErrors: errorLists(outcome.fields) });
  if (outcome.reason === "not_found") throw notFound();
  throw redirect(`/seasons/${season.number}/state`, 303);
}

export default function EditSeason() {
  const { title, season } = useLoaderData<typeof loader>();
  const { t } = useTranslation("seasons");
  const frame = useTranslation("frame").t;
  const fixed = season.state === "draft" ? undefined : season.number;
  return (
    <>
      <PageHeader
        title={title}
        lead={fixed ? t("form.fixedNumber", { number: fixed }) : undefined}
        breadcrumbs={useSeasonCrumbs(season.number)}
      />
      <Narrow>
        <SeasonFields
          values={season}
          lastResult={useActionData<typeof action>()}
          fixedNumber={fixed}
          submitLabel={frame("save")}
          cancelTo={`/seasons/${season.number}`}
        />
      </Narrow>
    </>
  );
}
