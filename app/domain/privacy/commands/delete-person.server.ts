/** Knows how a person is deleted: by themselves, or by an administrator who was asked to. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import { checkOwnPassword } from "#app/domain/accounts/attempts/check-own-password.server.ts";
import {
  getManaged,
  getManager,
  hasOtherAdministrator,
} from "#app/domain/accounts/queries/managers.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { Db, Trx } from "#db/client.server.ts";
import { lockRow, transact } from "#db/transaction.server.ts";
import type { Refusal } from "../deletion.ts";
import { queueDeletedMail } from "../mails/deleted-mail.server.ts";
import { mayDelete } from "../policy.ts";
import { getOwnProof } from "../queries/get-own-proof.server.ts";
import { listHindrances } from "../queries/list-hindrances.server.ts";
import { isHindered } from "../rules.ts";
import { forgetPerson } from "./forget-person.server.ts";

export type Deleted = { ok: true } | Refusal;

export async function deleteOwnAccount(
  db: Db,
  act: Act,
  input: { viewer: Viewer; password: string; clientAddress: string },
): Promise<Deleted> {
  const proof = await getOwnProof(db, input.viewer, act.now);
  if (proof === "sign_in_again") return { ok: false, reason: "sign_in_again" };
  if (proof === "password") {
    const checked = await checkOwnPassword(db, act, input);
    if (!checked.ok) return checked;
  }
  return transact(db, (trx) => forget(trx, act, input.viewer.id, { own: true }));
}

/**
 * By an administrator, who needs no proof from the person. Routes call `releaseSeats` of the meetings
 * room afterwards, as when an account is closed: seats at coming meetings go to whoever waits.
 */
export async function deletePerson(
  db: Db,
  act: Act,
  { personId }: { personId: string },
): Promise<Deleted> {
  return transact(db, (trx) => forget(trx, act, personId, { own: false }));
}

async function forget(
  trx: Trx,
  act: Act,
  personId: string,
  { own }: { own: boolean },
): Promise<Deleted> {
  await holdWhatIsLed(trx, personId);
  const person = await getManaged(trx, personId);
  const allowed = person && (own ? person.state === "active" : mayDelete(await getManager(trx, act), person)); // prettier-ignore
  if (!allowed) return { ok: false, reason: "not_found" };
  const hindrances = await listHindrances(trx, personId, act.now);
  const last =
    person.role === "administrator" && person.state === "active" && !(await hasOtherAdministrator(trx, personId)); // prettier-ignore
  if (last || isHindered(hindrances))
    return {
      ok: false,
      reason: "hindered",
      hindrances: { ...hindrances, lastAdministrator: last },
    };
  const { name, email, language } = await trx
    .selectFrom("person")
    .select(["name", "email", "language"])
    .where("id", "=", personId)
    .executeTakeFirstOrThrow();
  await forgetPerson(trx, act, { id: personId, email });
  await queueDeletedMail(trx, act, { name, email, language }, own);
  const record = { act: "person.deleted", subjectKind: "person", subjectId: personId };
  await recordAct(trx, act, { ...record, details: { own } });
  return { ok: true };
}

/**
 * Seasons, then meetings, then the person, as everywhere: a seat given, or another facilitator gone, at
 * this very moment comes before or after, never between.
 */
async function holdWhatIsLed(trx: Trx, personId: string): Promise<void> {
  const seasons = await trx
    .selectFrom("enrolment")
    .innerJoin("season", "season.id", "enrolment.season_id")
    .select("season.id")
    .where("enrolment.person_id", "=", personId)
    .where("season.state", "!=", "closed")
    .orderBy("season.id")
    .execute();
  for (const { id } of seasons) await lockRow(trx, "season", id);
  const meetings = await trx
    .selectFrom("meeting_facilitator")
    .innerJoin("meeting", "meeting.id", "meeting_facilitator.meeting_id")
    .select("meeting.id")
    .where("meeting_facilitator.person_id", "=", personId)
    .where("meeting.state", "=", "scheduled")
    .orderBy("meeting.id")
    .execute();
  for (const { id } of meetings) await lockRow(trx, "meeting", id);
}
