/** Knows how lists of meetings are read, within what the asker may see, a page at a time. */
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { Instant, MeetingKind } from "#db/schema.ts";
import type { MeetingSummary } from "../meeting.ts";
import { LONGEST_MEETING_MS } from "../rules/phase.ts";
import { countComing, selectMeetings, toSummary } from "./select-meetings.server.ts";

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
  return page(db, upcoming, scope, options, earliest);
}

/** Those that are over, the latest first. */
export async function listPastMeetings(
  db: Db,
  scope: Scope,
  options: MeetingListOptions,
): Promise<MeetingPage> {
  return page(db, past, scope, options, "");
}

function upcoming(db: Db, asked: Asked) {
  const query = filtered(db, asked)
    .where("meeting.starts_at", ">", asked.earliest)
    .where("meeting.ends_at", ">", asked.now)
    .orderBy("meeting.starts_at", "asc")
    .orderBy("meeting.id", "asc");
  const { key } = asked;
  return key ? query.where((eb) => afterKey(eb, ">", key)) : query;
}

function past(db: Db, asked: Asked) {
  const query = filtered(db, asked)
    .where("meeting.starts_at", "<=", asked.now)
    .where("meeting.ends_at", "<=", asked.now)
    .orderBy("meeting.starts_at", "desc")
    .orderBy("meeting.id", "desc");
  const { key } = asked;
  return key ? query.where((eb) => afterKey(eb, "<", key)) : query;
}

/** A municipality's meetings that were not cancelled, coming and gone, the latest first. */
export async function listMeetingsHostedBy(
  db: Db,
  scope: Scope,
  municipalityCode: string,
  limit = 50,
): Promise<MeetingSummary[]> {
  const rows = await selectMeetings(db, scope)
    .select(countComing)
    .where("meeting.host_code", "=", municipalityCode)
    .where("meeting.state", "!=", "cancelled")
    .orderBy("meeting.starts_at", "desc")
    .limit(Math.min(limit, MOST))
    .execute();
  return rows.map((row) => toSummary(row, scope));
}

const MOST = 100;

/** What a page of a list is asked with, as the query is prepared for it. */
interface Asked extends Omit<MeetingListOptions, "after" | "limit"> {
  scope: Scope;
  earliest: string;
  key: Key | null;
  /** One more than are shown. */
  rows: number;
}

function filtered(db: Db, { scope, seasonId, kind, openToAll, cancelled, ...asked }: Asked) {
  let query = selectMeetings(db, scope).select(countComing).limit(asked.rows);
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

async function page(
  db: Db,
  list: typeof upcoming,
  scope: Scope,
  { after, limit, ...options }: MeetingListOptions,
  earliest: string,
): Promise<MeetingPage> {
  const size = Math.max(1, Math.min(limit, MOST));
  const key = readKey(after);
  const rows = await prepared(db, list, { ...options, scope, earliest, key, rows: size + 1 });
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  const next = last && rows.length > size ? `${last.startsAt}~${last.id}` : null;
  return { meetings: shown.map((row) => toSummary(row, scope)), next };
}
