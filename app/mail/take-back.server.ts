/** Knows how mails that nobody has got yet are taken out of the outbox again. */
import type { Trx } from "#db/client.server.ts";

/** Those queued whose onceKey begins so. Returns whom they were for; what is sent, or being sent, stays. */
export async function takeBackMails(trx: Trx, keyBegin: string): Promise<Set<string>> {
  const taken = await trx
    .deleteFrom("outbox")
    .where("once_key", "like", `${keyBegin}%`)
    .where("state", "=", "queued")
    .returning("person_id")
    .execute();
  return new Set(taken.flatMap((row) => row.person_id ?? []));
}
