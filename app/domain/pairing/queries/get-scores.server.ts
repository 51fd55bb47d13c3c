/** Knows the table of points in force, the one a round was run with, and all earlier ones. */
import type { Db } from "#db/client.server.ts";
import { fromJson } from "#db/columns.server.ts";
import type { Instant } from "#db/schema.ts";
import { defaultHardRules, type HardRules } from "../hard-rules.ts";
import { defaultScores, type Scores } from "../scores.ts";

export interface ScoreVersion {
  scores: Scores;
  rules: HardRules;
  /** Null for the table that the product comes with. */
  savedAt: Instant | null;
  /** Null where it is not known any more. */
  savedBy: string | null;
}

const delivered: ScoreVersion = {
  scores: defaultScores,
  rules: defaultHardRules,
  savedAt: null,
  savedBy: null,
};

/** The newest. */
export async function getScores(db: Db): Promise<ScoreVersion> {
  const row = await versions(db).limit(1).executeTakeFirst();
  return row ? toVersion(row) : delivered;
}

/** Null for a version that never was. */
export async function getScoreVersion(db: Db, version: number): Promise<ScoreVersion | null> {
  if (version === defaultScores.version) return delivered;
  const row = await versions(db).where("version", "=", version).executeTakeFirst();
  return row ? toVersion(row) : null;
}

const MOST = 50;

/** The newest first; the one that the product comes with is the last, where all are shown. */
export async function listScoreVersions(db: Db): Promise<ScoreVersion[]> {
  const rows = await versions(db).limit(MOST).execute();
  return [...rows.map(toVersion), ...(rows.length < MOST ? [delivered] : [])];
}

function versions(db: Db) {
  return db
    .selectFrom("score_version")
    .leftJoin("person", "person.id", "score_version.saved_by")
    .select([
      "score_version.version",
      "score_version.points",
      "score_version.rules",
      "score_version.saved_at as savedAt",
      "person.name as savedBy",
    ]) // prettier-ignore
    .orderBy("score_version.version", "desc");
}

interface Row {
  version: number;
  points: string;
  rules: string;
  savedAt: string;
  savedBy: string | null;
}

/** What a later release adds has its default in a table saved before. */
function toVersion({ version, points, rules, savedAt, savedBy }: Row): ScoreVersion {
  return {
    scores: { ...defaultScores, ...fromJson<Partial<Scores>>(points), version },
    rules: { ...defaultHardRules, ...fromJson<Partial<HardRules>>(rules) },
    savedAt,
    savedBy,
  };
}
