/** What the address asks to search for. */
import type { SearchKind } from "#db/schema.ts";

export const searchKinds = ["person", "meeting", "note", "municipality"] as const;

export interface SearchAsked {
  /** As typed, 200 characters at most; empty where nothing is asked. */
  q: string;
  /** Null for everything. */
  kind: SearchKind | null;
  /** Key of the page before this one. */
  after: string | null;
}

const LONGEST = 200;

export function readSearch(request: Request): SearchAsked {
  const query = new URL(request.url).searchParams;
  const typed = (query.get("q") ?? "").replace(/\s+/g, " ").trim();
  return {
    q: Array.from(typed).slice(0, LONGEST).join(""),
    kind: searchKinds.find((kind) => kind === query.get("kind")) ?? null,
    after: query.get("after"),
  };
}

export function searchPath({ q, kind, after }: SearchAsked): string {
  const query = new URLSearchParams();
  if (q) query.set("q", q);
  if (kind) query.set("kind", kind);
  if (after) query.set("after", after);
  return query.size > 0 ? `/search?${query}` : "/search";
}
