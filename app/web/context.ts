/** What every loader and action is given beside its request. */
import type { Act } from "#app/audit/act.ts";
import type { Scope, Viewer } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { Day, Instant, Language } from "#db/schema.ts";
import type { Refusal } from "./refusal.server.ts";
import type { RequestLog } from "./request-log.server.ts";
import type { Sessions } from "./sessions.server.ts";
import type { Settings } from "./settings.server.ts";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    db: Db;
    viewer: Viewer | null;
    /** Why the request gets a page that says no, at the address that it asked for; else null. */
    refusal: Refusal | null;
    scope: Scope;
    now: Instant;
    today: Day;
    language: Language;
    nonce: string;
    /** Whether a whole page is asked for, and not its data alone; what its loaders gave; its text in pieces. */
    page: { whole: boolean; held: Record<string, unknown>; html?: readonly string[] };
    requestId: string;
    /** The address that limits on attempts are kept by. */
    clientAddress: string;
    settings: Settings;
    sessions: Sessions;
    log: RequestLog;
  }
}

export type { AppLoadContext as HubContext } from "@remix-run/server-runtime";

type Context = import("@remix-run/server-runtime").AppLoadContext;

/** The signed-in person. The gate has let nobody else through; asking elsewhere is a bug. */
export function requireViewer(context: Context): Viewer {
  if (!context.viewer)
    throw new Error("This route is open to visitors: it has no viewer to require.");
  return context.viewer;
}

export function actOf(context: Context): Act {
  const { viewer, now, settings } = context;
  return {
    actorId: viewer?.id ?? null,
    now,
    site: { name: settings.siteName, address: settings.siteAddress, mailFrom: settings.mailFrom },
  };
}
