/** A season's published pairs, for its members: who learns with whom. */
import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLanguage, useTranslation } from "#app/i18n/use-words.ts";
import { byDanishName } from "#app/domain/municipalities/rules.ts";
import type { Pair } from "#app/domain/pairing/pair.ts";
import { maySeePairs } from "#app/domain/pairing/policy.ts";
import { listPairs } from "#app/domain/pairing/queries/list-pairs.server.ts";
import { listPublishedRounds } from "#app/domain/pairing/queries/list-rounds.server.ts";
import type { RoundListed } from "#app/domain/pairing/round.ts";
import { formatDay } from "#app/i18n/format.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { StatusBadge } from "#app/ui/tag.tsx";
import { TileGroupBox, TileGroupGrid } from "#app/ui/tile-group.tsx";
import { notFound } from "#app/web/problems.server.ts";
import { titleMeta } from "#app/web/title.ts";
import { findSeason, numberIn } from "./find-round.server.ts";
import { PairNames } from "./pair-names.tsx";
import { useRoundCrumbs } from "./round-crumbs.ts";

export const meta = titleMeta;

const PAGE = 100;

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const season = await findSeason({ context, params });
  if (!maySeePairs(context.scope, season, "published")) throw notFound();
  const asked = new URL(request.url).searchParams;
  const rounds = await listPublishedRounds(context.db, season.id);
  const number = numberIn(asked.get("round"));
  const round = number ? rounds.find((one) => one.number === number) : rounds[0];
  if (number && !round) throw notFound();
  const after = numberIn(asked.get("after")) ?? 0;
  const page = round ? await listPairs(context.db, round.id, { after, limit: PAGE }) : null;
  const ownId = context.viewer!.id;
  return {
    title: translator(context.language, "pairing")(
      round && round.setSize !== null ? "sets.membersTitle" : "pairs.title",
      { season: season.number },
    ),
    season: season.number,
    rounds,
    round: round ?? null,
    after,
    next: page?.next ?? null,
    pairs: (page?.pairs ?? [])
      .map((pair) => ({ ...shownPair(pair), own: pair.people.some((one) => one.id === ownId) }))
      // By name: the round's own order would tell who scored most.
      .sort((a, b) => byDanishName(a.people[0]!, b.people[0]!)),
  };
}

/** Without scores and reasons: those are for the two themselves. */
function shownPair({ id, people }: Pair) {
  const shown = people.map(({ id: personId, name, title, municipality }) => ({
    id: personId, name, title, municipality,
  })); // prettier-ignore
  return { id, people: shown };
}

export default function Pairs() {
  const { title, season, rounds, round, pairs, after, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pairing");
  const here = `/seasons/${season}/pairs`;
  const at = (query: string) => `${here}?round=${round?.number}${query}`;
  return (
    <>
      <PageHeader
        title={title}
        lead={t("pairs.lead")}
        breadcrumbs={useRoundCrumbs(season)}
        meta={round ? <RoundFacts round={round} /> : undefined}
      />
      {rounds.length > 1 ? (
        <Tabs
          label={t("pairs.rounds")}
          links={rounds.map(({ number }) => ({
            to: `${here}?round=${number}`,
            label: t("pairs.roundTitle", { round: number }),
            current: number === round?.number,
          }))}
        />
      ) : null}
      {round ? (
        <TileGroupGrid label={t("pairs.pair")}>
          {pairs.map(({ id, own, people }) => (
            <TileGroupBox
              key={id}
              mark={
                own ? (
                  <StatusBadge tone="info">
                    {t(round.setSize === null ? "pairs.yours" : "sets.yours")}
                  </StatusBadge>
                ) : null
              }
            >
              <PairNames people={people} tone={own ? "solid" : "soft"} />
            </TileGroupBox>
          ))}
        </TileGroupGrid>
      ) : (
        <EmptyState headingLevel={2} title={t("pairs.empty")}>
          <p>{t("pairs.emptyText")}</p>
        </EmptyState>
      )}
      <Pager
        label={t("pairs.pair")}
        previous={after ? { to: at(""), label: t("pairs.first") } : null}
        next={next ? { to: at(`&after=${next}`), label: t("pairs.next") } : null}
      />
    </>
  );
}

function RoundFacts({ round }: { round: RoundListed }) {
  const { t } = useTranslation("pairing");
  const language = useLanguage();
  const sets = round.setSize !== null;
  const trios = sets ? 0 : round.people - 2 * round.pairs;
  const when = round.closedAt
    ? t("pairs.closed", { day: formatDay(round.closedAt, language) })
    : t("pairs.published", { day: formatDay(round.publishedAt!, language) });
  return (
    <>
      <span>{t("pairs.roundTitle", { round: round.number })}</span>
      <span>{when}</span>
      <span>
        {t(sets ? "sets.count" : "pairs.count", { count: round.pairs })}
        {trios > 0 ? `, ${t("pairs.trios", { count: trios })}` : ""}
      </span>
    </>
  );
}
