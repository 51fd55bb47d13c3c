/** Knows which people a filter means, without telling what the asker may not see. */
import { sql, type ExpressionBuilder, type SqlBool } from "kysely";
import { danishSortKey } from "#db/columns.server.ts";
import type { Database, Day, NetworkRole, PersonState } from "#db/schema.ts";
import type { VisibilityField } from "../person.ts";
import type { Scope } from "../viewer.ts";

export interface PeopleFilter {
  /** Words of the name. */
  name?: string | undefined;
  municipalityCode?: string | undefined;
  /** With the day on which the municipality lies in it. */
  region?: { key: string; day: Day } | undefined;
  sectorKey?: string | undefined;
  /** The role in the municipality. */
  roleKey?: string | undefined;
  topicKey?: string | undefined;
  networkRole?: NetworkRole | undefined;
  /** Others than "active" only for organisers. */
  state?: PersonState | undefined;
}

/** The name as what it is sought by. */
export interface PatternFilter extends Omit<PeopleFilter, "name"> {
  patterns: string[];
}

export function withPatterns({ name, ...filter }: PeopleFilter): PatternFilter {
  return { ...filter, patterns: wordsOf(name).map((word) => `%${word}%`) };
}

export type People = ExpressionBuilder<Database, "person">;

export function matches(anyEb: unknown, scope: Scope, filter: PatternFilter) {
  const eb = anyEb as People;
  const { patterns, municipalityCode, region, sectorKey, roleKey, topicKey, networkRole } = filter;
  const state = scope.organiser ? filter.state : "active";
  return eb.and([
    ...(state ? [eb("person.state", "=", state)] : [eb("person.state", "!=", "anonymised")]),
    ...(scope.viewerId === null ? inAudience(eb, scope, "name") : []),
    ...patterns.map((pattern) => sql<SqlBool>`person.sort_key like ${pattern}`),
    ...(municipalityCode ? [eb("person.municipality_code", "=", municipalityCode)] : []),
    ...(networkRole ? [eb("person.role", "=", networkRole)] : []),
    ...(region ? [inRegion(eb, region)] : []),
    ...(sectorKey
      ? [eb("person.sector_key", "=", sectorKey), ...inAudience(eb, scope, "work")]
      : []),
    ...(roleKey ? [eb("person.role_key", "=", roleKey), ...inAudience(eb, scope, "work")] : []),
    ...(topicKey ? [hasTopic(eb, topicKey), ...inAudience(eb, scope, "topics")] : []),
  ]);
}

/** Signs between the words are no part of a name. */
function wordsOf(name = ""): string[] {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  return words.slice(0, 5).map(danishSortKey);
}

/** A filter on what the asker may not see would tell of it. */
function inAudience(eb: People, scope: Scope, field: VisibilityField) {
  if (scope.organiser) return [];
  // The column is written by us alone, as compact JSON of known words.
  const is = (audience: string) => eb("person.visibility", "like", `%"${field}":"${audience}"%`);
  if (scope.viewerId === null) return [is("public")];
  return [
    eb.or([
      eb.not(is("season")),
      eb("person.id", "=", scope.viewerId),
      ...(scope.seasonIds.length > 0 ? [sharesSeason(eb, scope)] : []),
    ]),
  ];
}

function sharesSeason(eb: People, scope: Scope) {
  return eb.exists(
    eb
      .selectFrom("enrolment")
      .select("enrolment.id")
      .whereRef("enrolment.person_id", "=", "person.id")
      .where("enrolment.state", "=", "admitted")
      .where("enrolment.season_id", "in", scope.seasonIds),
  );
}

function inRegion(eb: People, { key, day }: { key: string; day: Day }) {
  return eb(
    "person.municipality_code",
    "in",
    eb
      .selectFrom("municipality_region")
      .select("municipality_code")
      .where("region_key", "=", key)
      .where("valid_from", "<=", day)
      .where((region) =>
        region.or([region("valid_to", "is", null), region("valid_to", ">=", day)]),
      ),
  );
}

function hasTopic(eb: People, topicKey: string) {
  return eb(
    "person.id",
    "in",
    eb.selectFrom("person_topic").select("person_id").where("topic_key", "=", topicKey),
  );
}
