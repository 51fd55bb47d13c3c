/** One JSON line a request: ids, route, status and time; never a query, a cookie or a name. */
import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { pino, type Logger } from "pino";

export type RequestLog = Pick<Logger, "info" | "warn" | "error" | "debug">;

export function createLog(level: string, destination?: { write(line: string): void }): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // A safety net: no line of ours carries these.
    redact: [
      "cookie",
      "authorization",
      "token",
      "email",
      "*.cookie",
      "*.authorization",
      "*.token",
      "*.email",
    ],
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
  };
  // Named sync, pino leaves its flush at exit out, which waits for ever on a reader that is gone.
  return pino(options, destination ?? pino.destination({ dest: 1, sync: true }));
}

interface ErrorFacts {
  type: string;
  message: string;
  code?: string;
  stack?: string;
  cause?: ErrorFacts;
}

/**
 * What went wrong and where. A driver's error carries rows and parameters ("Key (email_key)=(…)") in
 * fields of its own, which are left out; what looks like an address or a secret is taken out of the
 * message.
 */
function describeError(error: unknown): ErrorFacts {
  if (!(error instanceof Error)) return { type: typeof error, message: "" };
  const { code } = error as { code?: unknown };
  const frames = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    type: error.name,
    message: withoutPersonalText(error.message),
    ...(typeof code === "string" && { code }),
    ...(frames && { stack: frames.map((line) => line.trim()).join("\n") }),
    ...(error.cause instanceof Error && { cause: describeError(error.cause) }),
  };
}

function withoutPersonalText(message: string): string {
  return message
    .slice(0, 500)
    .replace(/[^\s<>"'()=,;:]+@[^\s<>"'(),;:]+/g, "…@…")
    .replace(/\?\S*/g, "?…")
    .replace(/[\w-]{24,}/g, (part) => (isId(part) ? part : "…"));
}

/** A line when the answer is out. Addresses are logged without their query, tokens without themselves. */
export function eachLogged(log: RequestLog) {
  return (request: Request, response: Response, next: NextFunction) => {
    const began = performance.now();
    response.locals.requestId = randomUUID();
    response.set("X-Request-Id", response.locals.requestId);
    response.once("finish", () => {
      const milliseconds = Math.round(performance.now() - began);
      const { method } = request;
      // The path as asked for: a mounted handler shortens request.path.
      const [path = ""] = request.originalUrl.split("?");
      const line = {
        requestId: response.locals.requestId,
        method,
        path: loggedPath(path),
        status: response.statusCode,
        milliseconds,
      };
      // A probe every few seconds would drown what people did.
      if (isProbe(path)) log.debug(line, "request");
      else log.info(line, "request");
    });
    next();
  };
}

function isProbe(path: string): boolean {
  return path === "/healthz" || path === "/readyz";
}

/** A request's path for the log: what may be a secret or a name is left out, ids stay. */
export function loggedPath(path: string): string {
  return path
    .slice(0, 200)
    .split("/")
    .map((part) => {
      if (/[^\w.~-]/.test(part)) return "…";
      return /[\w-]{24,}/.test(part) && !isId(part.replace(/\.\w+$/, "")) ? "…" : part;
    })
    .join("/");
}

function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
