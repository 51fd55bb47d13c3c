/**
 * Who may go on: finds the route of an address, reads the session and asks the authorisation table,
 * before any loader runs. What is refused gets a page that says so in the frame.
 */
import type { ServerBuild } from "@remix-run/node";
import { LRUCache } from "lru-cache";
import type { AccessTable, RouteAccess } from "./access.ts";
import { verdict } from "./access.ts";
import type { Refusal } from "./refusal.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";

/** What answers a request: nothing but this route is within its reach (remix-adapter.server.ts). */
export interface Admitted {
  routeId: string;
  refusal: Refusal | null;
}

export interface Gate {
  /** The row of the table for a path, or null where no route has it. */
  accessTo(path: string): RouteAccess | null;
  admit(path: string, method: string, search: string, viewer: Viewer | null): Admitted;
}

/** Of the page for any address, which says what is not there and what is not allowed. */
export const ANY = "routes/not-found";

export function refused(refusal: Refusal): Admitted {
  return { routeId: ANY, refusal };
}

const MOST_PATHS_KNOWN = 1_000;

/** Throws at start for a route without a row, and for a row without a route. */
export function createGate(build: ServerBuild, table: AccessTable): Gate {
  const patterns = patternsOf(build, table);
  // Most requests are for the same few paths, and there are a hundred patterns to try.
  const known = new LRUCache<string, { pattern: Pattern | undefined }>({ max: MOST_PATHS_KNOWN });
  const find = (path: string) => {
    const again = known.get(path);
    if (again) return again.pattern;
    const decoded = decodedAsRemixDoes(path);
    const pattern = patterns.find(({ matcher }) => matcher.test(decoded));
    known.set(path, { pattern });
    return pattern;
  };
  return {
    accessTo: (path) => find(path)?.access ?? null,
    admit(path, method, search, viewer) {
      const found = find(path);
      if (!found) return refused({ status: 404 });
      const { access, routeId } = found;
      switch (verdict(access, method, viewer)) {
        case "allowed":
          return { routeId, refusal: null };
        case "sign_in":
          if (method === "POST" && access.givesBack) return { routeId, refusal: null };
          return refused({ status: 401, next: method === "POST" ? "/" : path + search });
        case "forbidden":
          return refused({ status: 403 });
        case "no_method":
          return refused({ status: 405 });
      }
    },
  };
}

/** "/%61dministration" names the page that "/administration" names. */
function decodedAsRemixDoes(path: string): string {
  try {
    const decoded = path.split("/").map((part) => decodeURIComponent(part).replaceAll("/", "%2F"));
    return decoded.join("/");
  } catch {
    return path;
  }
}

interface Pattern {
  pattern: string;
  matcher: RegExp;
  access: RouteAccess;
  routeId: string;
}

function patternsOf(build: ServerBuild, table: AccessTable): Pattern[] {
  const unlisted: string[] = [];
  const patterns: Pattern[] = [];
  for (const [routeId, route] of Object.entries(build.routes)) {
    if (!route || routeId === "root") continue;
    const access = table[routeId.replace(/^routes\//, "")];
    if (!access) unlisted.push(routeId);
    else patterns.push(patternOf(`/${route.path ?? ""}`, access, routeId));
  }
  if (unlisted.length > 0)
    throw new Error(`Routes missing from app/access.ts: ${unlisted.join(", ")}`);
  return patterns.sort(fixedBeforeParameters);
}

function patternOf(pattern: string, access: RouteAccess, routeId: string): Pattern {
  const source = pattern
    .replaceAll(".", "\\.")
    .replace(/:[^/]+/g, "[^/]+")
    .replace("*", ".*");
  return { pattern, access, routeId, matcher: new RegExp(`^${source}/?$`, "i") };
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
