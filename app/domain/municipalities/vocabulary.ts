/** Knows the words that leaders choose from: topics, sectors and roles, in both languages. */
import vocabulary from "../../../content/reference/vocabulary.json" with { type: "json" };

export interface Term {
  key: string;
  da: string;
  en: string;
}

export interface Sector extends Term {
  daShort: string;
  enShort: string;
}

export interface Role extends Term {
  /** 1 for the municipality's top to 5 for specialists. */
  level: number;
}

export const topics: readonly Term[] = vocabulary.topics;
export const sectors: readonly Sector[] = vocabulary.sectors;
export const roles: readonly Role[] = vocabulary.roles;

export const topicKeys = topics.map((topic) => topic.key);
export const sectorKeys = sectors.map((sector) => sector.key);
export const roleKeys = roles.map((role) => role.key);

const termsByKey = new Map<string, Term>(
  [...topics, ...sectors, ...roles].map((term) => [term.key, term]),
);

/** The word for a key; the key itself where the vocabulary no longer has it. */
export function termLabel(key: string, language: "da" | "en"): string {
  return termsByKey.get(key)?.[language] ?? key;
}

const levels = new Map(roles.map((role) => [role.key, role.level]));

/** Null for no role, and for one that the vocabulary no longer has. */
export function roleLevel(roleKey: string | null): number | null {
  return (roleKey !== null && levels.get(roleKey)) || null;
}

/** A sector's short name, for rows and badges. */
export function sectorShortLabel(key: string, language: "da" | "en"): string {
  const sector = sectors.find((one) => one.key === key);
  if (!sector) return key;
  return language === "da" ? sector.daShort : sector.enShort;
}
