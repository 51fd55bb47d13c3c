/** Knows how a season's facts are changed while it is not closed. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Db } from "#db/client.server.ts";
import { lockRow, transact } from "#db/transaction.server.ts";
import type { SeasonForm } from "../forms.ts";
import { getSeasonById, isNumberTaken } from "../queries/get-season.server.ts";
import { getSeatUse } from "../queries/get-seat-use.server.ts";
import { seasonProblems, type FieldProblems } from "../rules/season.ts";
import { seatsTaken } from "../rules/seats.ts";
import { toSeasonRow, unlessNumberTaken } from "./write-season.server.ts";

export type ChangeOutcome =
  | { ok: true; number: number }
  | { ok: false; reason: "not_found" | "closed" }
  | { ok: false; reason: "invalid"; fields: FieldProblems };

export async function changeSeason(
  db: Db,
  act: Act,
  input: { seasonId: string; form: SeasonForm },
): Promise<ChangeOutcome> {
  const { seasonId, form } = input;
  const row = await toSeasonRow(form, act.now);
  if (!row.ok) return row;
  const writing = transact(db, async (trx): Promise<ChangeOutcome> => {
    await lockRow(trx, "season", seasonId);
    const season = await getSeasonById(trx, seasonId);
    if (!season) return { ok: false, reason: "not_found" };
    if (season.state === "closed") return { ok: false, reason: "closed" };
    const use = await getSeatUse(trx, seasonId);
    const fields = seasonProblems(form, {
      fixedNumber: season.state === "draft" ? null : season.number,
      numberTaken: await isNumberTaken(trx, form.number, seasonId),
      admitted: seatsTaken(use),
      mostInMunicipality: Math.max(0, ...use.values()),
    });
    if (Object.keys(fields).length > 0) return { ok: false, reason: "invalid", fields };
    await trx.updateTable("season").set(row.columns).where("id", "=", seasonId).execute();
    const record = { act: "season.changed", subjectKind: "season", subjectId: seasonId };
    await recordAct(trx, act, { ...record, details: { number: form.number } });
    return { ok: true, number: form.number };
  });
  return unlessNumberTaken(writing);
}
