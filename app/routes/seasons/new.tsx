/** A new season, which begins as a draft. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import { createSeason } from "#app/domain/seasons/commands/create-season.server.ts";
import { seasonForm } from "#app/domain/seasons/forms.ts";
import { listSeasonNames } from "#app/domain/seasons/queries/list-seasons.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { errorLists } from "./error-lists.ts";
import { useSeasonCrumbs } from "./season-crumbs.ts";
import { SeasonFields } from "./season-form.tsx";

export const meta = titleMeta;

export async function loader({ context }: LoaderFunctionArgs) {
  const [newest] = await listSeasonNames(context.db, context.scope);
  return {
    title: translator(context.language, "seasons")("form.newTitle"),
    number: (newest?.number ?? 0) + 1,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = await readForm(request, seasonForm);
  if (submission.status !== "success") return invalid(submission);
  const outcome = await createSeason(context.db, actOf(context), submission.value);
  if (!outcome.ok) return invalid(submission, { fieldErrors: errorLists(outcome.fields) });
  const { number } = outcome;
  const flash = { tone: "success", key: "seasons:flash.created", values: { number } } as const;
  return redirectWithFlash(`/seasons/${number}`, flash);
}

export default function NewSeason() {
  const { title, number } = useLoaderData<typeof loader>();
  const { t } = useTranslation("seasons");
  return (
    <>
      <PageHeader title={title} lead={t("form.newLead")} breadcrumbs={useSeasonCrumbs()} />
      <Narrow>
        <SeasonFields
          values={{ number, seatsPerMunicipality: 4, seats: 200 }}
          lastResult={useActionData<typeof action>()}
          submitLabel={t("form.create")}
          cancelTo="/seasons"
        />
      </Narrow>
    </>
  );
}
