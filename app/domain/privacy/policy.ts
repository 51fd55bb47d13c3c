/** Knows who may delete whom. */
import type { NetworkRole, PersonState } from "#db/schema.ts";

/**
 * Administrators delete others, also those whose account is closed. Oneself one deletes from one's own
 * account, where the password is asked for; an invitation is withdrawn instead.
 */
export function mayDelete(
  manager: { id: string; role: NetworkRole },
  person: { id: string; state: PersonState },
): boolean {
  if (manager.role !== "administrator" || manager.id === person.id) return false;
  return person.state === "active" || person.state === "disabled";
}
