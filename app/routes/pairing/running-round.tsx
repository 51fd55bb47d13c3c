/** A round whose pairs are being found: how far it is, since when, and the button that stops it. */
import { Form } from "@remix-run/react";
import { formatShare, formatTime } from "#app/i18n/format.ts";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { Button, ButtonRow } from "#app/ui/button.tsx";
import { Narrow } from "#app/ui/layout.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { useRefresh } from "#app/web/refresh.tsx";
import { useRoundCrumbs } from "./round-crumbs.ts";
import { RoundStateBadge } from "./round-state-badge.tsx";
import type { RunningPage } from "./round-work.server.ts";

export function RunningRound({ page }: { page: RunningPage }) {
  const { title, season, hasPairs, refresh, work } = page;
  const { t } = useTranslation("pairing");
  useRefresh(refresh);
  return (
    <>
      <PageHeader
        title={title}
        lead={t("work.lead")}
        breadcrumbs={useRoundCrumbs(season, 0)}
        meta={<RoundStateBadge state="draft" />}
      />
      <Narrow>
        <HowFar work={work} />
        <p>
          {t(hasPairs ? "work.keeps" : "work.nothingYet")}
          {work.aim === "worst_first" ? ` ${t("work.worstFirst")}` : null}
        </p>
        {work.stopping ? null : (
          <Form method="post" preventScrollReset>
            <ButtonRow>
              <Button name="intent" value="stop" variant="secondary">
                {t("work.stop")}
              </Button>
            </ButtonRow>
          </Form>
        )}
      </Narrow>
    </>
  );
}

function HowFar({ work }: Pick<RunningPage, "work">) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const { startedBy, startedAt, seconds, stopping, share } = work;
  const step = work.pass > 1 ? t("work.again", { step: t(`work.step.${work.step}`), pass: work.pass }) : t(`work.step.${work.step}`); // prettier-ignore
  const since = { time: formatTime(startedAt, language), name: startedBy ?? "" };
  const minutes = Math.floor(seconds / 60);
  const elapsed = [
    ...(minutes > 0 ? [t("work.minutes", { count: minutes })] : []),
    t("work.seconds", { count: seconds % 60 }),
  ].join(" ");
  return (
    <ProgressBar
      id="work"
      label={stopping ? t("work.stopping") : step}
      share={stopping ? null : share}
      shown={
        share === null || stopping ? null : formatShare(Math.floor(share * 100) / 100, language)
      }
    >
      {t(startedBy ? "work.since" : "work.sinceNobody", since)} {t("work.elapsed", { elapsed })}
    </ProgressBar>
  );
}
