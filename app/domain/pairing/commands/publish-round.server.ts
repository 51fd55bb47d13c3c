/** Knows how a round is told to its people: once, and each of them by one mail. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import { queueMail } from "#app/mail/outbox.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { twoKey } from "../candidate.ts";
import { mailFor } from "../mails/set-mail.server.ts";
import { getScores } from "../queries/get-scores.server.ts";
import { readField } from "../queries/list-candidates.server.ts";
import { listMailedPairs, type MailedPair } from "../queries/list-mailed-pairs.server.ts";
import { applyToStanding } from "../rules/apply-hard-rules.ts";
import { forbiddenAmong } from "../rules/forbid.ts";
import { holdDraft, holdRound, touchRound, type DraftRefusal } from "./hold-round.server.ts";

export type Published =
  | { ok: true; mails: number }
  | DraftRefusal
  /** "changed": the draft is another than the one that was confirmed. "stale": a pair can no longer be. */
  | { ok: false; reason: "empty" | "changed" | "stale" };

export async function publishRound(
  db: Db,
  act: Act,
  input: { roundId: string; revision: number },
): Promise<Published> {
  return transact(
    db,
    async (trx): Promise<Published> => {
      const held = await holdDraft(trx, act, input.roundId);
      if (!held.ok) return held;
      const { round, season } = held;
      if (round.revision !== input.revision) return { ok: false, reason: "changed" };
      const pairs = await listMailedPairs(trx, round.id);
      if (pairs.length === 0) return { ok: false, reason: "empty" };
      if (!(await allStand(trx, pairs, season.id, todayInDenmark(act.now))))
        return { ok: false, reason: "stale" };
      await trx
        .updateTable("round")
        .set({ state: "published", published_at: act.now })
        .where("id", "=", round.id)
        .execute();
      await touchRound(trx, round.id);
      const { id, revision } = round;
      const mailed = { id, revision, seasonNumber: season.number };
      const write = mailFor(round.setSize);
      for (const pair of pairs)
        for (const reader of pair.people)
          await queueMail(trx, write(reader, pair, mailed, act.site), act.now);
      const mails = pairs.reduce((count, pair) => count + pair.people.length, 0);
      await recordAct(trx, act, {
        act: "round.published", subjectKind: "round", subjectId: round.id,
        details: { season: season.number, round: round.number, mails },
      }); // prettier-ignore
      return { ok: true, mails };
    },
    { public: false },
  );
}

/** Whether every pair could still be proposed today. */
async function allStand(trx: Trx, pairs: MailedPair[], seasonId: string, today: string) {
  const { rules } = await getScores(trx);
  const ground = applyToStanding(await readField(trx, seasonId, today), rules);
  const { candidates, obstacles } = ground;
  const field = { candidates: new Map(candidates.map((one) => [one.id, one])), obstacles };
  return pairs.every(({ people, reasons }) => {
    const meant = reasons.links.filter((link) => link.again || link.kept);
    const again = new Set(meant.map((link) => twoKey(link.a, link.b)));
    const ids = people.map((one) => one.id);
    return !forbiddenAmong(ids, field, (key) => again.has(key));
  });
}

/** A closed round changes no more; its partners still see each other. */
export async function closeRound(
  db: Db,
  act: Act,
  input: { roundId: string },
): Promise<{ ok: true } | DraftRefusal> {
  return transact(
    db,
    async (trx) => {
      const held = await holdRound(trx, input.roundId, "published");
      if (!held.ok) return held;
      await trx
        .updateTable("round")
        .set({ state: "closed", closed_at: act.now })
        .where("id", "=", input.roundId)
        .execute();
      await recordAct(trx, act, {
        act: "round.closed", subjectKind: "round", subjectId: input.roundId,
        details: { season: held.season.number, round: held.round.number },
      }); // prettier-ignore
      return { ok: true as const };
    },
    { public: false },
  );
}
