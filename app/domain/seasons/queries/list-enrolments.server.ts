/** Knows how organisers read a season's enrolments: by state, searched, sorted, a page at a time. */
import { sql, type RawBuilder } from "kysely";
import type { Db } from "#db/client.server.ts";
import { danishSortKey, likePattern } from "#db/columns.server.ts";
import type { EnrolmentRow, EnrolmentSort, EnrolmentState } from "../enrolment.ts";
import { readCursor, writeCursor } from "./enrolment-cursor.server.ts";
import { listEnrolmentTopics } from "./list-enrolment-topics.server.ts";

export interface EnrolmentFilter {
  seasonId: string;
  /** All states without it. */
  state?: EnrolmentState | null;
  /** Part of a name, a mail address or a municipality's name. */
  search?: string;
  sort: EnrolmentSort;
  /** `next` of the page before. */
  after?: string | null;
  limit: number;
}

export interface EnrolmentPage {
  enrolments: EnrolmentRow[];
  next: string | null;
}

const columns = [
  "enrolment.id", "enrolment.person_id as personId", "enrolment.state", "enrolment.motivation",
  "enrolment.challenge", "enrolment.applied_at as appliedAt", "enrolment.decided_at as decidedAt",
  "enrolment.queued_at as queuedAt", "enrolment.reason", "person.name", "person.title",
  "person.email", "person.sort_key as sortKey", "municipality.code", "municipality.slug",
  "municipality.name as municipalityName", "municipality.label",
] as const; // prettier-ignore

/** What each order sorts by; the last key tells any two apart. */
const keysOf = {
  applied: ["enrolment.applied_at", "enrolment.id"],
  newest: ["enrolment.applied_at", "enrolment.id"],
  name: ["person.sort_key", "enrolment.id"],
  queue: ["enrolment.queued_at", "enrolment.applied_at", "enrolment.id"],
} as const satisfies Record<EnrolmentSort, readonly string[]>;

const LARGEST_PAGE = 500;

export async function listEnrolments(db: Db, filter: EnrolmentFilter): Promise<EnrolmentPage> {
  const limit = Math.min(filter.limit, LARGEST_PAGE);
  const rows = await pageOf(db, filter, limit + 1);
  const topics = await listEnrolmentTopics(
    db,
    rows.map((row) => row.id),
  );
  const enrolments = rows.slice(0, limit).map((row) => toEnrolmentRow(row, topics.get(row.id)));
  const last = rows[limit - 1];
  return { enrolments, next: rows.length > limit ? writeCursor(filter.sort, last!) : null };
}

async function pageOf(db: Db, filter: EnrolmentFilter, limit: number) {
  const { seasonId, state, search, sort } = filter;
  const direction = sort === "newest" ? "desc" : "asc";
  let query = db
    .selectFrom("enrolment")
    .innerJoin("person", "person.id", "enrolment.person_id")
    .innerJoin("municipality", "municipality.code", "enrolment.municipality_code")
    .select(columns)
    .where("enrolment.season_id", "=", seasonId);
  if (state) query = query.where("enrolment.state", "=", state);
  if (search?.trim()) query = query.where(await matches(db, search));
  const after = readCursor(filter.after, keysOf[sort].length);
  if (after) {
    const keys = sql.join(keysOf[sort].map((key) => sql.ref(key)));
    const compare = direction === "asc" ? sql`>` : sql`<`;
    query = query.where(sql<boolean>`(${keys}) ${compare} (${sql.join(after)})`);
  }
  for (const key of keysOf[sort]) query = query.orderBy(key, direction);
  return query.limit(limit).execute();
}

/**
 * Every word is part of the name, the mail address or the municipality's name. Municipalities are
 * matched here: their 98 names fold as Danish does, which SQL cannot.
 */
async function matches(db: Db, search: string): Promise<RawBuilder<boolean>> {
  const names = await db.selectFrom("municipality").select(["code", "name"]).execute();
  const folded = names.map(({ code, name }) => ({ code, key: danishSortKey(name) }));
  const words = search.split(/\s+/).filter(Boolean).slice(0, 5);
  const conditions = words.map((word) => {
    const sought = danishSortKey(word);
    const codes = folded.filter((one) => one.key.includes(sought)).map((one) => one.code);
    const name = `%${likePattern(sought)}%`;
    const email = `%${likePattern(word.toLowerCase())}%`;
    return sql`(person.sort_key like ${name} escape '\\'
      or person.email_key like ${email} escape '\\'
      or enrolment.municipality_code in (${sql.join(["", ...codes])}))`;
  });
  return sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

type Row = Awaited<ReturnType<typeof pageOf>>[number];

function toEnrolmentRow(row: Row, topics: { offers: string[]; wants: string[] } | undefined) {
  const { code, slug, label, municipalityName, sortKey: _sortKey, ...facts } = row;
  const municipality = { code, slug, label, name: municipalityName };
  return { ...facts, municipality, ...(topics ?? { offers: [], wants: [] }) };
}
