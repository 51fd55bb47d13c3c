/** The same question in either engine's words: which entries hold these terms. */
import { type RawBuilder, sql } from "kysely";
import type { Engine } from "#db/client.server.ts";
import type { Term } from "./query.ts";
import { SHORTEST_PART } from "./stem.ts";

/**
 * - title: every term is a word of the title
 * - words: every term is a word of the entry
 * - parts: every term is a word of it, begins one, or stands inside a compound
 * - some: at least one term is a word of it
 */
export type Breadth = "title" | "words" | "parts" | "some";

/** A condition on search_entry; terms hold [0-9a-zæøå] alone and are quoted nonetheless. */
export function holdsTerms(engine: Engine, terms: Term[], breadth: Breadth): RawBuilder<boolean> {
  return engine === "sqlite" ? sqliteMatch(terms, breadth) : postgresMatch(terms, breadth);
}

function sqliteMatch(terms: Term[], breadth: Breadth): RawBuilder<boolean> {
  const column = breadth === "title" ? "title_stems" : "stems";
  const each = terms.map((term) =>
    breadth === "parts"
      ? sqliteParts(term)
      : `${column} : "${term.stem}"${term.prefix ? " *" : ""}`,
  );
  const match = each.map((one) => `(${one})`).join(breadth === "some" ? " OR " : " AND ");
  return sql<boolean>`search_entry.id in (select rowid from search_index where search_index match ${match})`;
}

function sqliteParts({ stem }: Term): string {
  if (stem.length < SHORTEST_PART) return `stems : "${stem}"`;
  return `(stems : "${stem}" *) OR (parts : "${stem}"${stem.length > SHORTEST_PART ? " *" : ""})`;
}

function postgresMatch(terms: Term[], breadth: Breadth): RawBuilder<boolean> {
  if (breadth === "parts") return sql<boolean>`(${sql.join(terms.map(postgresParts), sql` and `)})`;
  const each = terms.map((term) => `'${term.stem}'${term.prefix ? ":*" : ""}`);
  const query = each.join(breadth === "some" ? " | " : " & ");
  const column = breadth === "title" ? sql.ref("title_words") : sql.ref("words");
  return sql<boolean>`${column} @@ cast(${query} as tsquery)`;
}

function postgresParts({ stem }: Term): RawBuilder<boolean> {
  if (stem.length < SHORTEST_PART) return sql<boolean>`words @@ cast(${`'${stem}'`} as tsquery)`;
  const inside = `'${stem}'${stem.length > SHORTEST_PART ? ":*" : ""}`;
  return sql<boolean>`(words @@ cast(${`'${stem}':*`} as tsquery) or part_words @@ cast(${inside} as tsquery))`;
}
