/** What no request gets past, whatever it asks for: size, and where it comes from. */
import type { NextFunction, Request, Response } from "express";
import type { Refusal } from "./refusal.server.ts";

export const BODY_LIMIT = 1024 * 1024;
const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);
const METHODS = new Set(["GET", "HEAD", "POST"]);
const DRAIN_MS = 5_000;

declare module "express-serve-static-core" {
  interface Request {
    /** The whole body, at most BODY_LIMIT bytes. */
    wholeBody?: Buffer;
    /** Becomes a page that says so in the frame. */
    refusal?: Refusal;
  }
}

export function refuseUnknownMethods(request: Request, response: Response, next: NextFunction) {
  if (METHODS.has(request.method)) return next();
  response.status(405).set("Allow", "GET, HEAD, POST").end();
}

/** No text of ours holds a NUL, and PostgreSQL takes none: an address with one names nothing. */
export function refuseNul(request: Request, _response: Response, next: NextFunction) {
  if (request.originalUrl.includes("%00")) request.refusal = { status: 404 };
  next();
}

/**
 * An unsafe request must say that it comes from our own pages. A missing Origin is refused too: every
 * browser sends it with a POST.
 */
export function refuseForeignOrigins(siteAddress: string) {
  const own = new URL(siteAddress).origin;
  return (request: Request, _response: Response, next: NextFunction) => {
    if (SAFE_METHODS.has(request.method)) return next();
    const origin = request.get("origin");
    const sameHost = origin === `${request.protocol}://${request.get("host")}`;
    const crossSite = request.get("sec-fetch-site") === "cross-site";
    if (!origin || crossSite || (origin !== own && !sameHost))
      request.refusal = { status: 403, foreign: true };
    next();
  };
}

/** Reads the body into memory up to the limit; beyond it nothing more is kept. */
export function readLimitedBody(request: Request, response: Response, next: NextFunction) {
  if (SAFE_METHODS.has(request.method) || request.refusal) return next();
  if (Number(request.get("content-length") ?? 0) > BODY_LIMIT)
    return tooLarge(request, response, next);
  const chunks: Buffer[] = [];
  let size = 0;
  const take = (chunk: Buffer) => {
    size += chunk.length;
    if (size <= BODY_LIMIT) return void chunks.push(chunk);
    chunks.length = 0;
    request.off("data", take).off("end", done);
    tooLarge(request, response, next);
  };
  const done = () => {
    request.wholeBody = Buffer.concat(chunks);
    next();
  };
  request.on("data", take).once("end", done);
}

/** Answers at once and lets what is still on its way run into nothing, for a short while. */
function tooLarge(request: Request, response: Response, next: NextFunction) {
  request.refusal = { status: 413 };
  response.set("Connection", "close");
  request.resume();
  const timer = setTimeout(() => request.destroy(), DRAIN_MS);
  request.once("close", () => clearTimeout(timer));
  next();
}
