/** Knows how a season goes on to its next state: opened, started, closed for good. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import type { SeasonState } from "#db/schema.ts";
import { lockRow, transact } from "#db/transaction.server.ts";
import { getSeasonById } from "../queries/get-season.server.ts";
import { nextState } from "../rules/season.ts";

export type MoveOutcome =
  | { ok: true; state: SeasonState }
  /** "moved": it is no longer in the state that was seen; "another_runs": one at a time. */
  | { ok: false; reason: "not_found" | "moved" | "closed" }
  | { ok: false; reason: "another_runs"; number: number };

const actOf: Record<SeasonState, string> = {
  draft: "season.created",
  open: "season.opened",
  running: "season.started",
  closed: "season.closed",
};

/** `from` is the state that the organiser saw, so that a second click does not move it twice. */
export async function moveSeason(
  db: Db,
  act: Act,
  { seasonId, from }: { seasonId: string; from: SeasonState },
): Promise<MoveOutcome> {
  return transact(db, async (trx): Promise<MoveOutcome> => {
    await lockOpenSeasons(trx, seasonId);
    const season = await getSeasonById(trx, seasonId);
    if (!season) return { ok: false, reason: "not_found" };
    const state = nextState(season.state);
    if (!state) return { ok: false, reason: "closed" };
    if (season.state !== from) return { ok: false, reason: "moved" };
    const other = state === "running" ? await getRunningNumber(trx) : null;
    if (other !== null) return { ok: false, reason: "another_runs", number: other };
    const changes = { state, updated_at: act.now };
    await trx.updateTable("season").set(changes).where("id", "=", seasonId).execute();
    const record = { act: actOf[state], subjectKind: "season", subjectId: seasonId };
    await recordAct(trx, act, { ...record, details: { number: season.number } });
    return { ok: true, state };
  });
}

/** All that could start, always in the same order: two that start at once then see each other. */
async function lockOpenSeasons(trx: Trx, seasonId: string): Promise<void> {
  const open = await trx.selectFrom("season").select("id").where("state", "=", "open").execute();
  const ids = new Set([...open.map((season) => season.id), seasonId]);
  for (const id of [...ids].sort()) await lockRow(trx, "season", id);
}

async function getRunningNumber(trx: Trx): Promise<number | null> {
  const running = await trx
    .selectFrom("season")
    .select("number")
    .where("state", "=", "running")
    .executeTakeFirst();
  return running?.number ?? null;
}
