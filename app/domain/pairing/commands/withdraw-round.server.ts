/** Knows how a publication is taken back while it is fresh: the round is a draft again, and it is said. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { queueMail } from "#app/mail/outbox.server.ts";
import { takeBackMails } from "#app/mail/take-back.server.ts";
import type { Db } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { withdrawnMail } from "../mails/withdrawn-mail.server.ts";
import { listMailedPairs } from "../queries/list-mailed-pairs.server.ts";
import { mayWithdraw } from "../rules/withdrawal.ts";
import { holdRound, touchRound, type DraftRefusal } from "./hold-round.server.ts";

export type Withdrawn =
  { ok: true; mails: number } | DraftRefusal | { ok: false; reason: "too_late" };

/** Whose mail was not sent yet gets none at all. */
export async function withdrawRound(
  db: Db,
  act: Act,
  { roundId }: { roundId: string },
): Promise<Withdrawn> {
  return transact(
    db,
    async (trx): Promise<Withdrawn> => {
      const held = await holdRound(trx, roundId, "published");
      if (!held.ok) return held;
      const { round, season } = held;
      if (!mayWithdraw(round, act.now)) return { ok: false, reason: "too_late" };
      const untold = await takeBackMails(trx, `round:${roundId}:peer:`);
      await trx
        .updateTable("round")
        .set({ state: "draft", published_at: null })
        .where("id", "=", roundId)
        .execute();
      await touchRound(trx, roundId);
      const told = (await listMailedPairs(trx, roundId))
        .flatMap((pair) => pair.people)
        .filter((person) => !untold.has(person.id));
      const { id, revision } = round;
      const mailed = { id, revision, seasonNumber: season.number };
      for (const person of told)
        await queueMail(trx, withdrawnMail(person, mailed, act.site), act.now);
      await recordAct(trx, act, {
        act: "round.withdrawn", subjectKind: "round", subjectId: roundId,
        details: { season: season.number, round: round.number, mails: told.length },
      }); // prettier-ignore
      return { ok: true, mails: told.length };
    },
    { public: false },
  );
}
