/** Knows which tables a backup holds, parents before children, and in which order their rows stand. */
import type { Database } from "../schema.ts";

export interface BackedUpTable {
  name: string;
  /** The rows' order: the same on both engines. */
  key: string[];
  /** Columns that the database makes by itself. */
  without?: string[];
}

type Entry = [name: keyof Database, key: string[], without?: string[]];

const entries: Entry[] = [
  ["municipality", ["code"]],
  ["region", ["key"]],
  ["municipality_region", ["municipality_code", "valid_from"]],
  ["municipality_neighbour", ["code_a", "code_b"]],
  ["person", ["id"]],
  ["person_topic", ["person_id", "side", "topic_key"]],
  ["session", ["id_hash"]],
  ["token", ["id"]],
  ["attempt", ["id"]],
  ["season", ["id"]],
  ["enrolment", ["id"]],
  ["enrolment_topic", ["enrolment_id", "side", "topic_key"]],
  ["meeting", ["id"]],
  ["meeting_facilitator", ["meeting_id", "person_id"]],
  ["agenda_item", ["id"]],
  ["rsvp", ["meeting_id", "person_id"]],
  ["note", ["id"]],
  ["note_topic", ["note_id", "topic_key"]],
  ["note_line", ["id"]],
  ["note_version", ["note_id", "version"]],
  ["round", ["id"]],
  ["round_work", ["id"]],
  ["round_run", ["id"]],
  ["score_version", ["version"]],
  ["pair", ["id"]],
  ["pair_member", ["pair_id", "person_id"]],
  ["parted_partners", ["person_a", "person_b", "round_id"]],
  ["pair_exclusion", ["person_a", "person_b"]],
  ["pair_pause", ["person_id"]],
  ["pact", ["pair_id"]],
  ["pact_promise", ["pair_id", "person_id"]],
  ["pact_signature", ["pair_id", "person_id"]],
  ["pair_question", ["pair_id", "person_id", "occasion"]],
  ["pair_reflection", ["pair_id", "person_id"]],
  ["peer_wish", ["pair_id", "person_id"]],
  ["round_leftover", ["round_id", "person_id"]],
  ["outbox", ["id"]],
  ["audit", ["id"]],
  // The engine numbers the entries anew, in the same order.
  ["search_entry", ["id"], ["id", "title_words", "words", "part_words"]],
  ["site_fact", ["key"]],
  ["public_version", ["id"]],
];

export const backedUpTables: BackedUpTable[] = entries.map(([name, key, without]) => ({
  name,
  key,
  ...(without && { without }),
}));
