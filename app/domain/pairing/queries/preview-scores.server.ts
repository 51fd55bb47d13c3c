/** Knows what another table of points would change in a season's current round; writes nothing. */
import type { Db } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";
import type { HardRules } from "../hard-rules.ts";
import type { ProposedPair, RoundFigures } from "../proposal.ts";
import type { Standing } from "../run.ts";
import { comparePairs, type Comparison } from "../rules/compare-pairs.ts";
import { figuresOf } from "../rules/figures.ts";
import { reasonsFor } from "../rules/pair-everyone.ts";
import { propose } from "../rules/propose.ts";
import { sameTable } from "../rules/same-table.ts";
import type { Scores } from "../scores.ts";
import { listLockedPairs } from "./list-locked-pairs.server.ts";
import { listRounds } from "./list-rounds.server.ts";
import { listStanding } from "./list-runs.server.ts";
import { readGround } from "./propose-pairs.server.ts";

export type ScorePreview =
  | {
      ok: true;
      /** The draft that is compared with; null where it is what a run would give today. */
      draft: number | null;
      /** Both ways of pairing, counted by the new points. */
      comparison: Comparison;
      /** What the pairs of today score by today's points. */
      today: RoundFigures;
      /** Nothing is different from the table in force. */
      same: boolean;
    }
  | { ok: false; reason: "nobody" | "locked_forbidden" };

interface Asked {
  seasonId: string;
  today: Day;
  scores: Scores;
  rules: HardRules;
}

export async function previewScores(db: Db, asked: Asked): Promise<ScorePreview> {
  const { seasonId, today, scores, rules } = asked;
  const draft = (await listRounds(db, seasonId)).find(
    (one) => one.state === "draft" && one.setSize === null,
  );
  const locked = draft ? await listLockedPairs(db, draft.id) : [];
  const ground = await readGround(db, { seasonId, today, locked });
  const then = propose({ ...ground, scores, rules });
  if (!then.ok) return then;
  const there = new Map(ground.field.candidates.map((one) => [one.id, one]));
  const standing = draft ? await listStanding(db, draft.id) : [];
  let now: Standing[] = standing.filter(({ people }) => people.every((id) => there.has(id)));
  const fromDraft = now.length > 0;
  if (!fromDraft) {
    const proposed = propose(ground);
    if (!proposed.ok) return proposed;
    now = proposed.proposal.pairs.map(standingOf);
  }
  const byNew = now.map((pair): Standing => {
    const people = pair.people.map((id) => there.get(id)!);
    const reasons = reasonsFor(people, ground.field.obstacles, scores);
    return { ...pair, reasons, score: Math.min(...reasons.links.map((link) => link.score)) };
  });
  return {
    ok: true,
    draft: fromDraft ? draft!.number : null,
    comparison: comparePairs(byNew, then.proposal.pairs.map(standingOf)),
    today: figuresOf(now),
    same: sameTable(ground, { scores, rules }),
  };
}

export function standingOf({ people, score, reasons, lockedId }: ProposedPair): Standing {
  return { people, score, reasons, locked: lockedId !== null };
}
