/** Knows how two people are put together by hand in a draft, and locked so that they stay. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import type { LeftoverReason } from "../proposal.ts";
import { getScores } from "../queries/get-scores.server.ts";
import { readField } from "../queries/list-candidates.server.ts";
import { listLeftoverIds, listStanding } from "../queries/list-runs.server.ts";
import { applyHardRules } from "../rules/apply-hard-rules.ts";
import { forbiddenAmong } from "../rules/forbid.ts";
import { swapPairs } from "../rules/swap-pairs.ts";
import { countAnew } from "./count-anew.server.ts";
import { holdDraft, touchRound, type DraftRefusal } from "./hold-round.server.ts";
import { keepRun } from "./keep-run.server.ts";
import { writePairs } from "./write-pairs.server.ts";

export type Joined =
  | { ok: true }
  | DraftRefusal
  /** "taken": one of them is in a locked pair. "stale": they may not be partners. */
  | { ok: false; reason: "same_person" | "taken" | "stale" };

export async function joinTwo(
  db: Db,
  act: Act,
  { roundId, people }: { roundId: string; people: [string, string] },
): Promise<Joined> {
  if (people[0] === people[1]) return { ok: false, reason: "same_person" };
  return transact(
    db,
    async (trx): Promise<Joined> => {
      const held = await holdDraft(trx, act, roundId);
      if (!held.ok) return held;
      const { scores, rules } = await getScores(trx);
      const today = todayInDenmark(act.now);
      const ground = applyHardRules(await readField(trx, held.season.id, today), rules);
      const field = {
        candidates: new Map(ground.candidates.map((one) => [one.id, one])),
        obstacles: ground.obstacles,
      };
      if (forbiddenAmong(people, field, () => true)) return { ok: false, reason: "stale" };
      const standing = await listStanding(trx, roundId);
      const locked = standing.filter((pair) => pair.locked).flatMap((pair) => pair.people);
      if (people.some((id) => locked.includes(id))) return { ok: false, reason: "taken" };
      const { pairs, alone } = swapPairs(standing, people, field, scores);
      const reason: LeftoverReason = "parted";
      const leftover = [
        ...(await listLeftoverIds(trx, roundId)).filter((one) => !people.includes(one.personId)),
        ...alone.map((personId) => ({ personId, reason })),
      ];
      await writePairs(trx, roundId, { pairs, leftover });
      await countAnew(trx, roundId);
      await touchRound(trx, roundId);
      await keepRun(trx, act, roundId, "swapped");
      await recordAct(trx, act, {
        act: "pair.joined", subjectKind: "round", subjectId: roundId,
        details: { round: held.round.number, season: held.season.number },
      }); // prettier-ignore
      return { ok: true };
    },
    { public: false },
  );
}
