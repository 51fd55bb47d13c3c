/**
 * `npm run match -- --season 4`: pairs a season's leaders and prints the pairs; a dry run. With
 * `--save` they become a draft round, which an organiser looks at and publishes. `--json` prints JSON.
 * Ends with 0 when everybody has a partner, 1 when it was asked wrongly, 2 when people are left over.
 */
import "./environment.ts";
import { parseArgs } from "node:util";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import { runRound } from "#app/domain/pairing/commands/run-round.server.ts";
import { startRound } from "#app/domain/pairing/commands/start-round.server.ts";
import { proposePairs } from "#app/domain/pairing/queries/propose-pairs.server.ts";
import { getSeason } from "#app/domain/seasons/queries/get-season.server.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import { readSettings } from "#app/web/settings.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Language } from "#db/schema.ts";
import type { Act } from "#app/audit/act.ts";
import { requireDataFolder } from "./conditions.ts";
import { bringUpToDate, closeHubDatabase, openAnsweringDatabase } from "./database.ts";
import { actOfScript } from "./first-administrator.ts";
import { printJson, printTable, type Outcome } from "./match/print.ts";
import { Refusal, runCommand } from "./refusal.ts";

const USAGE = "Use: npm run match -- --season 4 [--save] [--json] [--language da|en]";
const LEFT_OVER = 2;

await runCommand(async () => {
  const asked = readArguments();
  const settings = readSettings(process.env);
  requireDataFolder(settings);
  const db = await openAnsweringDatabase(settings);
  try {
    await bringUpToDate(db);
    const season = await getSeason(db, asked.season);
    if (!season) throw new Refusal(`There is no season ${asked.season}.`);
    const outcome = await pair(db, actOfScript(settings), season, asked.save);
    await (asked.json ? printJson : printTable)(db, outcome, asked.language);
    if (outcome.proposal.leftover.length > 0) process.exitCode = LEFT_OVER;
  } finally {
    await closeHubDatabase(db);
  }
});

/** Proposes first: what cannot be paired leaves no empty draft behind. */
async function pair(db: Db, act: Act, season: Season, save: boolean): Promise<Outcome> {
  const proposed = await proposePairs(db, season.id, todayInDenmark(act.now));
  if (!proposed.ok)
    throw new Refusal(
      `Season ${season.number} has fewer than two people to pair: with a seat, an open account and no pause.`,
    );
  const { proposal, summary } = proposed;
  if (!save) return { season, proposal, summary, round: null };
  const started = await startRound(db, act, { seasonId: season.id });
  if (!started.ok) throw new Refusal(refusals[started.reason]);
  const run = await runRound(db, act, { roundId: started.roundId });
  if (!run.ok) throw new Refusal(`Round ${started.number} was begun but not run: ${run.reason}.`);
  return { season, proposal, summary: run.summary, round: started.number };
}

const refusals = {
  not_found: "The season is gone.",
  not_now: "Pairs are saved only in a season that is open or running. Leave --save out to look.",
  too_many_drafts: "The season has five draft rounds already. Delete one on its page.",
};

interface Asked {
  season: number;
  save: boolean;
  json: boolean;
  language: Language;
}

function readArguments(): Asked {
  const options = {
    season: { type: "string" },
    save: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    language: { type: "string", default: "en" },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ options }));
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`);
  }
  const { season, save, json, language } = values;
  if (season === undefined) throw new Refusal(USAGE);
  if (!/^[1-9]\d{0,2}$/.test(season))
    throw new Refusal(`--season takes a season's number, not "${season}".\n${USAGE}`);
  if (language !== "da" && language !== "en")
    throw new Refusal(`--language is da or en.\n${USAGE}`);
  return { season: Number(season), save, json, language };
}
