/** Knows how a leader applies to a season, and how the application is changed until it is decided. */
import type { Act } from "#app/audit/act.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import { holdPerson } from "#app/domain/accounts/queries/hold-person.server.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import { lockRow, transact } from "#db/transaction.server.ts";
import type { ApplicationForm } from "../forms.ts";
import { getEnrolment } from "../queries/get-enrolment.server.ts";
import { getSeasonById } from "../queries/get-season.server.ts";
import { noApplicationToday, takesDecisions, type NoApplication } from "../rules/season.ts";
import { mailEnrolments } from "./mail-enrolments.server.ts";

export type ApplyOutcome =
  | { ok: true }
  /** "decided": there is an enrolment that is no longer, or never was, open to this. */
  | { ok: false; reason: NoApplication | "not_found" | "no_municipality" | "decided" };

interface Application {
  seasonId: string;
  personId: string;
  form: ApplicationForm;
}

/** A first application, or one anew after withdrawing. The seat is the own municipality's. */
export async function applyToSeason(db: Db, act: Act, input: Application): Promise<ApplyOutcome> {
  const { seasonId, personId, form } = input;
  const command = async (trx: Trx): Promise<ApplyOutcome> => {
    await lockRow(trx, "season", seasonId);
    const season = await getSeasonById(trx, seasonId);
    if (!season || !(await holdPerson(trx, personId))) return { ok: false, reason: "not_found" };
    const refusal = noApplicationToday(season, todayInDenmark(act.now));
    if (refusal) return { ok: false, reason: refusal };
    const municipality = await municipalityOf(trx, personId);
    if (!municipality) return { ok: false, reason: "no_municipality" };
    const earlier = await getEnrolment(trx, seasonId, personId);
    if (earlier && earlier.state !== "withdrawn") return { ok: false, reason: "decided" };
    const id = earlier?.id ?? newId();
    const columns = { ...anew(act, form), municipality_code: municipality };
    await trx
      .insertInto("enrolment")
      .values({ id, season_id: seasonId, person_id: personId, ...columns })
      .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
      .execute();
    await putTopics(trx, id, form);
    await mailEnrolments(trx, act, season, "received", [{ id, personId }]);
    return { ok: true };
  };
  return transact(db, command, { public: false });
}

export async function changeApplication(
  db: Db,
  act: Act,
  input: Application,
): Promise<ApplyOutcome> {
  const { seasonId, personId, form } = input;
  const command = async (trx: Trx): Promise<ApplyOutcome> => {
    await lockRow(trx, "season", seasonId);
    const season = await getSeasonById(trx, seasonId);
    const enrolment = await getEnrolment(trx, seasonId, personId);
    if (!season || !enrolment) return { ok: false, reason: "not_found" };
    if (!takesDecisions(season)) return { ok: false, reason: "closed" };
    if (enrolment.state !== "applied") return { ok: false, reason: "decided" };
    const municipality = await municipalityOf(trx, personId);
    if (!municipality) return { ok: false, reason: "no_municipality" };
    const { motivation, challenge } = form;
    await trx
      .updateTable("enrolment")
      .set({ motivation, challenge, municipality_code: municipality })
      .where("id", "=", enrolment.id)
      .execute();
    await putTopics(trx, enrolment.id, form);
    return { ok: true };
  };
  return transact(db, command, { public: false });
}

function anew(act: Act, { motivation, challenge }: ApplicationForm) {
  const undecided = { decided_at: null, decided_by: null, reason: "", queued_at: null };
  return { state: "applied" as const, motivation, challenge, applied_at: act.now, ...undecided };
}

async function municipalityOf(trx: Trx, personId: string): Promise<string | null> {
  const person = await trx
    .selectFrom("person")
    .select("municipality_code")
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  return person.municipality_code;
}

async function putTopics(trx: Trx, id: string, { offers, wants }: ApplicationForm) {
  await trx.deleteFrom("enrolment_topic").where("enrolment_id", "=", id).execute();
  const rows = [
    ...offers.map((topic_key) => ({ enrolment_id: id, side: "offers" as const, topic_key })),
    ...wants.map((topic_key) => ({ enrolment_id: id, side: "wants" as const, topic_key })),
  ];
  if (rows.length > 0) await trx.insertInto("enrolment_topic").values(rows).execute();
}
