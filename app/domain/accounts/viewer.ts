/** Knows who is looking, and what they may therefore be shown. */
import type { Language, NetworkRole } from "#db/schema.ts";

/** The person signed in. */
export interface Viewer {
  id: string;
  name: string;
  email: string;
  role: NetworkRole;
  municipalityCode: string | null;
  language: Language;
  /** When the latest visit to the front page began; null for none yet. */
  seenAt: string | null;
  /** The session that this request came with. */
  sessionIdHash: string;
}

declare const scopeBrand: unique symbol;

/**
 * What the asker may read. Only the session guard (app/web/scope.server.ts) mints one, after looking
 * the person up; a scoped query takes nothing less.
 */
export interface Scope {
  readonly [scopeBrand]: true;
  /** Null for a visitor. */
  readonly viewerId: string | null;
  /** True for organisers and administrators: they run the network and see what is in it. */
  readonly organiser: boolean;
  readonly administrator: boolean;
  /** Seasons in which the person has a seat, now or before. */
  readonly seasonIds: readonly string[];
}

export function isOrganiser(viewer: Viewer | null): boolean {
  return viewer?.role === "organiser" || viewer?.role === "administrator";
}
