/** `--season`: pairs a season's leaders from the database; a dry run unless it is to be saved. */
import type { Act } from "#app/audit/act.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import { runRound } from "#app/domain/pairing/commands/run-round.server.ts";
import { startRound } from "#app/domain/pairing/commands/start-round.server.ts";
import { listNames } from "#app/domain/pairing/queries/list-names.server.ts";
import { listRounds } from "#app/domain/pairing/queries/list-rounds.server.ts";
import { proposePairs, type Proposed } from "#app/domain/pairing/queries/propose-pairs.server.ts";
import { proposeSetsOf } from "#app/domain/pairing/queries/propose-sets.server.ts";
import { getSeason } from "#app/domain/seasons/queries/get-season.server.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import { readSettings } from "#app/web/settings.server.ts";
import type { Db } from "#db/client.server.ts";
import { requireDataFolder } from "../conditions.ts";
import { bringUpToDate, closeHubDatabase, openAnsweringDatabase } from "../database.ts";
import { actOfScript } from "../first-administrator.ts";
import { Refusal } from "../refusal.ts";
import type { AskedSeason } from "./arguments.ts";
import { printJson, printSets, printTable, type Outcome } from "./print-season.ts";
import { showWork, type Progress } from "./progress.ts";

/** Says whether somebody is left over. */
export async function matchSeason(asked: AskedSeason, progress: Progress): Promise<boolean> {
  const settings = readSettings(process.env);
  requireDataFolder(settings);
  const db = await openAnsweringDatabase(settings);
  try {
    await bringUpToDate(db);
    const season = await getSeason(db, asked.season);
    if (!season) throw new Refusal(`There is no season ${asked.season}.`);
    progress.show("Matching");
    if (asked.sets !== undefined) {
      const today = todayInDenmark(actOfScript(settings).now);
      const proposed = await proposeSetsOf(db, { seasonId: season.id, today, size: asked.sets });
      if (!proposed.ok) throw new Refusal(await unproposed(db, season, proposed));
      progress.clear();
      await printSets(db, { ...proposed, season }, asked);
      return proposed.proposal.leftover.length > 0;
    }
    const outcome = await pair(db, actOfScript(settings), { season, progress }, asked);
    progress.clear();
    await (asked.json ? printJson : printTable)(db, outcome, asked.language);
    return outcome.proposal.leftover.length > 0;
  } finally {
    await closeHubDatabase(db);
  }
}

/** Proposes first: what cannot be paired leaves no empty draft behind. */
async function pair(
  db: Db,
  act: Act,
  { season, progress }: { season: Season; progress: Progress },
  asked: AskedSeason,
): Promise<Outcome> {
  const keepFrom = asked.keep ? await newestRun(db, season) : null;
  const proposed = await proposePairs(db, season.id, todayInDenmark(act.now), [], keepFrom, asked.aim, { report: showWork(progress) }); // prettier-ignore
  if (!proposed.ok) throw new Refusal(await unproposed(db, season, proposed));
  const { proposal, summary } = proposed;
  const kept = keepFrom && { round: keepFrom.number, pairs: summary.locked };
  if (!asked.save) return { season, proposal, summary, kept, round: null };
  const started = await startRound(db, act, { seasonId: season.id });
  if (!started.ok) throw new Refusal(unstarted[started.reason]);
  const run = await runRound(db, act, { roundId: started.roundId, keepFrom: keepFrom?.id, aim: asked.aim }); // prettier-ignore
  if (!run.ok) throw new Refusal(`Round ${started.number} was begun but not run: ${run.reason}.`);
  return { season, proposal, summary: run.summary, kept, round: started.number };
}

/** The draft that is being looked at, or else the round that is lived in. */
async function newestRun(db: Db, season: Season): Promise<{ id: string; number: number }> {
  const rounds = await listRounds(db, season.id);
  const newest = rounds.find((round) => round.pairs > 0 && round.setSize === null);
  if (!newest) throw new Refusal(`Season ${season.number} has no pairs to keep. Leave --keep out.`);
  return newest;
}

type Unproposed = (Proposed & { ok: false }) | { reason: "too_many" };

async function unproposed(db: Db, season: Season, proposed: Unproposed) {
  if (proposed.reason === "too_many") return "Learning sets are made of 2,000 people at most.";
  if (proposed.reason === "nobody")
    return `Season ${season.number} has fewer than two people to pair: with a seat, an open account and no pause.`;
  return `${(await listNames(db, proposed.people)).join(" and ")} are locked but must not be partners.`;
}

const unstarted = {
  not_found: "The season is gone.",
  not_now: "Pairs are saved only in a season that is open or running. Leave --save out to look.",
  too_many_drafts: "The season has five draft rounds already. Delete one on its page.",
};
