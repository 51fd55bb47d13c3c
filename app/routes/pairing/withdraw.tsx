/** Asks once more before a publication is taken back. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withdrawRound } from "#app/domain/pairing/commands/withdraw-round.server.ts";
import { mayWithdraw, withdrawableUntil } from "#app/domain/pairing/rules/withdrawal.ts";
import { formatTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findRound } from "./find-round.server.ts";
import { useRoundCrumbs } from "./round-crumbs.ts";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { season, round } = await findRound({ context, params });
  if (season.state === "closed" || !mayWithdraw(round, context.now)) throw notFound();
  const values = { round: round.number };
  return {
    title: translator(context.language, "pairing")("withdraw.title", values),
    season: season.number,
    round: round.number,
    until: withdrawableUntil(round)!,
  };
}

export async function action({ context, params }: ActionFunctionArgs) {
  const { season, round } = await findRound({ context, params });
  const outcome = await withdrawRound(context.db, actOf(context), { roundId: round.id });
  const here = `/seasons/${season.number}/rounds/${round.number}`;
  if (!outcome.ok) {
    const key = `pairing:round.refused.${outcome.reason}`;
    return redirectWithFlash(here, { tone: "warning", key });
  }
  const values = { mails: outcome.mails };
  return redirectWithFlash(here, { tone: "success", key: "pairing:flash.withdrawn", values });
}

export default function WithdrawRound() {
  const { title, season, round, until } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  return (
    <>
      <PageHeader title={title} size="compact" breadcrumbs={useRoundCrumbs(season, round)} />
      <Narrow>
        <ConfirmForm
          confirmLabel={t("withdraw.confirm")}
          cancel={{ to: `/seasons/${season}/rounds/${round}`, label: t("withdraw.keep") }}
        >
          <p>{t("withdraw.text")}</p>
          <p>{t("withdraw.until", { when: formatTime(until, language) })}</p>
        </ConfirmForm>
      </Narrow>
    </>
  );
}
