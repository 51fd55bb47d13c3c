/** Knows how the audit log is read: newest first, by act, person and period, a page at a time. */
import type { Db } from "#db/client.server.ts";
import { fromJson } from "#db/columns.server.ts";
import type { Instant } from "#db/schema.ts";
import { nameSubjects } from "./name-subjects.server.ts";

export interface AuditFilter {
  /** "season.opened" */
  act?: string;
  /** Who did it. */
  actorId?: string;
  /** Whom or what it was done to. */
  subjectId?: string;
  /** Inclusive. */
  from?: Instant;
  /** Exclusive. */
  before?: Instant;
}

export interface AuditRow {
  id: string;
  at: Instant;
  act: string;
  actor: { id: string; name: string } | null;
  subject: { kind: string; id: string; name: string | null };
  details: Record<string, string | number | boolean | null>;
}

export interface AuditPage {
  rows: AuditRow[];
  /** The key of the next page; null on the last. */
  next: string | null;
}

export async function listAudit(
  db: Db,
  filter: AuditFilter,
  { after = null, limit = 50 }: { after?: string | null; limit?: number } = {},
): Promise<AuditPage> {
  let query = auditRows(db, filter).limit(limit + 1);
  const [at, id] = after?.split("~") ?? [];
  if (at && id) {
    query = query.where((eb) =>
      eb.or([eb("audit.at", "<", at), eb.and([eb("audit.at", "=", at), eb("audit.id", "<", id)])]),
    );
  }
  const found = await query.execute();
  const page = found.slice(0, limit);
  const names = await nameSubjects(db, page);
  const rows = page.map((row) => ({
    id: row.id,
    at: row.at,
    act: row.act,
    actor: row.actor_id ? { id: row.actor_id, name: row.actor_name ?? "" } : null,
    subject: {
      kind: row.subject_kind,
      id: row.subject_id,
      name: names.get(row.subject_id) ?? null,
    },
    details: fromJson<AuditRow["details"]>(row.details),
  }));
  const last = page.at(-1);
  return { rows, next: found.length > limit && last ? `${last.at}~${last.id}` : null };
}

function auditRows(db: Db, { act, actorId, subjectId, from, before }: AuditFilter) {
  return db
    .selectFrom("audit")
    .leftJoin("person as actor", "actor.id", "audit.actor_id")
    .select(["audit.id", "audit.at", "audit.act", "audit.actor_id", "actor.name as actor_name"])
    .select(["audit.subject_kind", "audit.subject_id", "audit.details"])
    .$if(act !== undefined, (q) => q.where("audit.act", "=", act!))
    .$if(actorId !== undefined, (q) => q.where("audit.actor_id", "=", actorId!))
    .$if(subjectId !== undefined, (q) => q.where("audit.subject_id", "=", subjectId!))
    .$if(from !== undefined, (q) => q.where("audit.at", ">=", from!))
    .$if(before !== undefined, (q) => q.where("audit.at", "<", before!))
    .orderBy("audit.at", "desc")
    .orderBy("audit.id", "desc");
}

/** Everybody who runs the network now, for the filter; in Danish alphabetical order. */
export async function listActors(db: Db): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom("person")
    .select(["id", "name"])
    .where("role", "in", ["organiser", "administrator"])
    .orderBy("sort_key")
    .orderBy("id")
    .limit(200)
    .execute();
}
