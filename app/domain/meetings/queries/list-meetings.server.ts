/** Knows how lists of meetings are read, within what the asker may see, a page at a time. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { Instant, MeetingKind } from "#db/schema.ts";
import type { MeetingSummary } from "../meeting.ts";
import { LONGEST_MEETING_MS } from "../rules/phase.ts";
import { selectMeetings, toSummary } from "./select-meetings.server.ts";

export interface MeetingListOptions {
  now: Instant;
  seasonId?: string | undefined;
  kind?: MeetingKind | undefined;
  /** True for only those open to the whole network. */
  openToAll?: boolean | undefined;
  /** False leaves the cancelled ones out. */
  cancelled?: boolean | undefined;
  /** 100 at most. */
  limit: number;
  /** `next` of the page before. */
  after?: string | null | undefined;
}

export interface MeetingPage {
  meetings: MeetingSummary[];
  /** For `after`; null on the last page. */
  next: string | null;
}

/** Those not over yet, the soonest first. */
export async function listUpcomingMeetings(
  db: Db,
  scope: Scope,
  options: MeetingListOptions,
): Promise<MeetingPage> {
  // The first bound is there for the index; the second is the rule.
  const earliest = new Date(Date.parse(options.now) - LONGEST_MEETING_MS).toISOString();
  const query = filtered(db, scope, options)
    .where("meeting.starts_at", ">", earliest)
    .where("meeting.ends_at", ">", options.now)
    .orderBy("meeting.starts_at", "asc")
    .orderBy("meeting.id", "asc");
  const key = readKey(options.after);
  return page(key ? query.where((eb) => afterKey(eb, ">", key)) : query, scope, options.limit);
}

/** Those that are over, the latest first. */
export async function listPastMeetings(
  db: Db,
  scope: Scope,
  options: MeetingListOptions,
): Promise<MeetingPage> {
  const query = filtered(db, scope, options)
    .where("meeting.starts_at", "<=", options.now)
    .where("meeting.ends_at", "<=", options.now)
    .orderBy("meeting.starts_at", "desc")
    .orderBy("meeting.id", "desc");
  const key = readKey(options.after);
  return page(key ? query.where((eb) => afterKey(eb, "<", key)) : query, scope, options.limit);
}

/** A municipality's meetings that were not cancelled, coming and gone, the latest first. */
export async function listMeetingsHostedBy(
  db: Db,
  scope: Scope,
  municipalityCode: string,
  limit = 50,
): Promise<MeetingSummary[]> {
  const rows = await selectMeetings(db, scope)
    .where("meeting.host_code", "=", municipalityCode)
    .where("meeting.state", "!=", "cancelled")
    .orderBy("meeting.starts_at", "desc")
    .limit(Math.min(limit, MOST))
    .execute();
  return rows.map((row) => toSummary(row, scope));
}

const MOST = 100;

function filtered(
  db: Db,
  scope: Scope,
  { seasonId, kind, openToAll, cancelled }: MeetingListOptions,
) {
  let query = selectMeetings(db, scope);
  if (seasonId) query = query.where("meeting.season_id", "=", seasonId);
  if (kind) query = query.where("meeting.kind", "=", kind);
  if (openToAll) query = query.where("meeting.season_id", "is", null);
  if (cancelled === false) query = query.where("meeting.state", "!=", "cancelled");
  return query;
}

type Query = ReturnType<typeof selectMeetings>;
type Builder = Parameters<Extract<Parameters<Query["where"]>[0], (eb: any) => any>>[0];
type Key = readonly [startsAt: string, id: string];

/** Written out, because SQLite and PostgreSQL both then walk the index on (starts_at, id). */
function afterKey(eb: Builder, direction: "<" | ">", [startsAt, id]: Key) {
  return eb.and([
    eb("meeting.starts_at", direction === ">" ? ">=" : "<=", startsAt),
    eb.or([eb("meeting.starts_at", direction, startsAt), eb("meeting.id", direction, id)]),
  ]);
}

/** "2026-11-23T13:05:00.000Z~<id>"; anything else begins at the first page. */
function readKey(after: string | null | undefined): Key | null {
  const match = /^(\d{4}-[\dT:.-]{18}Z)~([0-9a-f-]{36})$/.exec(after ?? "");
  return match ? [match[1]!, match[2]!] : null;
}

async function page(query: Query, scope: Scope, limit: number): Promise<MeetingPage> {
  const size = Math.max(1, Math.min(limit, MOST));
  const rows = await query.limit(size + 1).execute();
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const next = last && rows.length > size ? `${last.startsAt}~${last.id}` : null;
  return { meetings: shown.map((row) => toSummary(row, scope)), next };
}
