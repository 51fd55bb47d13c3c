/**
 * Who may go on: finds the route of an address, reads the session and asks the authorisation table,
 * before any loader runs. What is refused becomes the address of a page that says so in the frame.
 */
import type { ServerBuild } from "@remix-run/node";
import type { AccessTable, RouteAccess } from "./access.ts";
import { verdict } from "./access.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";

export interface Gate {
  /** The row of the table for a path, or null where no route has it. */
  accessTo(path: string): RouteAccess | null;
  /** Undefined where the request may go on, else the address to answer with instead. */
  refusal(path: string, method: string, search: string, viewer: Viewer | null): string | undefined;
}

/** Throws at start for a route without a row, and for a row without a route. */
export function createGate(build: ServerBuild, table: AccessTable): Gate {
  const patterns = patternsOf(build, table);
  const accessTo = (path: string) =>
    patterns.find(({ matcher }) => matcher.test(path))?.access ?? null;
  return {
    accessTo,
    refusal(path, method, search, viewer) {
      const access = accessTo(path);
      if (!access) return undefined;
      switch (verdict(access, method, viewer)) {
        case "allowed":
          return undefined;
        case "sign_in":
          if (method === "POST" && access.givesBack) return undefined;
          return `/refused/401?next=${encodeURIComponent(method === "POST" ? "/" : path + search)}`;
        case "forbidden":
          return "/refused/403";
        case "no_method":
          return "/refused/405";
      }
    },
  };
}

interface Pattern {
  pattern: string;
  matcher: RegExp;
  access: RouteAccess;
}

function patternsOf(build: ServerBuild, table: AccessTable): Pattern[] {
  const unlisted: string[] = [];
  const patterns: Pattern[] = [];
  for (const [id, route] of Object.entries(build.routes)) {
    if (!route || id === "root") continue;
    const access = table[id.replace(/^routes\//, "")];
    if (!access) unlisted.push(id);
    else patterns.push(patternOf(`/${route.path ?? ""}`, access));
  }
  if (unlisted.length > 0)
    throw new Error(`Routes missing from app/access.ts: ${unlisted.join(", ")}`);
  return patterns.sort(fixedBeforeParameters);
}

function patternOf(pattern: string, access: RouteAccess): Pattern {
  const source = pattern
    .replaceAll(".", "\\.")
    .replace(/:[^/]+/g, "[^/]+")
    .replace("*", ".*");
  return { pattern, access, matcher: new RegExp(`^${source}/?$`) };
}

/** "/meetings/new" must be found before "/meetings/:meetingId". */
function fixedBeforeParameters(a: Pattern, b: Pattern): number {
  const rank = ({ pattern }: Pattern) =>
    pattern
      .split("/")
      .map((part) => (part === "*" ? "2" : part.startsWith(":") ? "1" : "0"))
      .join("");
  return rank(a) < rank(b) ? -1 : 1;
}
