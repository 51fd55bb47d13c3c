/**
 * Hands an Express request to Remix and its answer back. Bodies are small and already read, and pages
 * come in one piece, so there are no streams to plumb.
 */
import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import type { Request as ExpressRequest } from "express";

export type Answer = (
  request: ExpressRequest,
  path: string,
  method: string,
  context: AppLoadContext,
) => Promise<Response>;

export function createAnswer(build: ServerBuild, mode: string, siteAddress: string): Answer {
  const handle = createRequestHandler(build, mode);
  return async (request, path, method, context) => {
    const controller = new AbortController();
    const abort = () => controller.abort();
    request.res?.once("close", abort);
    try {
      const url = new URL(path, siteAddress);
      const init: RequestInit = { method, headers: headersOf(request), signal: controller.signal };
      if (method === "POST") init.body = new Uint8Array(request.wholeBody ?? []);
      return await handle(new Request(url, init), context);
    } finally {
      request.res?.off("close", abort);
    }
  };
}

function headersOf(request: ExpressRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === "string") headers.set(name, value);
    else for (const one of value ?? []) headers.append(name, one);
  }
  return headers;
}
