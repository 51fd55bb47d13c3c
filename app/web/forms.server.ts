/** Posted fields in, checked values or errors at the fields out. */
import { parseWithZod } from "@conform-to/zod/v4";
import type { Submission } from "@conform-to/dom";
import { data } from "@remix-run/node";
import { z } from "zod";

/** Errors are keys of `frame.errors`, with a limit after a colon: "too_long:120". */
function errorKey(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "too_big":
      return `${tooBig(issue.origin)}:${issue.maximum}`;
    case "too_small":
      return `${tooSmall(issue.origin)}:${issue.minimum}`;
    case "invalid_format":
      return issue.format === "email" || issue.format === "url" ? issue.format : "invalid";
    case "invalid_value":
      return "choose";
    case "invalid_type":
      if (issue.input === undefined) return "required";
      return issue.expected === "number" || issue.expected === "int" ? "number" : "invalid";
    default:
      return "invalid";
  }
}

const tooBig = (origin: string) =>
  origin === "string" ? "too_long" : origin === "array" ? "too_many" : "too_high";
const tooSmall = (origin: string) =>
  origin === "string" ? "too_short" : origin === "array" ? "too_few" : "too_low";

z.config({ customError: errorKey });

export async function readForm<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<Submission<z.input<S>, string[], z.output<S>>> {
  return parseWithZod(ownFields(await request.formData()), { schema }) as Submission<
    z.input<S>,
    string[],
    z.output<S>
  >;
}

/**
 * What our own pages can send. Conform reads an intent as JSON and throws at anything else; and a list
 * grown to an index that somebody made up ("rows[4000000000]") would keep the process busy for minutes.
 * PostgreSQL takes no NUL.
 */
function ownFields(posted: FormData): FormData {
  const form = new FormData();
  for (const [name, value] of posted) {
    if (name === "__state__" || /\[\d{4,}\]/.test(name)) continue;
    if (name === "__intent__" && !isIntent(value)) continue;
    form.append(name, typeof value === "string" ? value.replaceAll("\0", "") : value);
  }
  return form;
}

const intents = ["validate", "update", "reset", "insert", "remove", "reorder"];
const MOST_ROWS = 500;

function isIntent(value: FormDataEntryValue | null): boolean {
  if (typeof value !== "string" || value.length > 2_000) return false;
  try {
    const { type, payload } = JSON.parse(value) as { type?: string; payload?: unknown };
    if (!intents.includes(type ?? "") || typeof payload !== "object" || !payload) return false;
    return Object.values(payload).every((part) => typeof part !== "number" || part <= MOST_ROWS);
  } catch {
    return false;
  }
}

interface Replying {
  reply(options?: {
    formErrors?: string[];
    fieldErrors?: Record<string, string[]>;
    hideFields?: string[];
  }): unknown;
}

/** 422 with the errors and everything that was typed, but for fields that must not come back. */
export function invalid<R extends Replying>(submission: R, options?: Parameters<R["reply"]>[0]) {
  return data(submission.reply(options) as ReturnType<R["reply"]>, { status: 422 });
}
