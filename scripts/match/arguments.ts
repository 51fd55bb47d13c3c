/** What was asked for on the command line, as one of three things, or a sentence that says what is wrong. */
import { parseArgs } from "node:util";
import type { Language, RoundAim } from "#db/schema.ts";
import { Refusal } from "../refusal.ts";
import { USAGE } from "./help.ts";

export interface AskedSeason {
  of: "season";
  season: number;
  save: boolean;
  keep: boolean;
  /** Left out for the highest sum. */
  aim?: RoundAim;
  /** People in a learning set; left out for pairs. */
  sets?: number;
  json: boolean;
  language: Language;
}

export interface AskedLeaders {
  of: "leaders";
  leaders: string;
  history?: string;
  exclude?: string;
  lock?: string;
  scores?: string;
  out?: string;
  /** Left out for the highest sum. */
  aim?: RoundAim;
  /** People in a learning set; left out for pairs. */
  sets?: number;
  json: boolean;
  language: Language;
}

export interface AskedEdges {
  of: "edges";
  edges: string;
  anyCardinality: boolean;
}

export type Asked = AskedSeason | AskedLeaders | AskedEdges | { of: "help" };

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;
const options = {
  season: text, save: flag, keep: flag,
  leaders: text, history: text, exclude: text, lock: text, scores: text, out: text,
  "worst-first": flag, sets: text,
  edges: text, "any-cardinality": flag,
  json: flag, language: text, help: { ...flag, short: "h" },
} as const; // prettier-ignore

type Option = keyof typeof options;
type Way = "season" | "leaders" | "edges";

/** What goes with what is asked for. */
const companions: Record<Way, readonly Option[]> = {
  season: ["save", "keep", "worst-first", "sets", "json", "language"],
  leaders: [
    "history",
    "exclude",
    "lock",
    "scores",
    "out",
    "worst-first",
    "sets",
    "json",
    "language",
  ],
  edges: ["any-cardinality", "json"],
};

const ways = ["season", "leaders", "edges"] as const;

export function readArguments(args = process.argv.slice(2)): Asked {
  const values = parsed(args);
  if (values.help) return { of: "help" };
  const given = Object.keys(values) as Option[];
  const asked = ways.filter((way) => values[way] !== undefined);
  if (asked.length === 0) throw new Refusal(`Say what to pair.\n\n${USAGE}`);
  if (asked.length > 1)
    throw wrong(`${asked.map((way) => `--${way}`).join(" and ")} do not go together: choose one.`);
  const [way] = asked as [Way];
  const stranger = given.find((option) => option !== way && !companions[way].includes(option));
  if (stranger) throw wrong(`--${stranger} does not go with --${way}.`);
  const empty = given.find((option) => values[option] === "");
  if (empty) throw wrong(`--${empty} is given nothing.`);
  const { json = false } = values;
  if (way === "edges")
    return { of: way, edges: values.edges!, anyCardinality: values["any-cardinality"] ?? false };
  const language = languageOf(values.language);
  const sets = sizeOf(values.sets);
  const aim = values["worst-first"] ? "worst_first" : undefined;
  if (sets !== undefined && aim) throw wrong("--worst-first does not go with --sets.");
  if (way === "leaders") {
    const { history, exclude, lock, scores, out } = values;
    return {
      of: way,
      leaders: values.leaders!,
      history,
      exclude,
      lock,
      scores,
      out,
      aim,
      sets,
      json,
      language,
    };
  }
  const { season, save = false, keep = false } = values;
  if (!/^[1-9]\d{0,2}$/.test(season!))
    throw wrong(`--season takes a season's number, not "${season}".`);
  if (sets !== undefined && (save || keep))
    throw wrong(`--${save ? "save" : "keep"} does not go with --sets, which only shows them.`);
  return { of: way, season: Number(season), save, keep, aim, sets, json, language };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw wrong((error as Error).message);
  }
}

function sizeOf(sets: string | undefined): number | undefined {
  if (sets === undefined || /^[3-8]$/.test(sets)) return sets === undefined ? sets : Number(sets);
  throw wrong(`--sets takes how many are in each, from 3 to 8, not "${sets}".`);
}

function languageOf(language = "en"): Language {
  if (language === "da" || language === "en") return language;
  throw wrong(`--language is da or en, not "${language}".`);
}

function wrong(sentence: string): Refusal {
  return new Refusal(`${sentence}\n\n${USAGE}`);
}
