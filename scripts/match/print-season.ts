/** Writes the pairs of a season to the terminal: a table with reasons, or JSON for another program. */
import type { Proposal, RoundSummary } from "#app/domain/pairing/proposal.ts";
import { listChoices } from "#app/domain/pairing/queries/list-names.server.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Language } from "#db/schema.ts";
import { jsonOfSets, linesOfSets, type ShownSets } from "./print-sets.ts";
import { jsonOf, linesOfLeftovers, linesOfPairs, linesOfSummary, type Shown } from "./print.ts";

export interface Outcome {
  season: Season;
  proposal: Proposal;
  summary: RoundSummary;
  /** The round whose pairs were kept, and how many of them; null where all was paired anew. */
  kept: { round: number; pairs: number } | null;
  /** The draft that was saved; null for a dry run. */
  round: number | null;
}

const said = {
  da: {
    kept: ({ round, pairs }: { round: number; pairs: number }) =>
      `Beholdt fra runde ${round}: ${pairs} par.`,
    dry: "En prøve: intet er gemt. Med --save bliver det til en kladde.",
    saved: (round: number) => `Gemt som kladde til runde ${round}`,
  },
  en: {
    kept: ({ round, pairs }: { round: number; pairs: number }) =>
      `Kept from round ${round}: ${pairs} pairs.`,
    dry: "Dry run: nothing was saved. --save makes it a draft round.",
    saved: (round: number) => `Saved as draft round ${round}`,
  },
};

const MOST_PEOPLE = 20_000;

export async function printTable(db: Db, outcome: Outcome, language: Language): Promise<void> {
  const { season, kept, round } = outcome;
  const shown = await showing(db, outcome, language);
  const t = translator(language, "pairing");
  const [figures, ...proof] = linesOfSummary(shown);
  const lines = [
    ...linesOfPairs(shown),
    "",
    ...linesOfLeftovers(shown),
    `${t("round.season", { season: season.number })}: ${figures}`,
    ...proof,
    ...(kept ? [said[language].kept(kept)] : []),
    round === null
      ? said[language].dry
      : `${said[language].saved(round)}: /seasons/${season.number}/rounds/${round}`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
}

export async function printJson(db: Db, outcome: Outcome, language: Language): Promise<void> {
  const { season, kept, round } = outcome;
  const shown = await showing(db, outcome, language);
  const whole = { season: season.number, round, kept, ...jsonOf(shown) };
  process.stdout.write(`${JSON.stringify(whole, null, 2)}\n`);
}

/** Always a dry run. */
export async function printSets(
  db: Db,
  { season, proposal, summary }: Pick<ShownSets, "proposal" | "summary"> & { season: Season },
  { json, language }: { json: boolean; language: Language },
): Promise<void> {
  const people = await namesIn(db, season);
  const shown = { proposal, summary, people, language };
  const whole = { season: season.number, ...jsonOfSets(shown) };
  const lines = [
    ...linesOfSets(shown),
    "Dry run: nothing was saved. A round of learning sets is begun on the season's page.",
  ];
  process.stdout.write(`${json ? JSON.stringify(whole, null, 2) : lines.join("\n")}\n`);
}

async function showing(db: Db, { season, proposal, summary, kept }: Outcome, language: Language) {
  const people = await namesIn(db, season);
  return { proposal, summary, people, language, kept: kept?.pairs } satisfies Shown;
}

async function namesIn(db: Db, season: Season) {
  const choices = await listChoices(db, season.id, MOST_PEOPLE);
  return new Map(choices.map((one) => [one.id, one]));
}
