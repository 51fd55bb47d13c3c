/** Who does something, when and on which site: what every command is told beside its own matter. */
import type { Instant } from "#db/schema.ts";

export interface Act {
  /** Null where the system itself or a script acts. */
  actorId: string | null;
  now: Instant;
  site: Site;
}

export interface Site {
  name: string;
  /** Without a slash at its end: https://hub.example.dk */
  address: string;
  /** Who mails come from, "Name <address>"; unset where nothing is mailed. */
  mailFrom?: string;
}
