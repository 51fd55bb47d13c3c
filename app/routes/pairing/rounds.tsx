/** A season's rounds of pairing, drafts too; and the button that begins a new one. */
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { startRound } from "#app/domain/pairing/commands/start-round.server.ts";
import { startForm } from "#app/domain/pairing/forms.ts";
import { listRounds } from "#app/domain/pairing/queries/list-rounds.server.ts";
import { countWaitingWishes } from "#app/domain/pairing/queries/list-wishes.server.ts";
import type { RoundListed } from "#app/domain/pairing/round.ts";
import { mayStartRound } from "#app/domain/pairing/rules/round-states.ts";
import { formatDay, formatMoment } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Table } from "#app/ui/table.tsx";
import { actOf } from "#app/web/context.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { invalid, readForm } from "#app/web/forms.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findSeason } from "./find-round.server.ts";
import { OutcomesLink, WishAlert } from "./round-links.tsx";
import { useRoundCrumbs } from "./round-crumbs.ts";
import { RoundStateBadge } from "./round-state-badge.tsx";
import { StartSets } from "./start-sets.tsx";

export const meta = titleMeta;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const season = await findSeason({ context, params });
  const rounds = await listRounds(context.db, season.id);
  const may = mayStartRound(season, rounds);
  return {
    title: translator(context.language, "pairing")("rounds.title", { season: season.number }),
    season: { number: season.number, state: season.state },
    rounds,
    wishes: (await countWaitingWishes(context.db)).find((one) => one.season === season.number),
    barred: may.ok ? null : may.reason,
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { id, number } = await findSeason({ context, params });
  const submission = await readForm(request, startForm);
  if (submission.status !== "success") return invalid(submission);
  const { size: setSize } = submission.value;
  const outcome = await startRound(context.db, actOf(context), { seasonId: id, setSize });
  const here = `/seasons/${number}/rounds`;
  if (!outcome.ok) {
    const key = `pairing:round.refused.${outcome.reason}`;
    return redirectWithFlash(here, { tone: "warning", key });
  }
  const key = "pairing:flash.started";
  return redirectWithFlash(`${here}/${outcome.number}`, { tone: "success", key });
}

export default function Rounds() {
  const { title, season, rounds, wishes, barred } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pairing");
  const reason = { draft: "notYet", closed: "closedSeason" }[season.state as "draft"] ?? "tooMany";
  const start = barred ? undefined : (
    <Form method="post">
      <Button>{t("rounds.start")}</Button>
    </Form>
  );
  return (
    <>
      <PageHeader
        title={title}
        lead={t("rounds.lead")}
        breadcrumbs={useRoundCrumbs(season.number)}
        actions={rounds.length > 0 ? start : undefined}
      />
      {barred ? (
        <Alert tone="info">
          <p>{t(`rounds.${reason as "tooMany"}`)}</p>
        </Alert>
      ) : null}
      {wishes ? <WishAlert {...wishes} /> : null}
      {rounds.length > 0 ? (
        <>
          <RoundTable season={season.number} rounds={rounds} />
          <OutcomesLink season={season.number} />
        </>
      ) : (
        <EmptyState headingLevel={2} title={t("rounds.empty")} action={start}>
          <p>{t("rounds.emptyText")}</p>
        </EmptyState>
      )}
      {barred ? null : <StartSets />}
    </>
  );
}

function RoundTable({ season, rounds }: { season: number; rounds: RoundListed[] }) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const when = (round: RoundListed) => {
    const day = (at: string) => ({ day: formatDay(at, language) });
    if (round.closedAt) return t("rounds.closed", day(round.closedAt));
    if (round.publishedAt) return t("rounds.published", day(round.publishedAt));
    if (round.runAt) return t("rounds.run", { when: formatMoment(round.runAt, language) });
    return t("rounds.begun", day(round.createdAt));
  };
  return (
    <Table
      caption={t("rounds.caption")}
      hideCaption
      rows={rounds}
      rowKey={(round) => round.id}
      columns={[
        {
          key: "round",
          header: t("rounds.round"),
          rowHeader: true,
          cell: (round) => (
            <Link to={`/seasons/${season}/rounds/${round.number}`}>
              {t("rounds.name", { round: round.number })}
            </Link>
          ),
        },
        {
          key: "kind",
          header: t("sets.kind"),
          cell: (round) => t(round.setSize === null ? "sets.pairs" : "sets.groups"),
        },
        {
          key: "state",
          header: t("rounds.state"),
          cell: (round) => <RoundStateBadge state={round.state} />,
        },
        { key: "when", header: t("rounds.when"), cell: when },
        {
          key: "pairs",
          header: t("sets.pairsOrGroups"),
          numeric: true,
          cell: (round) => round.pairs,
        },
        { key: "people", header: t("rounds.people"), numeric: true, cell: (round) => round.people },
      ]}
    />
  );
}
