/** Knows how published notes become files that the import takes in again. */
import { stringify } from "yaml";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import { danishClock } from "#app/calendar/danish-time.ts";
import type { Db } from "#db/client.server.ts";
import type { Note } from "../note.ts";
import { getNote } from "./get-note.server.ts";
import { listNotes } from "./list-notes.server.ts";

export interface ExportedNote {
  /** "kavala-social-pharmacy.da.md" */
  name: string;
  text: string;
}

/** Those that the scope may read, one by one; without authors, who are not the file's to name. */
export async function* exportNotes(db: Db, scope: Scope): AsyncGenerator<ExportedNote> {
  const taken = new Set<string>();
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listNotes>> = await listNotes(
      db,
      scope,
      {},
      { limit: 50, after },
    );
    for (const row of page.notes) {
      const note = await getNote(db, scope, row.id);
      if (note) yield toFile(note, taken);
    }
    after = page.next;
  } while (after);
}

function toFile(note: Note, taken: Set<string>): ExportedNote {
  const shared = note.translationKey ?? note.id;
  // Two translations into one language: the second is a note of its own in the files.
  const key = taken.has(`${shared}.${note.language}`) ? note.id : shared;
  taken.add(`${key}.${note.language}`);
  const facts = {
    key,
    language: note.language,
    title: note.title,
    municipality: note.municipality?.slug,
    place: note.place || undefined,
    topics: note.topics.length > 0 ? note.topics : undefined,
    audience: note.audience,
    source: note.source || undefined,
    published: note.publishedAt ? danishClock(note.publishedAt).day : undefined,
    season: note.seasonNumber ?? undefined,
    demo: note.demo || undefined,
  };
  const front = stringify(facts, { lineWidth: 0 });
  return { name: `${key}.${note.language}.md`, text: `---\n${front}---\n\n${note.body}` };
}
