/** One JSON line a request: ids, route, status and time; never a query, a cookie or a name. */
import { pino, type Logger } from "pino";

export type RequestLog = Pick<Logger, "info" | "warn" | "error" | "debug">;

export function createLog(level: string): Logger {
  return pino({
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
    formatters: { level: (label) => ({ level: label }) },
  });
}
