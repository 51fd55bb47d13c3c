/** Knows which entries of the search an asker may find. */
import type { SearchVisibility } from "#app/search/search.server.ts";
import type { Scope } from "../viewer.ts";

type Asker = Pick<Scope, "viewerId" | "organiser" | "seasonIds">;

export function searchVisibility({ viewerId, organiser, seasonIds }: Asker): SearchVisibility {
  if (organiser) return { who: "organiser" };
  return viewerId === null ? { who: "visitor" } : { who: "member", seasonIds };
}
