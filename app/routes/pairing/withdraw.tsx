/** Asks once more before a publication is taken back. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { withdrawRound } from "#app/domain/pairing/commands/withdraw-round.server.ts";
import { mayChangeRound } from "#app/domain/pairing/rules/round-states.ts";
import { mayWithdraw, withdrawableUntil } from "#app/domain/pairing/rules/withdrawal.ts";
import { formatTime } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
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
  if (!mayChangeRound(season, round, "published").ok) throw notFound();
  const values = { round: round.number };
  return {
    title: translator(context.language, "pairing")("withdraw.title", values),
    season: season.number,
    round: round.number,
    /** Null where it is too late. */
    until: mayWithdraw(round, context.now) ? withdrawableUntil(round) : null,
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
  const here = `/seasons/${season}/rounds/${round}`;
  return (
    <>
      <PageHeader title={title} size="compact" breadcrumbs={useRoundCrumbs(season, round)} />
      <Narrow>
        {until ? (
          <ConfirmForm
            confirmLabel={t("withdraw.confirm")}
            cancel={{ to: here, label: t("withdraw.keep") }}
          >
            <p>{t("withdraw.text")}</p>
            <p>{t("withdraw.until", { when: formatTime(until, language) })}</p>
          </ConfirmForm>
        ) : (
          <>
            <Alert tone="info">
              <p>{t("round.refused.too_late")}</p>
            </Alert>
            <ButtonLink to={here}>{t("repair.keep")}</ButtonLink>
          </>
        )}
      </Narrow>
    </>
  );
}
