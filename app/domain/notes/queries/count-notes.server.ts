/** Knows how many notes a list has, as far as one cares to know. */
import type { SelectQueryBuilder } from "kysely";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { keptUntilWrite } from "#db/kept.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { Database } from "#db/schema.ts";
import { MOST_COUNTED, type NoteFilters } from "../note.ts";
import { passes } from "./filter-notes.server.ts";
import { readersOf, type Readers } from "./readers-of-notes.server.ts";
import { isReadableBy } from "./select-note-rows.server.ts";

/** How many notes pass the filters; never more than one above the most that are counted. */
export async function countNotes(
  db: Db,
  scope: Scope,
  filters: NoteFilters,
  readers = readersOf(db, scope),
): Promise<number> {
  const asked = { readers: await readers, filters };
  const name = `count of notes ${JSON.stringify(asked)}`;
  const [row] = await keptUntilWrite(db, name, () => prepared(db, counted, asked));
  return Number(row!.count);
}

function counted(db: Db, { readers, filters }: { readers: Readers; filters: NoteFilters }) {
  const { topic, ...others } = filters;
  const notes = topic
    ? db
        .selectFrom("note_topic as topic")
        // SQLite keeps the order of a cross join: few of a topic are not sought among all notes.
        .crossJoin("note")
        .whereRef("note.id", "=", "topic.note_id")
        .where("topic.topic_key", "=", topic)
    : db.selectFrom("note");
  const some = (notes as SelectQueryBuilder<Database, "note", object>)
    .select("note.id")
    .where(isReadableBy(readers))
    .where(passes(readers, others))
    .limit(MOST_COUNTED + 1);
  return db.selectFrom(some.as("some")).select((eb) => eb.fn.countAll<number>().as("count"));
}
