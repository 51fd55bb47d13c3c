/** Knows how a changed table of points is saved: as a new version, so that every round keeps its own. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Db } from "#db/client.server.ts";
import { toJson } from "#db/columns.server.ts";
import { transact } from "#db/transaction.server.ts";
import type { HardRules } from "../hard-rules.ts";
import { getScores } from "../queries/get-scores.server.ts";
import { sameTable } from "../rules/same-table.ts";
import type { Scores } from "../scores.ts";

export type Saved =
  | { ok: true; version: number }
  /** "changed": somebody saved another version meanwhile. "same": there is nothing new in it. */
  | { ok: false; reason: "changed" | "same" };

interface SaveInput {
  /** The version that was looked at. */
  seen: number;
  scores: Omit<Scores, "version">;
  rules: HardRules;
}

export async function saveScores(db: Db, act: Act, input: SaveInput): Promise<Saved> {
  return transact(
    db,
    async (trx): Promise<Saved> => {
      const inForce = await getScores(trx);
      if (inForce.scores.version !== input.seen) return { ok: false, reason: "changed" };
      if (sameTable(inForce, input)) return { ok: false, reason: "same" };
      const version = input.seen + 1;
      const { scores, rules } = input;
      const { numInsertedOrUpdatedRows } = await trx
        .insertInto("score_version")
        .values({
          version,
          points: toJson({ ...scores, version: undefined }),
          rules: toJson(rules),
          saved_by: act.actorId,
          saved_at: act.now,
        })
        // Two at once both see the same newest: one of them is too late.
        .onConflict((conflict) => conflict.column("version").doNothing())
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows === 0n) return { ok: false, reason: "changed" };
      await recordAct(trx, act, {
        act: "pairing.scored", subjectKind: "pairing", subjectId: String(version),
        details: { version },
      }); // prettier-ignore
      return { ok: true, version };
    },
    { public: false },
  );
}
