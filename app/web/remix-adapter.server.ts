/**
 * Hands an Express request to Remix and its answer back. Bodies are small and already read, and pages
 * come in one piece, so there are no streams to plumb.
 *
 * Remix is given the one route that the gate let the request through to, and not the whole site: what
 * the gate did not look at cannot answer, whichever way an address is spelt, and no time goes on
 * matching the address against every route anew (docs/decisions/0012).
 */
import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import type { Request as ExpressRequest } from "express";
import { ANY, type Admitted } from "./gate.server.ts";
import { holding } from "./loader-data.server.ts";

export type Answer = (
  request: ExpressRequest,
  admitted: Admitted,
  context: AppLoadContext,
) => Promise<Response>;

export function createAnswer(build: ServerBuild, mode: string, siteAddress: string): Answer {
  const handlerOf = handlers(build, mode);
  const origin = new URL(siteAddress).origin;
  return async (request, { routeId, refusal }, context) => {
    const url = origin + request.originalUrl;
    const method = refusal ? "GET" : request.method;
    const init: RequestInit = { method, headers: headersOf(request) };
    if (method === "POST") init.body = new Uint8Array(request.wholeBody ?? []);
    const handle = handlerOf(isManifest(request.path) && !refusal ? WHOLE : routeId);
    return handle(new Request(url, init), context);
  };
}

const WHOLE = "";
const HOME = "routes/home";

/** A browser asks there which scripts the pages behind its links need: names of files, no data. */
const isManifest = (path: string) => path === "/__manifest";

/** A handler for each route, made when it is first asked for. */
function handlers(build: ServerBuild, mode: string) {
  const made = new Map<string, ReturnType<typeof createRequestHandler>>();
  return (routeId: string) => {
    const known = made.get(routeId);
    if (known) return known;
    const handler = createRequestHandler(routeId ? buildWith(build, routeId) : build, mode);
    made.set(routeId, handler);
    return handler;
  };
}

/** The front page stays in: a browser takes "/" for known, and never asks for it. */
function buildWith(build: ServerBuild, routeId: string): ServerBuild {
  const ids = new Set(["root", HOME, routeId]);
  const only = <Part>(routes: Record<string, Part>) =>
    Object.fromEntries(Object.entries(routes).filter(([id]) => ids.has(id)));
  const routes = only(build.routes);
  for (const [id, route] of Object.entries(routes)) routes[id] = holdingData(route!);
  // What stands in at any address stands in at "/" too, which "*" does not match.
  if (routeId === ANY) routes[HOME] = { ...routes[HOME]!, module: routes[ANY]!.module };
  return {
    ...build,
    routes,
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

function holdingData<Route extends ServerBuild["routes"][string]>(route: Route): Route {
  const { loader } = route!.module;
  return loader
    ? { ...route, module: { ...route!.module, loader: holding(route!.id, loader) } }
    : route;
}

function headersOf(request: ExpressRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") headers.set(name, value);
    else for (const one of value ?? []) headers.append(name, one);
  }
  return headers;
}
