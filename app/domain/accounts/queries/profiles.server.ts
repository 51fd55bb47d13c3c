/** Knows how profiles are read, and that none leaves without passing the policy. */
import { fromJson } from "#db/columns.server.ts";
import type { Db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.server.ts";
import type { Json, TopicSide } from "#db/schema.ts";
import { defaultVisibility, type Profile, type Visibility } from "../person.ts";
import { visibleProfile } from "../policy.ts";
import type { VisibleProfile } from "../person.ts";
import type { Scope } from "../viewer.ts";

/** Null for one who is not there, and for one whom the asker may not know of. */
export async function getVisibleProfile(
  db: Db,
  scope: Scope,
  personId: string,
): Promise<VisibleProfile | null> {
  const profile = await getProfile(db, personId);
  if (!profile) return null;
  const together = scope.organiser ? null : await listWhoShareSeason(db, scope, [personId]);
  return visibleProfile(profile, scope, together?.has(personId) ?? false);
}

/** Everything, whoever asks: for the owner's own page, for commands and for policy. */
export async function getProfile(db: Db, personId: string): Promise<Profile | null> {
  const row = await profileRows(db).where("person.id", "=", personId).executeTakeFirst();
  if (!row) return null;
  const topics = await db
    .selectFrom("person_topic")
    .select(["topic_key as key", "side"])
    .where("person_id", "=", personId)
    .orderBy("topic_key")
    .execute();
  const onSide = (side: TopicSide) =>
    topics.filter((topic) => topic.side === side).map((topic) => topic.key);
  const { languages, email, phone, about } = row;
  return {
    ...toProfile(row),
    ...{ email, phone, about, languages: fromJson<string[]>(languages) },
    offers: onSide("offers"),
    wants: onSide("wants"),
  };
}

export function profileRows(db: Db) {
  return rowColumns(db).select([
    "person.languages",
    "person.email",
    "person.phone",
    "person.about",
  ]);
}

/** What a row of a list needs; long and private fields stay in the database. */
export function rowColumns(db: Db) {
  return db
    .selectFrom("person")
    .leftJoin("municipality", "municipality.code", "person.municipality_code")
    .select(["person.id", "person.name", "person.sort_key as sortKey", "person.role"])
    .select(["person.state", "person.title", "person.role_key as roleKey"])
    .select(["person.sector_key as sectorKey", "person.visibility", "municipality.code"])
    .select(["municipality.name as municipalityName", "municipality.slug", "municipality.label"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof rowColumns>["executeTakeFirstOrThrow"]>>;

/** A profile that holds no more than the row does. */
export function toProfile(row: Row): Profile {
  const { id, name, role, state, title, roleKey, sectorKey, code } = row;
  const municipality =
    code === null
      ? null
      : { code, name: row.municipalityName!, slug: row.slug!, label: row.label! };
  const empty = { email: "", phone: "", about: "", languages: [], offers: [], wants: [] };
  const visibility = readVisibility(row.visibility);
  return { id, name, role, state, title, roleKey, sectorKey, municipality, ...empty, visibility };
}

export function readVisibility(json: Json): Visibility {
  return { ...defaultVisibility, ...fromJson<Partial<Visibility>>(json) };
}

/** Those of `personIds` who have or had a seat in a season where the asker has or had one. */
export async function listWhoShareSeason(
  db: Db,
  scope: Scope,
  personIds: string[],
): Promise<Set<string>> {
  if (scope.seasonIds.length === 0 || personIds.length === 0) return new Set();
  const { seasonIds } = scope;
  const rows = await prepared(db, whoOfThemSharesSeason, { personIds, seasonIds });
  return new Set(rows.map((row) => row.id));
}

interface Together {
  personIds: readonly string[];
  seasonIds: readonly string[];
}

function whoOfThemSharesSeason(db: Db, { personIds, seasonIds }: Together) {
  return db
    .selectFrom("enrolment")
    .select("person_id as id")
    .where("person_id", "in", personIds)
    .where("state", "=", "admitted")
    .where("season_id", "in", seasonIds);
}
