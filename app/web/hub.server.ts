/** The whole site as one Express application; scripts/serve gives it a port, tests an own database. */
import { readdirSync } from "node:fs";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import express, { type Express, type NextFunction, type Request, type Response } from "express";
import { access } from "#app/access.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import type { Db } from "#db/client.server.ts";
import { toInstant } from "#db/columns.server.ts";
import { compressed } from "./compressed.server.ts";
import { createGate, refused, type Admitted, type Gate } from "./gate.server.ts";
import {
  readLimitedBody,
  refuseForeignOrigins,
  refuseNul,
  refuseUnknownMethods,
} from "./guards.server.ts";
import { hasFlash } from "./flash.server.ts";
import { languageOf } from "./language.server.ts";
import { createPageCache, sendCached, type PageCache } from "./page-cache.server.ts";
import { createAnswer, type Answer } from "./remix-adapter.server.ts";
import { bytesOf } from "./page-bytes.server.ts";
import { eachLogged, type RequestLog } from "./request-log.server.ts";
import { scopeOf, visitorScope } from "./scope.server.ts";
import { securityHeaders } from "./security-headers.server.ts";
import { createSessions, type Sessions } from "./sessions.server.ts";
import type { Settings } from "./settings.server.ts";
import { hasSession } from "./cookies.server.ts";

export interface HubParts {
  db: Db;
  settings: Settings;
  build: ServerBuild;
  log: RequestLog;
  /** The time of a request; tests set their own. */
  clock?: () => Date;
}

interface Running extends Required<HubParts> {
  gate: Gate;
  sessions: Sessions;
  pages: PageCache;
  answer: Answer;
}

export function createHub(parts: HubParts): Express {
  const { db, settings, build } = parts;
  const running: Running = {
    ...parts,
    clock: parts.clock ?? (() => new Date()),
    gate: createGate(build, access),
    sessions: createSessions(db, settings.secure),
    pages: createPageCache(db),
    answer: createAnswer(build, settings.mode, settings.siteAddress),
  };
  const hub = express();
  hub.disable("x-powered-by").disable("etag").set("trust proxy", settings.trustProxy);
  hub.use(eachLogged(running.log));
  hub.use(
    "/assets",
    express.static("build/client/assets", { immutable: true, maxAge: "1y", index: false }),
  );
  hub.use(filesAtTheRoot());
  hub.use(refuseUnknownMethods, refuseNul, securityHeaders(settings.secure));
  hub.use(fromCache(running));
  hub.use(compressed(), refuseForeignOrigins(settings.siteAddress), readLimitedBody);
  hub.use((request, response, next) => void answerPage(running, request, response).catch(next));
  hub.use(lastResort(running));
  return hub;
}

/** The icon and its like, listed once: asking the disk at every page costs a tenth of the page. */
function filesAtTheRoot() {
  const entries = readdirSync("build/client", { withFileTypes: true });
  const files = new Set(entries.filter((one) => one.isFile()).map(({ name }) => `/${name}`));
  const serveFile = express.static("build/client", { maxAge: "1h", index: false });
  return (request: Request, response: Response, next: NextFunction) =>
    files.has(request.path) ? serveFile(request, response, next) : next();
}

function fromCache({ gate, pages, clock, settings }: Running) {
  return (request: Request, response: Response, next: NextFunction) => {
    if (!mayBeCached(request, gate, settings)) return next();
    const language = languageOf(
      new URLSearchParams(request.query as Record<string, string>),
      request.headers.cookie,
    );
    pages
      .key(request.originalUrl, language, clock())
      .then((key) => {
        const page = pages.get(key);
        if (page) return sendCached(page, request, response);
        response.locals.cacheKey = key;
        next();
      })
      .catch(next);
  };
}

/** Only for visitors with nothing to be told: whoever has a session is never served from the cache. */
function mayBeCached(request: Request, gate: Gate, settings: Settings): boolean {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  if (hasSession(request.headers.cookie, settings.secure) || hasFlash(request.headers.cookie))
    return false;
  // A page's data is for scripts, which visitors have none of; the gate would take the ending for an id's.
  if (request.path.endsWith(".data")) return false;
  return gate.accessTo(request.path)?.cached === true;
}

async function answerPage(running: Running, request: Request, response: Response): Promise<void> {
  const { gate, answer, sessions, clock } = running;
  const now = toInstant(clock());
  const { viewer, setCookie } = await sessions.read(request.headers.cookie, now);
  if (setCookie) response.append("Set-Cookie", setCookie);
  const search = request.originalUrl.slice(request.path.length);
  const admitted = request.refusal
    ? refused(request.refusal)
    : gate.admit(pathOf(request.path), request.method, search, viewer);
  const context = await contextFor(running, request, response, { admitted, viewer, now });
  const reply = await answer(request, admitted, context);
  await send(running, { reply, ...context.page }, request, response);
}

/** Remix asks for a page's data at its path with ".data". */
function pathOf(path: string): string {
  if (path === "/_root.data") return "/";
  return path.endsWith(".data") ? path.slice(0, -".data".length) : path;
}

async function contextFor(
  { db, settings, sessions, log }: Running,
  request: Request,
  response: Response,
  { admitted, viewer, now }: { admitted: Admitted } & Pick<AppLoadContext, "viewer" | "now">,
): Promise<AppLoadContext> {
  const query = new URL(request.originalUrl, settings.siteAddress).searchParams;
  return {
    db, settings, sessions, log, viewer, now, refusal: admitted.refusal,
    scope: viewer ? await scopeOf(db, viewer) : visitorScope(),
    today: todayInDenmark(now),
    language: languageOf(query, request.headers.cookie, viewer?.language),
    nonce: response.locals.nonce,
    page: { whole: !request.path.endsWith(".data"), held: {} },
    requestId: response.locals.requestId,
    clientAddress: request.ip ?? "",
  }; // prettier-ignore
}

async function send(
  { pages }: Running,
  { reply, html }: { reply: globalThis.Response; html?: readonly string[] },
  request: Request,
  response: Response,
) {
  const body = html === undefined ? Buffer.from(await reply.arrayBuffer()) : bytesOf(html);
  const cacheKey: string | undefined = response.locals.cacheKey;
  if (cacheKey && reply.status === 200 && !reply.headers.has("Set-Cookie")) {
    const headers = {
      "Content-Type": reply.headers.get("Content-Type") ?? "text/html; charset=utf-8",
      "Cache-Control": "public, no-cache",
    };
    return sendCached(pages.put(cacheKey, body, headers), request, response);
  }
  response.status(reply.status);
  for (const [name, value] of reply.headers) {
    if (name !== "set-cookie") response.set(name, value);
  }
  for (const cookie of reply.headers.getSetCookie()) response.append("Set-Cookie", cookie);
  if (!reply.headers.has("Cache-Control")) response.set("Cache-Control", "no-store");
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Remix turns what its loaders throw into a page; here comes what fails before, as a lost database. */
function lastResort(running: Running) {
  return (error: unknown, request: Request, response: Response, _next: NextFunction) => {
    running.log.error({ requestId: response.locals.requestId, err: error }, "unanswered");
    if (response.headersSent) return void response.destroy();
    answerFailure(running, request, response).catch(() => {
      response.status(500).type("text/plain").send(`500 ${response.locals.requestId}`);
    });
  };
}

/** The page that says so, in the frame as a visitor sees it: it needs no database. */
async function answerFailure(running: Running, request: Request, response: Response) {
  const now = toInstant(running.clock());
  const admitted = refused({ status: 500 });
  const context = await contextFor(running, request, response, { admitted, viewer: null, now });
  response.locals.cacheKey = undefined;
  const reply = await running.answer(request, admitted, context);
  await send(running, { reply, ...context.page }, request, response);
}
