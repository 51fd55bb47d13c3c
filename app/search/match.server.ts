/** The same question in either engine's words: which entries hold these terms. */
import { type RawBuilder, sql } from "kysely";
import { engineOf, type Db } from "#db/client.server.ts";
import type { Term } from "./query.ts";
import { SHORTEST_PART } from "./stem.ts";

/**
 * - title: every term is a word of the title
 * - words: every term is a word of the entry
 * - parts: every term is a word of it, begins one, or stands inside a compound
 * - some: at least one term is a word of it
 */
export type Breadth = "title" | "words" | "parts" | "some";

/**
 * The entries that hold the terms, the last written first. Terms hold [0-9a-zæøå] alone and are quoted
 * nonetheless.
 */
export function entriesHolding(db: Db, terms: Term[], breadth: Breadth) {
  const entries = db.selectFrom("search_entry");
  if (engineOf(db) === "postgres")
    return entries.where(postgresMatch(terms, breadth)).orderBy("search_entry.id", "desc");
  // The index gives its rows in order, so that a common word costs no more than the rows that are read.
  return entries
    .innerJoin(hits, (join) => join.on(sql`hit.rowid`, "=", sql.ref("search_entry.id")))
    .where(sql<boolean>`hit.search_index match ${sqliteMatch(terms, breadth)}`)
    .orderBy(sql`hit.rowid`, "desc");
}

const hits = sql<Record<never, never>>`search_index`.as("hit");

function sqliteMatch(terms: Term[], breadth: Breadth): string {
  const column = breadth === "title" ? "title_stems" : "stems";
  const each = terms.map((term) =>
    breadth === "parts"
      ? sqliteParts(term)
      : `${column} : "${term.stem}"${term.prefix ? " *" : ""}`,
  );
  return each.map((one) => `(${one})`).join(breadth === "some" ? " OR " : " AND ");
}

function sqliteParts({ stem }: Term): string {
  if (stem.length < SHORTEST_PART) return `stems : "${stem}"`;
  return `(stems : "${stem}" *) OR (parts : "${stem}"${stem.length > SHORTEST_PART ? " *" : ""})`;
}

function postgresMatch(terms: Term[], breadth: Breadth): RawBuilder<boolean> {
  if (breadth === "parts") return sql<boolean>`(${sql.join(terms.map(postgresParts), sql` and `)})`;
  const each = terms.map((term) => `'${term.stem}'${term.prefix ? ":*" : ""}`);
  const query = each.join(breadth === "some" ? " | " : " & ");
  const column = sql.ref(breadth === "title" ? "title_words" : "words");
  return sql<boolean>`${column} @@ cast(${query} as tsquery)`;
}

function postgresParts({ stem }: Term): RawBuilder<boolean> {
  if (stem.length < SHORTEST_PART) return sql<boolean>`words @@ cast(${`'${stem}'`} as tsquery)`;
  const inside = `'${stem}'${stem.length > SHORTEST_PART ? ":*" : ""}`;
  return sql<boolean>`(words @@ cast(${`'${stem}':*`} as tsquery) or part_words @@ cast(${inside} as tsquery))`;
}
