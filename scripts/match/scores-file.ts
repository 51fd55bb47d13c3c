/** Reads the table of points from a JSON file. */
import { basename } from "node:path";
import { scoreTable } from "#app/domain/pairing/score-table.ts";
import { defaultScores, type Scores } from "#app/domain/pairing/scores.ts";
import { Refusal } from "../refusal.ts";
import { readText } from "./table-file.ts";

export function readScores(path: string | undefined): Scores {
  if (path === undefined) return defaultScores;
  const file = basename(path);
  const read = scoreTable.safeParse(jsonIn(path, file));
  if (read.success) return read.data;
  const told = read.error.issues.map(
    (issue) =>
      `${file}${issue.path.length > 0 ? `, ${issue.path.join(".")}` : ""}: ${issue.message}`,
  );
  throw new Refusal([...told, "Nothing was done."].join("\n"));
}

function jsonIn(path: string, file: string): unknown {
  const text = readText(path);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${(error as Error).message}. Nothing was done.`);
  }
}
