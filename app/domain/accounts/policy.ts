/** Knows who may see and do what with a person. */
import type { Audience, NetworkRole, PersonState } from "#db/schema.ts";
import type { Profile, Visibility, VisibleProfile } from "./person.ts";
import type { Scope, Viewer } from "./viewer.ts";

type Seen = Pick<Scope, "viewerId" | "organiser">;

/**
 * The one place that narrows a profile; null where the asker may not know of the person at all.
 * Owners and organisers see everything; whoever shares a season, what is for it; members, what is for
 * the network; visitors, what is public of those whose name is public.
 */
export function visibleProfile(
  person: Profile,
  scope: Seen,
  sharesSeason: boolean,
): VisibleProfile | null {
  const { visibility, ...profile } = person;
  const audiences = audiencesOf(person.id, scope, sharesSeason);
  if (person.state === "anonymised") return null;
  if (person.state !== "active" && !scope.organiser) return null;
  if (audiences === "all") return profile;
  if (!audiences.includes(visibility.name)) return null;
  const may = (field: keyof Visibility) => audiences.includes(visibility[field]);
  return {
    ...profile,
    ...(may("work") ? {} : { title: "", roleKey: null, sectorKey: null }),
    ...(may("about") ? {} : { about: "", languages: [] }),
    ...(may("topics") ? {} : { offers: [], wants: [] }),
    ...(may("email") ? {} : { email: "" }),
    ...(may("phone") ? {} : { phone: "" }),
  };
}

function audiencesOf(personId: string, scope: Seen, sharesSeason: boolean): "all" | Audience[] {
  if (scope.organiser || scope.viewerId === personId) return "all";
  if (scope.viewerId === null) return ["public"];
  return sharesSeason ? ["public", "network", "season"] : ["public", "network"];
}

type Manager = Pick<Viewer, "id" | "role">;
interface Managed {
  id: string;
  role: NetworkRole;
  state: PersonState;
}

/** Administrators manage everyone; organisers everyone but administrators. */
export function mayManage(manager: Manager, person: Managed): boolean {
  if (person.state === "anonymised") return false;
  if (manager.role === "administrator") return true;
  return manager.role === "organiser" && person.role !== "administrator";
}

/** Nobody shuts themselves out. */
export function mayDisable(manager: Manager, person: Managed): boolean {
  return mayManage(manager, person) && manager.id !== person.id && person.state === "active";
}

/** Roles that the manager may give: only administrators make administrators. */
export function rolesToGive(manager: Pick<Viewer, "role">): NetworkRole[] {
  if (manager.role === "administrator") return ["member", "organiser", "administrator"];
  return manager.role === "organiser" ? ["member", "organiser"] : [];
}
