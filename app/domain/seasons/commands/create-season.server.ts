/** Knows how a season begins: as a draft that only those who run the network see. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Db } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import { transact } from "#db/transaction.server.ts";
import type { SeasonForm } from "../forms.ts";
import { seasonProblems, type FieldProblems } from "../rules/season.ts";
import { isNumberTaken } from "../queries/get-season.server.ts";
import { toSeasonRow, unlessNumberTaken } from "./write-season.server.ts";

export type CreateOutcome =
  { ok: true; number: number } | { ok: false; reason: "invalid"; fields: FieldProblems };

export async function createSeason(db: Db, act: Act, form: SeasonForm): Promise<CreateOutcome> {
  const row = await toSeasonRow(form, act.now);
  if (!row.ok) return row;
  const writing = transact(
    db,
    async (trx): Promise<CreateOutcome> => {
      const numberTaken = await isNumberTaken(trx, form.number);
      const nobody = { admitted: 0, mostInMunicipality: 0 };
      const fields = seasonProblems(form, { fixedNumber: null, numberTaken, ...nobody });
      if (Object.keys(fields).length > 0) return { ok: false, reason: "invalid", fields };
      const id = newId();
      const added = { id, state: "draft", created_at: act.now, ...row.columns } as const;
      await trx.insertInto("season").values(added).execute();
      const details = { number: form.number };
      await recordAct(trx, act, {
        act: "season.created",
        subjectKind: "season",
        subjectId: id,
        details,
      });
      return { ok: true, number: form.number };
    },
    { public: false },
  );
  return unlessNumberTaken(writing);
}
