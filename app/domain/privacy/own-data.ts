/** Knows who asks for their own file, and in which language its words are. */
import type { Site } from "#app/audit/act.ts";
import type { Instant, Language } from "#db/schema.ts";

export interface OwnerAsked {
  personId: string;
  /** The session that asks. */
  sessionIdHash: string;
  language: Language;
  site: Site;
  now: Instant;
}
