/** Knows, for pairs that are shown, whom each of their people could have had next. */
import { setImmediate as breath } from "node:timers/promises";
import type { Db } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";
import type { Pair } from "../pair.ts";
import type { Round } from "../round.ts";
import { applyHardRules } from "../rules/apply-hard-rules.ts";
import { nextBest, type NextBest } from "../rules/next-best.ts";
import { getScores, getScoreVersion } from "./get-scores.server.ts";
import { readField } from "./list-candidates.server.ts";

/** Everybody is looked at for everybody shown: with more people than this the page would be slow. */
const MOST_PEOPLE = 3_000;

/** By person; by the points that the round was run with; others are let on between pairs. Empty where there are too many to look at. */
export async function listNextBest(
  db: Db,
  round: Round,
  today: Day,
  pairs: readonly Pair[],
): Promise<Map<string, NextBest>> {
  const found = new Map<string, NextBest>();
  if (!round.summary || pairs.length === 0) return found;
  if (round.summary.eligible > MOST_PEOPLE) return found;
  const version = (await getScoreVersion(db, round.summary.scores)) ?? (await getScores(db));
  const field = applyHardRules(await readField(db, round.seasonId, today), version.rules);
  if (field.candidates.length > MOST_PEOPLE) return found;
  const byId = new Map(field.candidates.map((one) => [one.id, one]));
  for (const { people } of pairs) {
    await breath();
    const ids = people.map((one) => one.id);
    for (const id of ids) {
      const person = byId.get(id);
      const next = person && nextBest(person, ids, field, version.scores);
      if (next) found.set(id, next);
    }
  }
  return found;
}
