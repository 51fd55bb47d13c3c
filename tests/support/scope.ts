import type { Scope } from "#app/domain/accounts/viewer.ts";

/** A scope as the session guard would mint it; a visitor's but for what is said otherwise. */
export function scopeWith(facts: {
  viewerId?: string | null;
  organiser?: boolean;
  administrator?: boolean;
  seasonIds?: readonly string[];
}): Scope {
  const visitor = { viewerId: null, organiser: false, administrator: false, seasonIds: [] };
  return { ...visitor, ...facts } as unknown as Scope;
}
