/** `--leaders … --sets`: learning sets of the people of a table. */
import { defaultHardRules } from "#app/domain/pairing/hard-rules.ts";
import { proposeSets } from "#app/domain/pairing/rules/propose-sets.ts";
import { Refusal } from "../refusal.ts";
import type { AskedLeaders } from "./arguments.ts";
import type { readAll } from "./leaders.ts";
import { writeWhole } from "./out-file.ts";
import {
  jsonOfSets,
  linesOfSets,
  linesOfShare,
  tableOfSets,
  type ShownSets,
} from "./print-sets.ts";
import { linesOfLeftovers } from "./print.ts";
import type { Progress } from "./progress.ts";

/** Says whether somebody is left over. */
export function groupLeaders(
  { people, obstacles, locked, scores }: ReturnType<typeof readAll>,
  { sets: size, out, json, language }: AskedLeaders & { sets: number },
  progress: Progress,
): boolean {
  const field = { candidates: people.candidates, obstacles };
  // Who is locked sits together, with others: no set of a round is meant.
  const together = locked.map((one) => ({ ...one, pairId: null }));
  const ground = { field, scores, rules: defaultHardRules, locked: together, size };
  const proposed = proposeSets(ground);
  if (!proposed.ok)
    throw new Refusal(
      proposed.reason === "too_many"
        ? "Learning sets are made of 2,000 people at most. Nothing was done."
        : "These people can't be put in sets. Nothing was done.",
    );
  const { proposal, summary } = proposed;
  const shown: ShownSets = { proposal, summary, people: people.named, language };
  if (out !== undefined) writeWhole(out, tableOfSets(shown));
  progress.clear();
  for (const note of people.notes) console.error(note);
  const lines =
    out === undefined
      ? linesOfSets(shown)
      : [
          ...linesOfLeftovers(shown),
          ...linesOfShare(shown),
          `${proposal.pairs.length} sets written to ${out}`,
        ];
  process.stdout.write(
    json ? `${JSON.stringify(jsonOfSets(shown), null, 2)}\n` : `${lines.join("\n")}\n`,
  );
  return proposal.leftover.length > 0;
}
