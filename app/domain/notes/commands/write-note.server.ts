/** Knows everything that is written with a note, in the transaction of the command that saves it. */
import { putSearchEntry, removeSearchEntry } from "#app/search/index.server.ts";
import { termLabel } from "#app/domain/municipalities/vocabulary.ts";
import type { Trx } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import type { Instant, NoteState } from "#db/schema.ts";
import type { NoteInput } from "../forms.ts";
import type { RenderedText } from "./render-note-text.server.ts";

/** A version of a note about to be saved. */
export interface Saving {
  id: string;
  content: NoteInput;
  rendered: RenderedText;
  version: number;
  state: NoteState;
  publishedAt: Instant | null;
  savedBy: string | null;
  now: Instant;
}

/** The columns of `note` that follow from what is saved. */
export function columnsOf({ content, rendered, version, state, publishedAt, now }: Saving) {
  const countOf = (kind: "do" | "dont") =>
    rendered.lines.filter((line) => line.kind === kind).length;
  return {
    title: content.title,
    language: content.language,
    body: content.body,
    body_html: rendered.html,
    html_version: rendered.htmlVersion,
    excerpt: rendered.excerpt,
    do_count: countOf("do"),
    dont_count: countOf("dont"),
    state,
    audience: content.audience,
    municipality_code: content.municipalityCode,
    season_id: content.seasonId,
    place: content.place,
    source: content.source,
    version,
    published_at: publishedAt,
    updated_at: now,
  };
}

/** Topics, lines, the version and the search entry: all that hangs on a note which is there already. */
export async function writeParts(trx: Trx, saving: Saving): Promise<void> {
  await writeTopics(trx, saving);
  await writeLines(trx, saving.id, saving.rendered.lines);
  await trx
    .insertInto("note_version")
    .values({
      note_id: saving.id,
      version: saving.version,
      state: saving.state,
      title: saving.content.title,
      body: saving.content.body,
      saved_by: saving.savedBy,
      saved_at: saving.now,
    })
    .execute();
  await writeSearchEntry(trx, saving);
}

async function writeTopics(trx: Trx, { id, content, publishedAt }: Saving) {
  await trx.deleteFrom("note_topic").where("note_id", "=", id).execute();
  const own = { note_id: id, published_at: publishedAt };
  const rows = [...new Set(content.topics)].map((topic_key) => ({ ...own, topic_key }));
  if (rows.length > 0) await trx.insertInto("note_topic").values(rows).execute();
}

/** A line that is still there keeps its row, and with it whatever points at the row. */
async function writeLines(trx: Trx, noteId: string, lines: RenderedText["lines"]) {
  const known = await trx
    .selectFrom("note_line")
    .select(["id", "anchor"])
    .where("note_id", "=", noteId)
    .execute();
  const anchors = new Set(lines.map((line) => line.anchor));
  const gone = known.filter((line) => !anchors.has(line.anchor)).map((line) => line.id);
  if (gone.length > 0) await trx.deleteFrom("note_line").where("id", "in", gone).execute();
  if (lines.length === 0) return;
  const rows = lines.map((line, position) => ({ id: newId(), note_id: noteId, position, ...line }));
  await trx
    .insertInto("note_line")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["note_id", "anchor"]).doUpdateSet((eb) => ({
        kind: eb.ref("excluded.kind"),
        text: eb.ref("excluded.text"),
        position: eb.ref("excluded.position"),
      })),
    )
    .execute();
}

async function writeSearchEntry(trx: Trx, { id, content, rendered, state, publishedAt }: Saving) {
  if (state !== "published" || publishedAt === null) return removeSearchEntry(trx, "note", id);
  const municipality = content.municipalityCode
    ? await trx
        .selectFrom("municipality")
        .select("name")
        .where("code", "=", content.municipalityCode)
        .executeTakeFirst()
    : undefined;
  const topics = content.topics.flatMap((key) => [termLabel(key, "da"), termLabel(key, "en")]);
  const about = [municipality?.name, content.place, topics.join(", ")].filter(Boolean);
  await putSearchEntry(trx, {
    kind: "note",
    refId: id,
    title: content.title,
    body: [rendered.text, ...about].join("\n"),
    audience: content.audience,
    seasonId: content.seasonId,
    language: content.language,
    updatedAt: publishedAt,
  });
}
