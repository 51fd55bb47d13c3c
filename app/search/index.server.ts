/** Puts what can be found into the search table, inside the transaction that changes it. */
import type { Db } from "#db/client.server.ts";
import type { Audience, Instant, Language, SearchKind } from "#db/schema.ts";
import { partsOf, stemsOf } from "./stem.ts";

export interface SearchEntry {
  kind: SearchKind;
  /** With "#part" after it for an entry of its own about one part, for another audience. */
  refId: string;
  title: string;
  /** Plain text that everyone in the audience may read: hits show pieces of it. */
  body: string;
  audience: Audience;
  /** Whose members may find it, where the audience is a season. */
  seasonId?: string | null;
  language?: Language | null;
  updatedAt: Instant;
}

/** The id of the thing that an entry is about: "<id>" of "<id>#minutes". */
export function thingOf(refId: string): string {
  return refId.split("#")[0]!;
}

const LONGEST_TITLE = 300;
const LONGEST_BODY = 20_000;
const MOST_STEMS = 3_000;

/** Adds the entry or takes the place of the one before it. */
export async function putSearchEntry(db: Db, entry: SearchEntry): Promise<void> {
  await removeSearchEntry(db, entry.kind, entry.refId);
  const title = clean(entry.title, LONGEST_TITLE);
  const body = clean(entry.body, LONGEST_BODY);
  const titleStems = stemsOf(title);
  const stems = stemsOf(`${title}\n${body}`, MOST_STEMS);
  const row = {
    kind: entry.kind,
    ref_id: entry.refId,
    audience: entry.audience,
    season_id: entry.seasonId ?? null,
    language: entry.language ?? null,
    updated_at: entry.updatedAt,
    title,
    title_stems: titleStems.join(" "),
    stems: stems.join(" "),
    parts: partsOf(stems).join(" "),
    body,
  };
  await db
    .insertInto("search_entry")
    .values(row)
    // Two writers of one new entry at once: the later one's words stand.
    .onConflict((conflict) => conflict.columns(["kind", "ref_id"]).doUpdateSet(row))
    .execute();
}

export async function removeSearchEntry(db: Db, kind: SearchKind, refId: string): Promise<void> {
  await db
    .deleteFrom("search_entry")
    .where("kind", "=", kind)
    .where("ref_id", "=", refId)
    .execute();
}

/** What both engines can store and give back alike: no NUL, no half characters; blocks a line each. */
function clean(text: string, longest: number): string {
  const lines = text
    .slice(0, longest)
    .replace(/[\p{Surrogate}\0]/gu, " ")
    .split(/\s*[\r\n]+\s*/);
  return lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n");
}
