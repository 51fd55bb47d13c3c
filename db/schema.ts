/**
 * What the database holds: types only, the same on both engines.
 *
 * Portable on purpose: ids are text (UUIDv7), instants are ISO-8601 UTC text with milliseconds
 * ("2026-11-21T23:19:39.000Z"), days are "2026-11-21", flags are 0 or 1, lists and objects are JSON
 * in text. db/columns.server.ts is the one place that translates.
 */
import type { ColumnType, Generated } from "kysely";

/** ISO-8601 UTC with milliseconds; sorts as time. */
export type Instant = string;
/** A calendar day in Denmark, YYYY-MM-DD. */
export type Day = string;
export type Flag = 0 | 1;
/** JSON kept as text. */
export type Json = string;

/** A column with a default: may be left out on insert. */
type Defaulted<T> = ColumnType<T, T | undefined, T>;

export type PersonState = "invited" | "active" | "disabled" | "anonymised";
export type NetworkRole = "member" | "organiser" | "administrator";
export type Language = "da" | "en";
export type TokenPurpose =
  "invitation" | "sign_in" | "password_reset" | "email_change" | "first_administrator";
export type SeasonState = "draft" | "open" | "running" | "closed";
export type EnrolmentState = "applied" | "admitted" | "waitlisted" | "declined" | "withdrawn";
export type TopicSide = "offers" | "wants";
export type MeetingKind = "network_meeting" | "site_visit" | "chat_session" | "working_group";
export type MeetingState = "scheduled" | "cancelled" | "held";
export type RsvpAnswer = "yes" | "no" | "waitlisted";
export type MinutesState = "draft" | "approved";
export type Audience = "season" | "network" | "public";
export type NoteState = "draft" | "published";
export type LineKind = "do" | "dont";
/** When partners are asked whether they met. */
export type MetOccasion = "three_weeks" | "season_end";
export type MetAnswer = "yes" | "not_yet" | "will_not";
export type RoundState = "draft" | "published" | "closed";
/** "sum": the highest total. "worst_first": the highest worst pair, then the highest total. */
export type RoundAim = "sum" | "worst_first";
export type RoundRunKind = "run" | "kept" | "swapped" | "parted" | "restored";
export type MailState = "queued" | "sending" | "sent" | "failed";
export type SearchKind = "person" | "meeting" | "note" | "municipality";

export interface MunicipalityTable {
  /** The official four-digit code, "0101". */
  code: string;
  name: string;
  full_name: string;
  slug: string;
  /** Three or four letters on its tile. */
  label: string;
  population: number;
  area_km2: number;
  lat: number;
  lon: number;
  website: string;
  tile_col: number;
  tile_row: number;
}

export interface RegionTable {
  key: string;
  /** Null where no official code is known (Østdanmark). */
  code: string | null;
  name_da: string;
  name_en: string;
  valid_from: Day;
  /** The last day, inclusive; null while it lasts. */
  valid_to: Day | null;
}

export interface MunicipalityRegionTable {
  municipality_code: string;
  region_key: string;
  valid_from: Day;
  valid_to: Day | null;
}

/** A land border; each pair stands once, the smaller code first. */
export interface MunicipalityNeighbourTable {
  code_a: string;
  code_b: string;
}

export interface PersonTable {
  id: string;
  name: string;
  /** Letters and digits only, in Danish alphabetical order under any collation. */
  sort_key: string;
  /** As typed; email_key is the lower-case form that is unique. */
  email: string;
  email_key: string;
  password_hash: string | null;
  state: PersonState;
  role: NetworkRole;
  municipality_code: string | null;
  title: Defaulted<string>;
  /** A key of content/reference/roles.csv. */
  role_key: string | null;
  /** A key of content/reference/sectors.csv. */
  sector_key: string | null;
  /** The language of pages and mails. */
  language: Defaulted<Language>;
  /** JSON list of language codes spoken. */
  languages: Defaulted<Json>;
  phone: Defaulted<string>;
  about: Defaulted<string>;
  /** JSON: field name to audience. */
  visibility: Defaulted<Json>;
  demo: Defaulted<Flag>;
  invited_at: Instant | null;
  invited_by: string | null;
  activated_at: Instant | null;
  /** When the person's latest visit to the front page began. */
  seen_at: Instant | null;
  /** When the visit before it began: what is newer is new. */
  news_since: Instant | null;
  created_at: Instant;
  updated_at: Instant;
}

export interface PersonTopicTable {
  person_id: string;
  topic_key: string;
  side: TopicSide;
}

export interface SessionTable {
  /** sha256 of the id in the cookie, hex. */
  id_hash: string;
  person_id: string;
  created_at: Instant;
  expires_at: Instant;
  last_used_at: Instant;
  user_agent: Defaulted<string>;
}

export interface TokenTable {
  id: string;
  /** Null for the first administrator's link, and where nobody has the address that was typed. */
  person_id: string | null;
  purpose: TokenPurpose;
  /** sha256 of the token in the link, hex. */
  token_hash: string;
  /** sha256 of id and six digits, hex; only where a code was mailed too. */
  code_hash: string | null;
  /** The new address, for a change of address. */
  email: string | null;
  attempts: Defaulted<number>;
  created_at: Instant;
  expires_at: Instant;
  used_at: Instant | null;
}

/** One try at something limited: a sign-in, a mailed link, a code. */
export interface AttemptTable {
  id: string;
  /** What was tried: "sign_in", "mailed_link", … */
  kind: string;
  /** sha256 of the account or the address, hex. */
  subject_hash: string;
  at: Instant;
}

export interface SeasonTable {
  id: string;
  number: number;
  state: SeasonState;
  title: string;
  theme: string;
  description: Defaulted<string>;
  description_html: Defaulted<string>;
  starts_on: Day;
  ends_on: Day;
  enrolment_opens_on: Day;
  /** The last day, inclusive. */
  enrolment_closes_on: Day;
  seats: number;
  seats_per_municipality: number;
  created_at: Instant;
  updated_at: Instant;
}

export interface EnrolmentTable {
  id: string;
  season_id: string;
  person_id: string;
  /** The municipality whose seat it is, as it was when applying. */
  municipality_code: string;
  state: EnrolmentState;
  motivation: Defaulted<string>;
  challenge: Defaulted<string>;
  applied_at: Instant;
  decided_at: Instant | null;
  decided_by: string | null;
  reason: Defaulted<string>;
  /** Place in the queue while waitlisted: the earliest first. */
  queued_at: Instant | null;
}

export interface EnrolmentTopicTable {
  enrolment_id: string;
  topic_key: string;
  side: TopicSide;
}

export interface MeetingTable {
  id: string;
  /** Null for a meeting open to the whole network. */
  season_id: string | null;
  title: string;
  kind: MeetingKind;
  state: MeetingState;
  starts_at: Instant;
  ends_at: Instant;
  place: Defaulted<string>;
  host_code: string | null;
  /** For those who come only. */
  video_url: Defaulted<string>;
  /** Null for no limit. */
  capacity: number | null;
  description: Defaulted<string>;
  description_html: Defaulted<string>;
  /** RFC 5545 SEQUENCE: rises with every change that a calendar must know of. */
  sequence: Defaulted<number>;
  cancel_reason: Defaulted<string>;
  minutes: Defaulted<string>;
  minutes_html: Defaulted<string>;
  minutes_state: MinutesState | null;
  /** 0 before the first; rises with every saved change, so that two writers notice one another. */
  minutes_version: Defaulted<number>;
  minutes_saved_by: string | null;
  minutes_saved_at: Instant | null;
  created_by: string | null;
  created_at: Instant;
  updated_at: Instant;
}

export interface MeetingFacilitatorTable {
  meeting_id: string;
  person_id: string;
}

export interface AgendaItemTable {
  id: string;
  meeting_id: string;
  position: number;
  title: string;
  speaker: Defaulted<string>;
  /** Whole minutes; items follow one another from the meeting's start. */
  minutes: number;
}

export interface RsvpTable {
  meeting_id: string;
  person_id: string;
  answer: RsvpAnswer;
  answered_at: Instant;
  /** Place in the queue while waitlisted: the earliest first. */
  queued_at: Instant | null;
}

export interface NoteTable {
  id: string;
  title: string;
  language: Language;
  /** Markdown, 16 KiB at most. */
  body: string;
  body_html: string;
  /** Version of the pipeline that made body_html; 0 where the text of a draft could not be rendered. */
  html_version: number;
  /** The beginning of its running text, for lists. */
  excerpt: Defaulted<string>;
  do_count: Defaulted<number>;
  dont_count: Defaulted<number>;
  state: NoteState;
  audience: Audience;
  /** Null for a note taken in from a file. */
  author_id: string | null;
  municipality_code: string | null;
  season_id: string | null;
  /** Where it happened, when that is not a Danish municipality. */
  place: Defaulted<string>;
  /** Where the facts come from, in words. */
  source: Defaulted<string>;
  /** The file it was imported from ("kavala.da"); null for one written here. */
  import_key: string | null;
  /** sha256 of that file as it was last taken in, hex. */
  import_hash: string | null;
  /** Shared by the translations of one note. */
  translation_key: string | null;
  /** 1 for the first version; rises with every saved change. */
  version: number;
  demo: Defaulted<Flag>;
  published_at: Instant | null;
  created_at: Instant;
  updated_at: Instant;
}

export interface NoteTopicTable {
  note_id: string;
  topic_key: string;
  /** The note's own, so that a topic's notes lie in order however few they are. */
  published_at: Instant | null;
}

/** A single do or don't, with an address that stays when its neighbours change. */
export interface NoteLineTable {
  id: string;
  note_id: string;
  kind: LineKind;
  text: string;
  position: number;
  /** The fragment in the note's address. */
  anchor: string;
}

/** Every saved version, the present one among them. */
export interface NoteVersionTable {
  note_id: string;
  version: number;
  /** As it was saved: what was a draft then is for its author alone. */
  state: NoteState;
  title: string;
  body: string;
  saved_by: string | null;
  saved_at: Instant;
}

export interface RoundTable {
  id: string;
  season_id: string;
  /** 1 for the season's first. */
  number: number;
  state: RoundState;
  /** What the organiser asked the next run for. */
  aim: Defaulted<RoundAim>;
  /** Null for a round of pairs; from 3 to 8 for learning sets of about so many. */
  set_size: number | null;
  /** Name and version of the engine that made the pairs. */
  engine: Defaulted<string>;
  total_score: Defaulted<number>;
  /** JSON: figures of the last run, and what the engine can prove of it. */
  summary: Defaulted<Json>;
  /** JSON: the proof itself, for who wants to check it. */
  certificate: Json | null;
  /** Rises with every change, so that a run notices what happened while it computed. */
  revision: Defaulted<number>;
  created_by: string | null;
  created_at: Instant;
  run_at: Instant | null;
  published_at: Instant | null;
  closed_at: Instant | null;
}

/**
 * A round's run that takes long, or how its last one ended. It lies here since the process that asks how
 * far it is, or wants it stopped, may be another than the one that computes.
 */
export interface RoundWorkTable {
  id: string;
  round_id: string;
  aim: RoundAim;
  /** JSON: the step, which time, and how much of it is done. */
  progress: Json;
  /** Which process computes: its machine and its number there. */
  process: string;
  started_by: string | null;
  started_at: Instant;
  /** The last sign of life. */
  beat_at: Instant;
  stop_asked_by: string | null;
  stop_asked_at: Instant | null;
  ended_at: Instant | null;
  /** JSON: how it ended; null until then. */
  outcome: Json | null;
  /** The round's when it ended: what is told of it holds until the round changes. */
  revision: number;
}

/** The pairs as they stood after a run, a swap or another change: kept to compare with and to go back to. */
export interface RoundRunTable {
  id: string;
  round_id: string;
  /** 1 for the round's first. */
  number: number;
  kind: RoundRunKind;
  aim: RoundAim;
  engine: string;
  summary: Json;
  certificate: Json | null;
  /** JSON: people, score, reasons and lock of each pair. */
  pairs: Json;
  /** JSON: who was left over, and why. */
  leftover: Json;
  run_by: string | null;
  run_at: Instant;
}

/** A saved table of points with the rules that nothing outweighs; the newest is in force. */
export interface ScoreVersionTable {
  /** From 2 on: 1 is the table that the product comes with. */
  version: number;
  /** JSON: the points of each factor. */
  points: Json;
  /** JSON: what is forbidden, and what only if it can be avoided. */
  rules: Json;
  saved_by: string | null;
  saved_at: Instant;
}

export interface PairTable {
  id: string;
  round_id: string;
  position: number;
  score: number;
  /** JSON: the factors with their points, from the score's breakdown. */
  reasons: Json;
  locked: Defaulted<Flag>;
}

export interface PairMemberTable {
  pair_id: string;
  person_id: string;
  round_id: string;
}

/**
 * Two who were together in a published round, until it was repaired: they have met, and count as earlier
 * partners. The smaller id comes first.
 */
export interface PartedPartnersTable {
  round_id: string;
  person_a: string;
  person_b: string;
  parted_at: Instant;
}

/** Two people who must not be paired; confidential. The smaller id comes first. */
export interface PairExclusionTable {
  person_a: string;
  person_b: string;
  created_by: string | null;
  created_at: Instant;
}

export interface PairPauseTable {
  person_id: string;
  /** The last day of the pause, inclusive. */
  until_on: Day;
  /** Why, for organisers alone. */
  note: Defaulted<string>;
  /** The person, or an organiser who was asked to. */
  created_by: string | null;
  created_at: Instant;
}

/** What the partners of a pair have promised one another; a row once one of them has written. */
export interface PactTable {
  pair_id: string;
  /** Rises with every change: a signature holds for the version that it was given to. */
  version: number;
  changed_at: Instant;
}

export interface PactPromiseTable {
  pair_id: string;
  person_id: string;
  text: string;
  by_on: Day | null;
}

export interface PactSignatureTable {
  pair_id: string;
  person_id: string;
  version: number;
  signed_at: Instant;
}

/** "Did you meet?": a row once a partner was asked by mail or answered unasked. */
export interface PairQuestionTable {
  pair_id: string;
  person_id: string;
  occasion: MetOccasion;
  /** sha256 of the token in the mailed link, hex; null where nothing was mailed. */
  token_hash: string | null;
  asked_at: Instant | null;
  /** When the mailed link is good for nothing any more. */
  expires_at: Instant | null;
  answer: MetAnswer | null;
  answered_at: Instant | null;
}

/** What a partner thinks of it afterwards: for the pair, or for nobody else. */
export interface PairReflectionTable {
  pair_id: string;
  person_id: string;
  text: string;
  /** 1 where the partners may read it too. */
  shared: Flag;
  updated_at: Instant;
}

/** A partner asks quietly for another: for organisers alone, never for the pair. */
export interface PeerWishTable {
  pair_id: string;
  person_id: string;
  text: Defaulted<string>;
  created_at: Instant;
  /** When an organiser has dealt with it. */
  settled_at: Instant | null;
  settled_by: string | null;
}

export interface RoundLeftoverTable {
  round_id: string;
  person_id: string;
  /** Why: "one_municipality", "excluded", "paused", … */
  reason: string;
}

export interface OutboxTable {
  id: string;
  person_id: string | null;
  to_address: string;
  language: Language;
  subject: string;
  text: string;
  html: string;
  /** A calendar invitation and its METHOD, where the mail carries one. */
  calendar: string | null;
  calendar_method: string | null;
  /** The same mail is written once: unique where not null. */
  once_key: string | null;
  state: MailState;
  attempts: Defaulted<number>;
  next_at: Instant;
  /** While sending: when another worker may take it over. */
  locked_until: Instant | null;
  last_error: Defaulted<string>;
  created_at: Instant;
  sent_at: Instant | null;
}

export interface AuditTable {
  id: string;
  at: Instant;
  /** Null for the system itself or a script. */
  actor_id: string | null;
  /** What was done: "season.opened", "person.disabled". */
  act: string;
  subject_kind: string;
  subject_id: string;
  /** JSON, without personal text. */
  details: Json;
}

/** Written by app/search alone; both engines keep an index in step with it. */
export interface SearchEntryTable {
  /** Rises with every write: the last written entry has the highest. */
  id: Generated<number>;
  kind: SearchKind;
  ref_id: string;
  audience: Audience;
  season_id: string | null;
  language: Language | null;
  updated_at: Instant;
  title: string;
  /** Stemmed words with single spaces. */
  title_stems: string;
  /** Those of title and body together. */
  stems: string;
  /** Endings of long words, by which a word inside a compound is found. */
  parts: string;
  /** Plain text to cut a snippet from, a block a line. */
  body: string;
}

/** What the running site knows of itself: which reference data it holds, when it was last ready. */
export interface SiteFactTable {
  key: string;
  value: string;
  updated_at: Instant;
}

/** One row that every public write raises: the key of the page cache. */
export interface PublicVersionTable {
  id: number;
  version: number;
}

export interface Database {
  municipality: MunicipalityTable;
  region: RegionTable;
  municipality_region: MunicipalityRegionTable;
  municipality_neighbour: MunicipalityNeighbourTable;
  person: PersonTable;
  person_topic: PersonTopicTable;
  session: SessionTable;
  token: TokenTable;
  attempt: AttemptTable;
  season: SeasonTable;
  enrolment: EnrolmentTable;
  enrolment_topic: EnrolmentTopicTable;
  meeting: MeetingTable;
  meeting_facilitator: MeetingFacilitatorTable;
  agenda_item: AgendaItemTable;
  rsvp: RsvpTable;
  note: NoteTable;
  note_topic: NoteTopicTable;
  note_line: NoteLineTable;
  note_version: NoteVersionTable;
  round: RoundTable;
  round_work: RoundWorkTable;
  round_run: RoundRunTable;
  score_version: ScoreVersionTable;
  pair: PairTable;
  pair_member: PairMemberTable;
  parted_partners: PartedPartnersTable;
  pair_exclusion: PairExclusionTable;
  pair_pause: PairPauseTable;
  pact: PactTable;
  pact_promise: PactPromiseTable;
  pact_signature: PactSignatureTable;
  pair_question: PairQuestionTable;
  pair_reflection: PairReflectionTable;
  peer_wish: PeerWishTable;
  round_leftover: RoundLeftoverTable;
  outbox: OutboxTable;
  audit: AuditTable;
  search_entry: SearchEntryTable;
  site_fact: SiteFactTable;
  public_version: PublicVersionTable;
}
