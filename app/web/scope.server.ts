/** The only place that mints a scope (DESIGN: a scoped query takes proof, not a promise). */
import type { Scope, Viewer } from "#app/domain/accounts/viewer.ts";
import { isOrganiser } from "#app/domain/accounts/viewer.ts";
import { listSeasonIdsOf } from "#app/domain/seasons/queries/list-season-ids.server.ts";
import type { Db } from "#db/client.server.ts";

export function visitorScope(): Scope {
  return mint({ viewerId: null, organiser: false, administrator: false, seasonIds: [] });
}

export async function scopeOf(db: Db, viewer: Viewer): Promise<Scope> {
  return mint({
    viewerId: viewer.id,
    organiser: isOrganiser(viewer),
    administrator: viewer.role === "administrator",
    seasonIds: await listSeasonIdsOf(db, viewer.id),
  });
}

function mint(facts: { [K in keyof Scope as K extends string ? K : never]: Scope[K] }): Scope {
  return facts as Scope;
}
