/** Knows how one who was invited and has not answered is reminded. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Trx } from "#db/client.server.ts";
import type { Manager } from "../queries/managers.server.ts";
import { getReceiver } from "../queries/receivers.server.ts";
import { queueInvitation } from "./account-mails.server.ts";

/** Mails the invitation anew; the links mailed before keep working until their time is over. */
export async function remindOne(trx: Trx, act: Act, manager: Manager, personId: string) {
  const person = await getReceiver(trx, personId);
  if (!person) return;
  await trx
    .updateTable("person")
    .set({ invited_at: act.now, updated_at: act.now })
    .where("id", "=", personId)
    .execute();
  await queueInvitation(trx, act, person, manager.name ?? person.inviter);
  const record = { act: "person.reminded", subjectKind: "person", subjectId: personId };
  await recordAct(trx, act, record);
}
