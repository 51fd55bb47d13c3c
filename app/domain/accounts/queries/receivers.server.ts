/** Knows whom a mail goes to. */
import type { Db } from "#db/client.server.ts";
import type { PersonState } from "#db/schema.ts";
import type { Receiver } from "../mails/account-mails.server.ts";
import { emailKey } from "../rules/email.ts";

export interface KnownReceiver extends Receiver {
  state: PersonState;
  invitedAt: string | null;
  /** The name of whoever invited the person. */
  inviter: string | null;
}

export async function getReceiver(db: Db, personId: string): Promise<KnownReceiver | null> {
  return (await receivers(db).where("person.id", "=", personId).executeTakeFirst()) ?? null;
}

export async function getReceiverByEmail(db: Db, email: string): Promise<KnownReceiver | null> {
  const person = receivers(db).where("person.email_key", "=", emailKey(email));
  return (await person.executeTakeFirst()) ?? null;
}

function receivers(db: Db) {
  return db
    .selectFrom("person")
    .leftJoin("person as by", "by.id", "person.invited_by")
    .select(["person.id", "person.name", "person.email", "person.language", "person.state"])
    .select(["person.invited_at as invitedAt", "by.name as inviter"]);
}
