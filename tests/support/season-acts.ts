/** What commands are told beside their own matter, and the mails that came of them. */
import type { Act } from "#app/audit/act.ts";
import type { Db } from "#db/client.server.ts";

let minute = 0;

/** By the person, a minute later than the act before. */
export function actBy(actorId: string | null, day = "2026-07-01"): Act {
  minute += 1;
  const now = new Date(Date.parse(`${day}T08:00:00.000Z`) + minute * 60_000).toISOString();
  return { actorId, now, site: { name: "Netværket", address: "https://hub.example.dk" } };
}

/** "anna@example.dk: Emne", in the order they were queued. */
export async function mailsSent(db: Db): Promise<string[]> {
  const mails = await db
    .selectFrom("outbox")
    .select(["to_address as to", "subject"])
    .orderBy("created_at")
    .orderBy("id")
    .execute();
  return mails.map(({ to, subject }) => `${to}: ${subject}`);
}
