/** Knows who reads the same notes, so that what one of them has found can be shown to the others. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.server.ts";

/** As whom notes are read. It alone decides which: two for whom it is the same read the very same notes. */
export type Readers = Pick<Scope, "viewerId" | "organiser" | "seasonIds">;

/** Any member with these seasons: no note has this author. */
const ANYBODY = "";

/** With the viewer only where they read a note that others with their seats do not. */
export async function readersOf(db: Db, scope: Scope): Promise<Readers> {
  const { viewerId, organiser } = scope;
  if (organiser || viewerId === null) return { organiser, viewerId: null, seasonIds: [] };
  const seasonIds = scope.seasonIds.toSorted();
  const own = await prepared(db, ownElsewhere, { viewerId, seasonIds: ["", ...seasonIds] });
  return { organiser, viewerId: own.length > 0 ? viewerId : ANYBODY, seasonIds };
}

/** Notes that their author alone reads: for a season in which they have no seat any more. */
function ownElsewhere(db: Db, { viewerId, seasonIds }: { viewerId: string; seasonIds: string[] }) {
  return db
    .selectFrom("note")
    .select("id")
    .where("author_id", "=", viewerId)
    .where("state", "=", "published")
    .where("audience", "=", "season")
    .where((eb) => eb.or([eb("season_id", "is", null), eb("season_id", "not in", seasonIds)]))
    .limit(1);
}
