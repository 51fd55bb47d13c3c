/** Knows what a mailed link is for while it can be used. */
import type { Db } from "#db/client.server.ts";
import type { Instant, TokenPurpose } from "#db/schema.ts";
import { getToken } from "../secrets/token.server.ts";

export interface MailedLink {
  /** Null for the first administrator. */
  person: { name: string; email: string } | null;
  /** The new address, for a change of address. */
  email: string | null;
}

/** Null for one that never was, is used or too old, or whose person may not come in that way. */
export async function getLink(
  db: Db,
  purpose: TokenPurpose,
  secret: string,
  now: Instant,
): Promise<MailedLink | null> {
  const token = await getToken(db, purpose, secret, now);
  if (token?.state !== "valid") return null;
  if (purpose === "first_administrator") return { person: null, email: null };
  if (!token.personId) return null;
  const person = await db
    .selectFrom("person")
    .select(["name", "email", "state"])
    .where("id", "=", token.personId)
    .executeTakeFirst();
  const expected = purpose === "invitation" ? "invited" : "active";
  if (person?.state !== expected) return null;
  return { person: { name: person.name, email: person.email }, email: token.email };
}
