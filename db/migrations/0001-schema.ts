import { type CreateTableBuilder, type Kysely, sql } from "kysely";

type Builder = CreateTableBuilder<string, string>;
type AnyDatabase = Kysely<any>; // eslint-disable-line @typescript-eslint/no-explicit-any

export async function up(db: AnyDatabase): Promise<void> {
  await municipalities(db);
  await accounts(db);
  await seasons(db);
  await meetings(db);
  await notes(db);
  await pairing(db);
  await partnership(db);
  await operations(db);
}

async function municipalities(db: AnyDatabase) {
  const t = db.schema;
  await texts(t.createTable("municipality"), "name", "full_name", "label", "website")
    .addColumn("code", "text", (c) => c.primaryKey())
    .addColumn("slug", "text", (c) => c.notNull().unique())
    .addColumn("population", "integer", (c) => c.notNull())
    .addColumn("area_km2", "double precision", (c) => c.notNull())
    .addColumn("lat", "double precision", (c) => c.notNull())
    .addColumn("lon", "double precision", (c) => c.notNull())
    .addColumn("tile_col", "integer", (c) => c.notNull())
    .addColumn("tile_row", "integer", (c) => c.notNull())
    .execute();
  await texts(t.createTable("region"), "name_da", "name_en", "valid_from")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("code", "text")
    .addColumn("valid_to", "text")
    .execute();
  await texts(t.createTable("municipality_region"), "valid_from")
    .addColumn("municipality_code", "text", reference("municipality.code"))
    .addColumn("region_key", "text", reference("region.key"))
    .addColumn("valid_to", "text")
    .addPrimaryKeyConstraint("municipality_region_pk", ["municipality_code", "valid_from"])
    .execute();
  await index(db, "municipality_region", "region_key");
  await t
    .createTable("municipality_neighbour")
    .addColumn("code_a", "text", reference("municipality.code"))
    .addColumn("code_b", "text", reference("municipality.code"))
    .addPrimaryKeyConstraint("municipality_neighbour_pk", ["code_a", "code_b"])
    .execute();
  await index(db, "municipality_neighbour", "code_b");
}

async function accounts(db: AnyDatabase) {
  const t = db.schema;
  await texts(withId(t.createTable("person")), "name", "sort_key", "email", "state", "role")
    .addColumn("email_key", "text", (c) => c.notNull().unique())
    .addColumn("password_hash", "text")
    .addColumn("municipality_code", "text", (c) => c.references("municipality.code"))
    .addColumn("title", "text", emptyText)
    .addColumn("role_key", "text")
    .addColumn("sector_key", "text")
    .addColumn("language", "text", (c) => c.notNull().defaultTo("da"))
    .addColumn("languages", "text", (c) => c.notNull().defaultTo('["da"]'))
    .addColumn("phone", "text", emptyText)
    .addColumn("about", "text", emptyText)
    .addColumn("visibility", "text", (c) => c.notNull().defaultTo("{}"))
    .addColumn("demo", "integer", zero)
    .addColumn("invited_at", "text")
    .addColumn("invited_by", "text", (c) => c.references("person.id"))
    .addColumn("activated_at", "text")
    .addColumn("seen_at", "text")
    .addColumn("news_since", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await index(db, "person", "sort_key", "id");
  await index(db, "person", "municipality_code", "sort_key");
  await index(db, "person", "state", "invited_at");
  await index(db, "person", "state", "sort_key", "id");
  await texts(t.createTable("person_topic"), "topic_key", "side")
    .addColumn("person_id", "text", reference("person.id"))
    .addPrimaryKeyConstraint("person_topic_pk", ["person_id", "side", "topic_key"])
    .execute();
  await index(db, "person_topic", "topic_key", "side");
  await texts(t.createTable("session"), "created_at", "expires_at", "last_used_at")
    .addColumn("id_hash", "text", (c) => c.primaryKey())
    .addColumn("person_id", "text", reference("person.id"))
    .addColumn("user_agent", "text", emptyText)
    .execute();
  await index(db, "session", "person_id", "created_at");
  await index(db, "session", "expires_at");
  await texts(withId(t.createTable("token")), "purpose", "created_at", "expires_at")
    .addColumn("person_id", "text", (c) => c.references("person.id").onDelete("cascade"))
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("code_hash", "text")
    .addColumn("email", "text")
    .addColumn("attempts", "integer", zero)
    .addColumn("used_at", "text")
    .execute();
  await index(db, "token", "person_id", "purpose");
  await index(db, "token", "expires_at");
  await texts(withId(t.createTable("attempt")), "kind", "subject_hash", "at").execute();
  await index(db, "attempt", "kind", "subject_hash", "at");
  await index(db, "attempt", "at");
}

async function seasons(db: AnyDatabase) {
  const t = db.schema;
  await texts(withId(t.createTable("season")), "state", "title", "theme", "starts_on", "ends_on")
    .addColumn("number", "integer", (c) => c.notNull().unique())
    .addColumn("description", "text", emptyText)
    .addColumn("description_html", "text", emptyText)
    .addColumn("enrolment_opens_on", "text", (c) => c.notNull())
    .addColumn("enrolment_closes_on", "text", (c) => c.notNull())
    .addColumn("seats", "integer", (c) => c.notNull())
    .addColumn("seats_per_municipality", "integer", (c) => c.notNull())
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await texts(withId(t.createTable("enrolment")), "state", "applied_at")
    .addColumn("season_id", "text", reference("season.id"))
    .addColumn("person_id", "text", reference("person.id"))
    .addColumn("municipality_code", "text", reference("municipality.code"))
    .addColumn("motivation", "text", emptyText)
    .addColumn("challenge", "text", emptyText)
    .addColumn("decided_at", "text")
    .addColumn("decided_by", "text", (c) => c.references("person.id"))
    .addColumn("reason", "text", emptyText)
    .addColumn("queued_at", "text")
    .addUniqueConstraint("enrolment_once", ["season_id", "person_id"])
    .execute();
  await index(db, "enrolment", "season_id", "state", "applied_at");
  await index(db, "enrolment", "season_id", "municipality_code", "state");
  await index(db, "enrolment", "person_id", "state");
  await index(db, "enrolment", "municipality_code", "state");
  await texts(t.createTable("enrolment_topic"), "topic_key", "side")
    .addColumn("enrolment_id", "text", reference("enrolment.id"))
    .addPrimaryKeyConstraint("enrolment_topic_pk", ["enrolment_id", "side", "topic_key"])
    .execute();
}

async function meetings(db: AnyDatabase) {
  const t = db.schema;
  await texts(withId(t.createTable("meeting")), "title", "kind", "state", "starts_at", "ends_at")
    .addColumn("season_id", "text", (c) => c.references("season.id"))
    .addColumn("place", "text", emptyText)
    .addColumn("host_code", "text", (c) => c.references("municipality.code"))
    .addColumn("video_url", "text", emptyText)
    .addColumn("capacity", "integer")
    .addColumn("description", "text", emptyText)
    .addColumn("description_html", "text", emptyText)
    .addColumn("sequence", "integer", zero)
    .addColumn("cancel_reason", "text", emptyText)
    .addColumn("minutes", "text", emptyText)
    .addColumn("minutes_html", "text", emptyText)
    .addColumn("minutes_state", "text")
    .addColumn("minutes_version", "integer", zero)
    .addColumn("minutes_saved_by", "text", (c) => c.references("person.id"))
    .addColumn("minutes_saved_at", "text")
    .addColumn("created_by", "text", (c) => c.references("person.id"))
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  await index(db, "meeting", "starts_at", "id");
  await index(db, "meeting", "season_id", "starts_at", "id");
  await index(db, "meeting", "host_code", "starts_at", "id");
  await t
    .createTable("meeting_facilitator")
    .addColumn("meeting_id", "text", reference("meeting.id"))
    .addColumn("person_id", "text", reference("person.id"))
    .addPrimaryKeyConstraint("meeting_facilitator_pk", ["meeting_id", "person_id"])
    .execute();
  await index(db, "meeting_facilitator", "person_id");
  await texts(withId(t.createTable("agenda_item")), "title")
    .addColumn("meeting_id", "text", reference("meeting.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("speaker", "text", emptyText)
    .addColumn("minutes", "integer", (c) => c.notNull())
    .execute();
  await index(db, "agenda_item", "meeting_id", "position");
  await texts(t.createTable("rsvp"), "answer", "answered_at")
    .addColumn("meeting_id", "text", reference("meeting.id"))
    .addColumn("person_id", "text", reference("person.id"))
    .addColumn("queued_at", "text")
    .addPrimaryKeyConstraint("rsvp_pk", ["meeting_id", "person_id"])
    .execute();
  await index(db, "rsvp", "person_id", "answer");
  await index(db, "rsvp", "meeting_id", "answer", "queued_at");
}

async function notes(db: AnyDatabase) {
  const t = db.schema;
  await texts(withId(t.createTable("note")), "title", "language", "body", "body_html", "state")
    .addColumn("html_version", "integer", (c) => c.notNull())
    .addColumn("excerpt", "text", emptyText)
    .addColumn("do_count", "integer", zero)
    .addColumn("dont_count", "integer", zero)
    .addColumn("audience", "text", (c) => c.notNull())
    .addColumn("author_id", "text", (c) => c.references("person.id"))
    .addColumn("municipality_code", "text", (c) => c.references("municipality.code"))
    .addColumn("season_id", "text", (c) => c.references("season.id"))
    .addColumn("place", "text", emptyText)
    .addColumn("source", "text", emptyText)
    .addColumn("import_key", "text", (c) => c.unique())
    .addColumn("import_hash", "text")
    .addColumn("translation_key", "text")
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("demo", "integer", zero)
    .addColumn("published_at", "text")
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("updated_at", "text", (c) => c.notNull())
    .execute();
  // Holds what decides who may read, so that a list is counted without reading its notes.
  await index(db, "note", "state", "published_at", "id", "audience", "season_id", "author_id");
  await index(db, "note", "audience", "state", "published_at", "id");
  await index(db, "note", "season_id", "state", "published_at", "id");
  await index(db, "note", "municipality_code", "state", "published_at", "id");
  await index(db, "note", "author_id", "state", "updated_at");
  await index(db, "note", "author_id", "audience", "state", "season_id", "id");
  await index(db, "note", "translation_key");
  await texts(t.createTable("note_topic"), "topic_key")
    .addColumn("note_id", "text", reference("note.id"))
    .addColumn("published_at", "text")
    .addPrimaryKeyConstraint("note_topic_pk", ["note_id", "topic_key"])
    .execute();
  await index(db, "note_topic", "topic_key", "published_at", "note_id");
  await texts(withId(t.createTable("note_line")), "kind", "text", "anchor")
    .addColumn("note_id", "text", reference("note.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addUniqueConstraint("note_line_anchor", ["note_id", "anchor"])
    .execute();
  await texts(t.createTable("note_version"), "state", "title", "body", "saved_at")
    .addColumn("note_id", "text", reference("note.id"))
    .addColumn("version", "integer", (c) => c.notNull())
    .addColumn("saved_by", "text", (c) => c.references("person.id"))
    .addPrimaryKeyConstraint("note_version_pk", ["note_id", "version"])
    .execute();
}

async function pairing(db: AnyDatabase) {
  const t = db.schema;
  await texts(withId(t.createTable("round")), "state", "created_at")
    .addColumn("season_id", "text", reference("season.id"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("aim", "text", (c) => c.notNull().defaultTo("sum"))
    .addColumn("set_size", "integer")
    .addColumn("engine", "text", emptyText)
    .addColumn("total_score", "integer", zero)
    .addColumn("summary", "text", (c) => c.notNull().defaultTo("{}"))
    .addColumn("certificate", "text")
    .addColumn("revision", "integer", zero)
    .addColumn("created_by", "text", (c) => c.references("person.id"))
    .addColumn("run_at", "text")
    .addColumn("published_at", "text")
    .addColumn("closed_at", "text")
    .addUniqueConstraint("round_number", ["season_id", "number"])
    .execute();
  await texts(withId(t.createTable("round_work")), "aim", "progress", "process")
    .addColumn("round_id", "text", (c) => reference("round.id")(c).unique())
    .addColumn("started_by", "text", (c) => c.references("person.id"))
    .addColumn("started_at", "text", (c) => c.notNull())
    .addColumn("beat_at", "text", (c) => c.notNull())
    .addColumn("stop_asked_by", "text", (c) => c.references("person.id"))
    .addColumn("stop_asked_at", "text")
    .addColumn("ended_at", "text")
    .addColumn("outcome", "text")
    .addColumn("revision", "integer", (c) => c.notNull())
    .execute();
  await texts(withId(t.createTable("round_run")), "kind", "aim", "engine", "summary", "run_at")
    .addColumn("round_id", "text", reference("round.id"))
    .addColumn("number", "integer", (c) => c.notNull())
    .addColumn("certificate", "text")
    .addColumn("pairs", "text", (c) => c.notNull())
    .addColumn("leftover", "text", (c) => c.notNull())
    .addColumn("run_by", "text", (c) => c.references("person.id"))
    .addUniqueConstraint("round_run_number", ["round_id", "number"])
    .execute();
  await texts(t.createTable("score_version"), "points", "rules", "saved_at")
    .addColumn("version", "integer", (c) => c.primaryKey())
    .addColumn("saved_by", "text", (c) => c.references("person.id"))
    .execute();
  await texts(withId(t.createTable("pair")), "reasons")
    .addColumn("round_id", "text", reference("round.id"))
    .addColumn("position", "integer", (c) => c.notNull())
    .addColumn("score", "integer", (c) => c.notNull())
    .addColumn("locked", "integer", zero)
    .execute();
  await index(db, "pair", "round_id", "position");
  await t
    .createTable("pair_member")
    .addColumn("pair_id", "text", reference("pair.id"))
    .addColumn("person_id", "text", reference("person.id"))
    .addColumn("round_id", "text", reference("round.id"))
    .addPrimaryKeyConstraint("pair_member_pk", ["pair_id", "person_id"])
    .addUniqueConstraint("pair_member_once", ["round_id", "person_id"])
    .execute();
  await index(db, "pair_member", "person_id");
  await texts(t.createTable("parted_partners"), "parted_at")
    .addColumn("round_id", "text", reference("round.id"))
    .addColumn("person_a", "text", reference("person.id"))
    .addColumn("person_b", "text", reference("person.id"))
    .addPrimaryKeyConstraint("parted_partners_pk", ["person_a", "person_b", "round_id"])
    .addCheckConstraint("parted_partners_order", sql`person_a < person_b`)
    .execute();
  await index(db, "parted_partners", "round_id");
  await index(db, "parted_partners", "person_b");
  await texts(t.createTable("pair_exclusion"), "created_at")
    .addColumn("person_a", "text", reference("person.id"))
    .addColumn("person_b", "text", reference("person.id"))
    .addColumn("created_by", "text", (c) => c.references("person.id"))
    .addPrimaryKeyConstraint("pair_exclusion_pk", ["person_a", "person_b"])
    .addCheckConstraint("pair_exclusion_order", sql`person_a < person_b`)
    .execute();
  await index(db, "pair_exclusion", "person_b");
  await texts(t.createTable("pair_pause"), "until_on", "created_at")
    .addColumn("person_id", "text", (c) => c.primaryKey().references("person.id"))
    .addColumn("note", "text", emptyText)
    .addColumn("created_by", "text", (c) => c.references("person.id"))
    .execute();
  await texts(t.createTable("round_leftover"), "reason")
    .addColumn("round_id", "text", reference("round.id"))
    .addColumn("person_id", "text", reference("person.id"))
    .addPrimaryKeyConstraint("round_leftover_pk", ["round_id", "person_id"])
    .execute();
}

/** What lies beside a published pair while its partners learn together. */
async function partnership(db: AnyDatabase) {
  const t = db.schema;
  await texts(t.createTable("pact"), "changed_at")
    .addColumn("pair_id", "text", (c) => c.primaryKey().references("pair.id").onDelete("cascade"))
    .addColumn("version", "integer", (c) => c.notNull())
    .execute();
  await texts(ofPartner(t, "pact_promise", []), "text")
    .addColumn("by_on", "text")
    .execute();
  await texts(ofPartner(t, "pact_signature", []), "signed_at")
    .addColumn("version", "integer", (c) => c.notNull())
    .execute();
  await texts(ofPartner(t, "pair_question", ["occasion"]), "occasion")
    .addColumn("token_hash", "text", (c) => c.unique())
    .addColumn("asked_at", "text")
    .addColumn("expires_at", "text")
    .addColumn("answer", "text")
    .addColumn("answered_at", "text")
    .execute();
  await texts(ofPartner(t, "pair_reflection", []), "text", "updated_at")
    .addColumn("shared", "integer", zero)
    .execute();
  await texts(ofPartner(t, "peer_wish", []), "created_at")
    .addColumn("text", "text", emptyText)
    .addColumn("settled_at", "text")
    .addColumn("settled_by", "text", (c) => c.references("person.id"))
    .execute();
  await index(db, "peer_wish", "settled_at", "created_at");
  for (const table of ["pact_promise", "pact_signature", "pair_question", "pair_reflection"])
    await index(db, table, "person_id");
  await index(db, "peer_wish", "person_id");
}

function ofPartner(schema: AnyDatabase["schema"], table: string, more: string[]): Builder {
  return schema
    .createTable(table)
    .addColumn("pair_id", "text", reference("pair.id"))
    .addColumn("person_id", "text", reference("person.id"))
    .addPrimaryKeyConstraint(`${table}_pk`, ["pair_id", "person_id", ...more] as never) as Builder;
}

async function operations(db: AnyDatabase) {
  const t = db.schema;
  await texts(withId(t.createTable("outbox")), "to_address", "language", "subject", "text", "html")
    .addColumn("person_id", "text", (c) => c.references("person.id"))
    .addColumn("calendar", "text")
    .addColumn("calendar_method", "text")
    .addColumn("once_key", "text", (c) => c.unique())
    .addColumn("state", "text", (c) => c.notNull())
    .addColumn("attempts", "integer", zero)
    .addColumn("next_at", "text", (c) => c.notNull())
    .addColumn("locked_until", "text")
    .addColumn("last_error", "text", emptyText)
    .addColumn("created_at", "text", (c) => c.notNull())
    .addColumn("sent_at", "text")
    .execute();
  await index(db, "outbox", "state", "next_at");
  await index(db, "outbox", "created_at", "id");
  await texts(withId(t.createTable("audit")), "at", "act", "subject_kind", "subject_id", "details")
    .addColumn("actor_id", "text", (c) => c.references("person.id"))
    .execute();
  await index(db, "audit", "at", "id");
  await index(db, "audit", "act", "at", "id");
  await index(db, "audit", "actor_id", "at", "id");
  await index(db, "audit", "subject_id", "at");
  await texts(t.createTable("site_fact"), "value", "updated_at")
    .addColumn("key", "text", (c) => c.primaryKey())
    .execute();
  await t
    .createTable("public_version")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("version", "integer", (c) => c.notNull())
    .execute();
  await db.insertInto("public_version").values({ id: 1, version: 1 }).execute();
}

function withId(table: Builder): Builder {
  return table.addColumn("id", "text", (c) => c.primaryKey());
}

/** Adds text columns that are never null and have no default. */
function texts(table: Builder, ...columns: string[]): Builder {
  return columns.reduce(
    (builder, column) => builder.addColumn(column, "text", (c) => c.notNull()),
    table,
  );
}

type ColumnCallback = NonNullable<Parameters<Builder["addColumn"]>[2]>;
const emptyText: ColumnCallback = (c) => c.notNull().defaultTo("");
const zero: ColumnCallback = (c) => c.notNull().defaultTo(0);

/** A parent that is never deleted while it has children, but for whole records taken away. */
function reference(target: string): ColumnCallback {
  return (c) => c.notNull().references(target).onDelete("cascade");
}

async function index(db: AnyDatabase, table: string, ...columns: string[]) {
  await db.schema
    .createIndex(`${table}_by_${columns.join("_")}`)
    .on(table)
    .columns(columns)
    .execute();
}
