/** `--leaders`: pairs the people of a table, without a database and without the site. */
import type { Obstacles } from "#app/domain/pairing/candidate.ts";
import type { Proposal } from "#app/domain/pairing/proposal.ts";
import { summaryOf } from "#app/domain/pairing/rules/figures.ts";
import { pairEveryone } from "#app/domain/pairing/rules/pair-everyone.ts";
import { csvText } from "#app/web/csv.server.ts";
import type { Language } from "#db/schema.ts";
import { Refusal } from "../refusal.ts";
import type { AskedLeaders } from "./arguments.ts";
import { Complaints } from "./complaints.ts";
import { readLeaders } from "./leaders-file.ts";
import { groupLeaders } from "./leaders-sets.ts";
import { requirePlaceFor, writeWhole } from "./out-file.ts";
import { readExcluded, readHistory, readLocked } from "./pairs-file.ts";
import { jsonOf, linesOfLeftovers, linesOfPairs, linesOfSummary, personOf, reasonsOf, type Shown } from "./print.ts"; // prettier-ignore
import { showWork, type Progress } from "./progress.ts";
import { readScores } from "./scores-file.ts";

/** Says whether somebody is left over. */
export function matchLeaders(asked: AskedLeaders, progress: Progress): boolean {
  const { out, language } = asked;
  if (out !== undefined) requirePlaceFor(out, inputsOf(asked));
  progress.show("Reading");
  const read = readAll(asked);
  const { people, obstacles, locked, scores } = read;
  progress.show("Matching");
  const { sets } = asked;
  if (sets !== undefined) return groupLeaders(read, { ...asked, sets }, progress);
  const { aim } = asked;
  const control = { report: showWork(progress) };
  const proposal = pairEveryone(people.candidates, locked, obstacles, scores, { aim }, control);
  const ground = { eligible: people.candidates.length, scores: scores.version };
  const figures = summaryOf(proposal, { ...ground, locked: locked.length });
  const summary = { ...figures, ...(aim && { aim }) };
  const shown: Shown = { proposal, summary, people: people.named, language };
  if (out !== undefined) writeWhole(out, tableOf(shown));
  progress.clear();
  for (const note of people.notes) console.error(note);
  process.stdout.write(
    asked.json ? `${JSON.stringify(jsonOf(shown), null, 2)}\n` : said(shown, out),
  );
  return proposal.leftover.length > 0;
}

function inputsOf({ leaders, history, exclude, lock, scores }: AskedLeaders) {
  return [leaders, history, exclude, lock, scores];
}

/** All files are read before anything is refused: what is wrong in each is told at once. */
export function readAll(asked: AskedLeaders) {
  const wrong = new Complaints();
  const scores = readScores(asked.scores);
  const people = readLeaders(asked.leaders, wrong);
  const nobody = { partners: new Set<string>(), lastInTrio: new Set<string>() };
  const history = asked.history === undefined ? nobody : readHistory(asked.history, wrong);
  const excluded = new Set(
    asked.exclude === undefined ? [] : readExcluded(asked.exclude, people, wrong),
  );
  const obstacles: Obstacles = { ...history, excluded };
  const locked = asked.lock === undefined ? [] : readLocked(asked.lock, people, obstacles, wrong);
  wrong.refuseIfAny();
  if (people.candidates.length < 2) throw new Refusal("It takes two people to make a pair.");
  return { people, obstacles, locked, scores };
}

/** With a file of pairs the screen has what the file does not. */
function said(shown: Shown, out: string | undefined): string {
  const { proposal } = shown;
  const pairs = out === undefined ? [...linesOfPairs(shown), ""] : [];
  const { language } = shown;
  const written = out === undefined ? [] : [`${count(proposal, language)} ${writtenTo[language]} ${out}`]; // prettier-ignore
  return [...pairs, ...linesOfLeftovers(shown), ...linesOfSummary(shown), ...written, ""].join(
    "\n",
  );
}

const writtenTo = { da: "skrevet i", en: "written to" };

function count({ pairs }: Proposal, language: Language): string {
  if (language === "da") return `${pairs.length} par`;
  return pairs.length === 1 ? "1 pair" : `${pairs.length} pairs`;
}

const headings = {
  da: ["a", "b", "c", "navn a", "navn b", "navn c", "kommune a", "kommune b", "kommune c", "point", "hvorfor"],
  en: ["a", "b", "c", "name a", "name b", "name c", "municipality a", "municipality b", "municipality c", "points", "why"],
}; // prettier-ignore

/** As `--history` and `--lock` read it again. */
function tableOf(shown: Shown): string {
  const rows = shown.proposal.pairs.map((pair) => {
    const three = [0, 1, 2].map((at) => {
      const id = pair.people[at];
      return id === undefined ? { id: "", name: "", municipality: "" } : personOf(id, shown);
    });
    return [
      ...three.map((one) => one.id),
      ...three.map((one) => one.name),
      ...three.map((one) => one.municipality),
      pair.score,
      reasonsOf(pair, shown).join(" "),
    ];
  });
  return csvText([headings[shown.language], ...rows]);
}
