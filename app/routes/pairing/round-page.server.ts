/** What a round's page is made of: a draft also says who could be in it and who must not meet. */
import { explainPair } from "#app/domain/pairing/explain.ts";
import type { Pair } from "#app/domain/pairing/pair.ts";
import { getTurnout } from "#app/domain/pairing/queries/get-turnout.server.ts";
import { listExclusions, listPaused } from "#app/domain/pairing/queries/list-exclusions.server.ts";
import { listChoices } from "#app/domain/pairing/queries/list-names.server.ts";
import { listLeftovers, listPairs } from "#app/domain/pairing/queries/list-pairs.server.ts";
import type { Round } from "#app/domain/pairing/round.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { HubContext } from "#app/web/context.ts";

export async function readRoundPage(
  context: HubContext,
  { season, round }: { season: Season; round: Round },
  after: number,
) {
  const { db, today, language } = context;
  const editable = round.state === "draft" && season.state !== "closed";
  const t = translator(language, "pairing");
  const { pairs, next } = await listPairs(db, round.id, { after });
  const { id: _id, seasonId: _seasonId, revision: _revision, ...facts } = round;
  return {
    title: t("round.title", { round: round.number }),
    season: season.number,
    round: facts,
    editable,
    closable: round.state === "published" && season.state !== "closed",
    after,
    next,
    pairs: pairs.map((pair) => shownPair(pair, context)),
    leftovers: await listLeftovers(db, round.id),
    draft: editable
      ? {
          turnout: await getTurnout(db, round, today),
          paused: await listPaused(db, season.id, today),
          exclusions: await listExclusions(db, season.id),
          choices: await listChoices(db, season.id),
        }
      : null,
  };
}

export type RoundPage = Awaited<ReturnType<typeof readRoundPage>>;
export type DraftMatters = NonNullable<RoundPage["draft"]>;

export function shownPair(pair: Pair, { language }: Pick<HubContext, "language">) {
  const names = new Map(pair.people.map((one) => [one.id, one.name]));
  const t = translator(language, "pairing");
  const explained = explainPair(pair.reasons, { t, language, names });
  return {
    id: pair.id,
    position: pair.position,
    score: pair.score,
    locked: pair.locked,
    people: pair.people.map(({ id, name, title, municipality }) => ({
      id,
      name,
      title,
      municipality,
    })),
    links: pair.reasons.links.map(({ a, b }, at) => ({ a, b, ...explained[at]! })),
  };
}

export type ShownPair = ReturnType<typeof shownPair>;
