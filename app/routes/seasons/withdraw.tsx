/** Asks once more before an application is withdrawn or a seat given up. */
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { releaseSeats } from "#app/domain/meetings/commands/release-seats.server.ts";
import { withdrawEnrolment } from "#app/domain/seasons/commands/withdraw-enrolment.server.ts";
import { getEnrolment } from "#app/domain/seasons/queries/get-enrolment.server.ts";
import { mayWithdraw, noApplicationToday } from "#app/domain/seasons/rules/season.ts";
import { formatDay } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf, requireViewer } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findSeason } from "./find-season.server.ts";
import { useSeasonCrumbs } from "./season-crumbs.ts";

export const meta = titleMeta;

const kinds = { applied: "application", waitlisted: "queue", admitted: "seat" } as const;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const season = await findSeason({ context, params });
  const enrolment = await getEnrolment(context.db, season.id, requireViewer(context).id);
  if (!enrolment) throw notFound();
  const { number, enrolmentClosesOn } = season;
  if (!mayWithdraw(season, enrolment.state)) throw redirect(`/seasons/${number}/apply`, 303);
  const kind = kinds[enrolment.state as keyof typeof kinds];
  const t = translator(context.language, "seasons");
  return {
    title: t(kind === "seat" ? "withdraw.seatTitle" : "withdraw.title"),
    season: { number, enrolmentClosesOn },
    kind,
    again: noApplicationToday(season, context.today) === null,
  };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const { id: seasonId, number } = await findSeason({ context, params });
  const personId = requireViewer(context).id;
  const enrolment = await getEnrolment(context.db, seasonId, personId);
  const outcome = await withdrawEnrolment(context.db, actOf(context), { seasonId, personId });
  const page = `/seasons/${number}`;
  if (outcome.ok) {
    await releaseSeats(context.db, actOf(context), { seasonId });
    const done = enrolment?.state === "admitted" ? "seatGivenUp" : "withdrawn";
    const key = `seasons:flash.${done}` as const;
    return redirectWithFlash(page, { tone: "success", key, values: { number } });
  }
  if (outcome.reason === "not_found") throw notFound();
  const key = outcome.reason === "closed" ? "isClosed" : "nothingToWithdraw";
  return redirectWithFlash(page, {
    tone: "warning",
    key: `seasons:flash.${key}`,
    values: { number },
  });
}

export default function Withdraw() {
  const { title, season, kind, again } = useLoaderData<typeof loader>();
  const { t } = useTranslation("seasons");
  const { number } = season;
  const day = formatDay(season.enrolmentClosesOn, useLanguage());
  return (
    <>
      <PageHeader title={title} size="compact" breadcrumbs={useSeasonCrumbs(number)} />
      <Narrow>
        <ConfirmForm
          confirmLabel={t(kind === "seat" ? "withdraw.confirmSeat" : "withdraw.confirm")}
          cancel={{ to: `/seasons/${number}/apply`, label: t("withdraw.keep") }}
        >
          <p>{t(`withdraw.${kind}`, { number })}</p>
          <p>{again ? t("withdraw.again", { day }) : t("withdraw.notAgain")}</p>
        </ConfirmForm>
      </Narrow>
    </>
  );
}
