/** Knows which of the addresses to invite are somebody's already. */
import type { Db } from "#db/client.server.ts";
import { emailKey } from "../rules/email.ts";
import type { KnownPerson } from "../rules/invitations.ts";

/** By email key. */
export async function getKnownPeople(db: Db, emails: string[]): Promise<Map<string, KnownPerson>> {
  if (emails.length === 0) return new Map();
  const rows = await db
    .selectFrom("person")
    .select(["id", "state", "invited_at as invitedAt", "email_key as key"])
    .where("email_key", "in", [...new Set(emails.map(emailKey))])
    .execute();
  return new Map(rows.map(({ key, ...person }) => [key, person]));
}
