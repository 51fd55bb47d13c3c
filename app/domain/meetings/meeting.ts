/** Knows what a meeting is, and how much of it each asker gets to hold. */
import type { MunicipalityBadge } from "#app/domain/municipalities/municipality.ts";
import type {
  Instant,
  MeetingKind,
  MeetingState,
  MinutesState,
  RsvpAnswer,
  SeasonState,
} from "#db/schema.ts";

export const meetingKinds = [
  "network_meeting",
  "site_visit",
  "chat_session",
  "working_group",
] as const satisfies readonly MeetingKind[];

export const LONGEST_TITLE = 150;
export const LONGEST_PLACE = 200;
export const LONGEST_DESCRIPTION = 8_000;
export const LONGEST_REASON = 500;
export const LONGEST_MINUTES_TEXT = 12_000;
export const MOST_ITEMS = 30;
export const MOST_FACILITATORS = 10;
export const MOST_SEATS = 2_000;

/** Where a meeting stands at a moment: by rule (rules.ts), whatever its state column says. */
export type MeetingPhase = "upcoming" | "under_way" | "held" | "cancelled";

/** The season a meeting belongs to. */
export interface MeetingSeason {
  id: string;
  number: number;
  title: string;
  state: SeasonState;
}

/** A meeting in a list. What the asker may not see is null. */
export interface MeetingSummary {
  id: string;
  title: string;
  kind: MeetingKind;
  state: MeetingState;
  startsAt: Instant;
  endsAt: Instant;
  /** Null for a meeting open to the whole network. */
  season: MeetingSeason | null;
  host: MunicipalityBadge | null;
  /** Null for a visitor; empty where none is set. */
  place: string | null;
  /** Null for no limit, and for a visitor. */
  capacity: number | null;
  /** How many come; null for a visitor. */
  coming: number | null;
  /** What the asker answered; null for nothing yet. */
  answer: RsvpAnswer | null;
  /** True where the asker is one of those who are asked: the button still depends on the time. */
  asked: boolean;
  /** True where there are approved minutes that the asker may read. */
  minutesToRead: boolean;
}

export interface AgendaItem {
  id: string;
  title: string;
  speaker: string;
  /** Whole minutes; items follow one another from the meeting's start. */
  minutes: number;
}

export interface Facilitator {
  id: string;
  name: string;
  municipality: MunicipalityBadge | null;
}

export interface Minutes {
  state: MinutesState;
  /** Markdown as typed. */
  text: string;
  html: string;
  version: number;
  /** Empty for one who was deleted. */
  savedBy: string | null;
  savedAt: Instant | null;
}

/** What the asker may see and do with one meeting (policy.ts decides). */
export interface MeetingRights {
  /** Place, agenda, description, facilitators. */
  details: boolean;
  /** The names of those who come. */
  attendees: boolean;
  /** Those who said no and those who wait, too; the sheet and the list as a file. */
  answers: boolean;
  video: boolean;
  minutes: boolean;
  writeMinutes: boolean;
  editAgenda: boolean;
  /** Change, cancel, see warnings. */
  manage: boolean;
}

export interface Meeting extends MeetingSummary {
  facilitators: Facilitator[];
  /** Empty for whoever may not see it. */
  videoUrl: string;
  /** Whether there is one; false for a visitor. */
  hasVideo: boolean;
  descriptionHtml: string;
  agenda: AgendaItem[];
  /** How many wait for a seat; null where answers are not shown. */
  waiting: number | null;
  sequence: number;
  cancelReason: string;
  /** Null where there are none, or none that the asker may read. */
  minutes: Minutes | null;
  updatedAt: Instant;
  rights: MeetingRights;
}
