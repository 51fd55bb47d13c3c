/** A leader's application: written here, changed until it is decided, and read afterwards. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "#app/i18n/use-words.ts";
import {
  applyToSeason,
  changeApplication,
} from "#app/domain/seasons/commands/apply-to-season.server.ts";
import { applicationForm } from "#app/domain/seasons/forms.ts";
import { getEnrolment } from "#app/domain/seasons/queries/get-enrolment.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf, requireViewer } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { ApplicationFields } from "./application-form.tsx";
import { applicationPage } from "./application-page.server.ts";
import { CannotApply, EnrolmentLinks } from "./cannot-apply.tsx";
import { findSeason } from "./find-season.server.ts";
import { EnrolmentStanding, OwnAnswers } from "./own-enrolment.tsx";
import { useSeasonCrumbs } from "./season-crumbs.ts";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  return applicationPage(context, await findSeason({ context, params }));
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { id: seasonId, number } = await findSeason({ context, params });
  const personId = requireViewer(context).id;
  const submission = await readForm(request, applicationForm);
  if (submission.status !== "success") return invalid(submission);
  const enrolment = await getEnrolment(context.db, seasonId, personId);
  const changes = enrolment?.state === "applied";
  const command = changes ? changeApplication : applyToSeason;
  const input = { seasonId, personId, form: submission.value };
  const outcome = await command(context.db, actOf(context), input);
  const page = `/seasons/${number}`;
  if (!outcome.ok)
    return redirectWithFlash(`${page}/apply`, { tone: "error", key: "seasons:flash.cannotApply" });
  const key = changes ? "seasons:flash.saved" : "seasons:flash.applied";
  return redirectWithFlash(page, { tone: "success", key, values: { number } });
}

export default function Apply() {
  const { title, season, enrolment, place, mode, municipality, values } =
    useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  const { t } = useTranslation("seasons");
  const writes = mode === "apply" || mode === "change";
  return (
    <>
      <PageHeader
        title={title}
        lead={writes ? t("apply.lead") : undefined}
        breadcrumbs={useSeasonCrumbs(season.number)}
      />
      <div className="narrow">
        {enrolment ? <EnrolmentStanding enrolment={enrolment} place={place} /> : null}
        {writes && municipality ? (
          <ApplicationFields
            values={values}
            lastResult={lastResult}
            municipality={municipality}
            submitLabel={t(mode === "change" ? "apply.save" : "apply.submit")}
            cancelTo={`/seasons/${season.number}`}
          />
        ) : (
          <CannotApply season={season} mode={mode} />
        )}
        {enrolment && !writes ? <OwnAnswers enrolment={enrolment} /> : null}
        {enrolment ? <EnrolmentLinks season={season} state={enrolment.state} /> : null}
      </div>
    </>
  );
}
