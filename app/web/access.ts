/** The words of the authorisation table (app/access.ts). */
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { isOrganiser } from "#app/domain/accounts/viewer.ts";

/**
 * Who gets through to a route. "anyone" may still be shown less: rows and objects are narrowed by
 * scope and policy, and what one may not know of is 404.
 */
export type Who = "anyone" | "member" | "organiser" | "administrator";

export interface RouteAccess {
  GET?: Who;
  POST?: Who;
  /** The page is the same for every visitor and may be kept in the page cache. */
  cached?: true;
  /**
   * A post by somebody who was signed out meanwhile reaches the route, which answers 401 with the page
   * and everything that was typed, and does nothing else.
   */
  givesBack?: true;
}

export type AccessTable = Record<string, RouteAccess>;

export type Verdict = "allowed" | "sign_in" | "forbidden" | "no_method";

export function verdict(access: RouteAccess, method: string, viewer: Viewer | null): Verdict {
  const who = access[method === "HEAD" ? "GET" : (method as "GET" | "POST")];
  if (!who) return "no_method";
  if (who === "anyone") return "allowed";
  if (!viewer) return "sign_in";
  if (who === "organiser" && !isOrganiser(viewer)) return "forbidden";
  if (who === "administrator" && viewer.role !== "administrator") return "forbidden";
  return "allowed";
}
