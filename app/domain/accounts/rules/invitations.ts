/** Knows what becomes of an invitation that an organiser asks for. */
import type { Instant, NetworkRole, PersonState } from "#db/schema.ts";
import { mayRemind } from "./tokens.ts";

/** What the hub knows of the address already. */
export interface KnownPerson {
  id: string;
  state: PersonState;
  invitedAt: Instant | null;
}

export type Fate =
  /** Nobody has the address: the person is invited. */
  | "new"
  /** Invited before and silent since: may be reminded. */
  | "invited"
  /** Invited or reminded minutes ago: left alone. */
  | "just_invited"
  | "member"
  | "disabled";

export function fateOf(known: KnownPerson | undefined, now: Instant): Fate {
  if (!known) return "new";
  if (known.state === "invited")
    return mayRemind(known.invitedAt, now) ? "invited" : "just_invited";
  return known.state === "active" ? "member" : "disabled";
}

/** Organisers may stand outside the municipalities; a leader's seat is the municipality's. */
export function needsMunicipality(role: NetworkRole): boolean {
  return role === "member";
}
