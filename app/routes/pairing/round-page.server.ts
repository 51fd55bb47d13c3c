/** What a round's page is made of: a draft also says who could be in it and who must not meet. */
import { listMunicipalities } from "#app/domain/municipalities/queries.server.ts";
import { byDanishName } from "#app/domain/municipalities/rules.ts";
import { explainPair } from "#app/domain/pairing/explain.ts";
import type { Pair } from "#app/domain/pairing/pair.ts";
import { getTurnout } from "#app/domain/pairing/queries/get-turnout.server.ts";
import { listExclusions, listPaused } from "#app/domain/pairing/queries/list-exclusions.server.ts";
import { listChoices } from "#app/domain/pairing/queries/list-names.server.ts";
import { readField } from "#app/domain/pairing/queries/list-candidates.server.ts";
import { listNextBest } from "#app/domain/pairing/queries/list-next-best.server.ts";
import { readPairPicture } from "#app/domain/pairing/queries/list-pair-places.server.ts";
import { listPlacedNames } from "#app/domain/pairing/queries/list-placed-names.server.ts";
import { listRounds } from "#app/domain/pairing/queries/list-rounds.server.ts";
import { listRuns } from "#app/domain/pairing/queries/list-runs.server.ts";
import { listLeftovers, listPairs } from "#app/domain/pairing/queries/list-pairs.server.ts";
import { countUnpaired } from "#app/domain/pairing/queries/plan-repair.server.ts";
import { mayWithdraw, withdrawableUntil } from "#app/domain/pairing/rules/withdrawal.ts";
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
  const pairing = round.setSize === null;
  const nextBest = editable && pairing ? await readNextBest(context, round, pairs) : [];
  const { id: _id, seasonId: _seasonId, revision: _revision, ...facts } = round;
  return {
    title: t(pairing ? "round.title" : "sets.roundTitle", { round: round.number }),
    season: season.number,
    round: facts,
    editable,
    until: withdrawable(context, { season, round }),
    unpaired: isLive({ season, round }) ? await countUnpaired(db, round, today) : 0,
    closable: round.state === "published" && season.state !== "closed",
    after,
    next,
    pairs: pairs.map((pair) => ({
      ...shownPair(pair, context),
      next: nextBest.filter((one) => pair.people.some(({ id }) => id === one.id)),
    })),
    picture: round.runAt && pairing ? await readPicture(context, round) : null,
    leftovers: await listLeftovers(db, round.id),
    draft: editable
      ? {
          turnout: await getTurnout(db, round, today),
          paused: await listPaused(db, season.id, today),
          exclusions: await listExclusions(db, season.id),
          choices: await listChoices(db, season.id),
          eligible: await readEligible(context, season.id),
          runs: (await listRuns(db, round.id)).map(({ id: runId, number, kind, runAt, summary }) => ({
            id: runId, number, kind, runAt, total: summary.totalScore, worst: summary.worst,
          })), // prettier-ignore
          others: (await listRounds(db, season.id)).filter(({ state, setSize, pairs: count }) => state === "draft" && setSize === null && count > 0).map(({ id: otherId, number }) => ({ id: otherId, number })), // prettier-ignore
        }
      : null,
  };
}

/** A published round of a season that runs: what is wrong with it can still be put right. */
function isLive({ season, round }: { season: Season; round: Round }): boolean {
  return round.state === "published" && season.state !== "closed";
}

function withdrawable({ now }: HubContext, found: { season: Season; round: Round }): string | null {
  const may = isLive(found) && mayWithdraw(found.round, now);
  return may ? withdrawableUntil(found.round) : null;
}

const MOST_ELIGIBLE = 500;

/** Everybody who would be in a run today, with how many topics each has chosen. */
async function readEligible({ db, today }: HubContext, seasonId: string) {
  const { candidates } = await readField(db, seasonId, today);
  const shown = candidates.slice(0, MOST_ELIGIBLE);
  const names = await listPlacedNames(db, seasonId, shown.map((one) => one.id)); // prettier-ignore
  return shown
    .map(({ id, offers, wants }) => ({
      id,
      name: names.get(id)?.name ?? "–",
      municipality: names.get(id)?.municipality ?? "–",
      offers: offers.length,
      wants: wants.length,
    })) // prettier-ignore
    .sort(byDanishName);
}

/** Whom each of the people shown could have had next, by name. */
async function readNextBest({ db, today }: HubContext, round: Round, pairs: readonly Pair[]) {
  const found = await listNextBest(db, round, today, pairs);
  const ids = [...new Set([...found.values()].map((one) => one.personId))];
  const names = await listPlacedNames(db, round.seasonId, ids);
  return pairs.flatMap(({ people }) =>
    people.flatMap(({ id, name }) => {
      const best = found.get(id);
      const other = best && names.get(best.personId)?.name;
      return best && other ? [{ id, name, other, score: best.score }] : [];
    }),
  );
}

async function readPicture({ db, today }: HubContext, round: Round) {
  const { lines, steps } = await readPairPicture(db, round);
  const people = new Map<string, number>();
  for (const { from, to, links } of lines)
    for (const code of [from, to]) people.set(code, (people.get(code) ?? 0) + links);
  const places = (await listMunicipalities(db, today)).map((place) => ({
    code: place.code, name: place.name, label: place.label, col: place.tileCol, row: place.tileRow,
    people: people.get(place.code) ?? 0,
  })); // prettier-ignore
  return { places, lines, steps };
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

export type ShownPair = RoundPage["pairs"][number];
