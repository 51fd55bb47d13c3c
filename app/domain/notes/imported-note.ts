/** Knows how a note lies in a file: front matter and markdown, and what may be wrong with them. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { isDay } from "#app/calendar/danish-time.ts";
import { topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import { parseFrontMatter } from "#app/markdown/front-matter.server.ts";
import type { Audience, Day, Language } from "#db/schema.ts";
import { LONGEST_PLACE, LONGEST_SOURCE, LONGEST_TITLE, unixLines } from "./forms.ts";
import { audiences } from "./note.ts";
import { bytesOf, LONGEST_BODY_BYTES, MOST_TOPICS } from "./rules.ts";

export interface ImportedNote {
  /** Shared by the translations of one note. */
  key: string;
  language: Language;
  title: string;
  body: string;
  municipalitySlug: string | null;
  place: string;
  topics: string[];
  audience: Audience;
  source: string;
  /** The day it was published; null where `daysAgo` says it, or nothing does. */
  publishedOn: Day | null;
  daysAgo: number | null;
  seasonNumber: number | null;
  demo: boolean;
  /** sha256 of the file, hex. */
  hash: string;
}

/** What is wrong, and on which line of the file. */
export interface FileProblem {
  line: number;
  problem: string;
}

export type ReadNote = { ok: true; note: ImportedNote } | { ok: false; problems: FileProblem[] };

const frontMatter = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be words of a-z and 0-9 joined by -").max(80),
  language: z.enum(["da", "en"]),
  title: z.string().trim().min(1).max(LONGEST_TITLE),
  municipality: z.string().optional(),
  place: z.string().trim().max(LONGEST_PLACE).default(""),
  topics: z.array(z.enum(topicKeys)).max(MOST_TOPICS).default([]),
  audience: z.enum(audiences).default("public"),
  source: z.string().trim().max(LONGEST_SOURCE).default(""),
  published: z.string().refine(isDay, "must be a day such as 2026-11-23").optional(),
  days_ago: z.number().int().min(0).max(36_500).optional(),
  season: z.number().int().min(1).optional(),
  demo: z.boolean().default(false),
}); // prettier-ignore

export function readNoteFile(text: string): ReadNote {
  const file = unixLines(text);
  const split = parseFrontMatter(file);
  if (!split.ok) {
    const problem = `${split.reason.replaceAll("_", " ")}${split.message ? `: ${split.message}` : ""}`;
    return { ok: false, problems: [{ line: split.line, problem }] };
  }
  const parsed = frontMatter.safeParse(split.data, { error: englishProblem });
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => atLine(file, issue));
  const { body, bodyLine } = split;
  if (body.trim() === "") problems.push({ line: bodyLine, problem: "the note has no text" });
  if (bytesOf(body) > LONGEST_BODY_BYTES) {
    const problem = `the text is longer than ${LONGEST_BODY_BYTES} bytes`;
    problems.push({ line: bodyLine, problem });
  }
  if (!parsed.success || problems.length > 0) return { ok: false, problems };
  const { municipality, published, days_ago, season, ...same } = parsed.data;
  const note = {
    ...same,
    body: body.trimEnd() + "\n",
    municipalitySlug: municipality ?? null,
    publishedOn: published ?? null,
    daysAgo: days_ago ?? null,
    seasonNumber: season ?? null,
    hash: createHash("sha256").update(file).digest("hex"),
  };
  return { ok: true, note };
}

/** The line of the file on which a key of its front matter stands; the first where it has none. */
export function lineOf(file: string, key: string): number {
  const end = file.indexOf("\n---", 3);
  const lines = file.slice(0, end < 0 ? undefined : end).split("\n");
  return Math.max(lines.findIndex((line) => line.startsWith(`${key}:`)) + 1, 1);
}

function atLine(file: string, issue: z.core.$ZodIssue): FileProblem {
  const key = issue.code === "unrecognized_keys" ? issue.keys[0]! : String(issue.path[0] ?? "");
  return { line: lineOf(file, key), problem: `${key}: ${issue.message}` };
}

/** Shells speak English; the site's own words are for its pages. */
function englishProblem(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return "is not a key of a note";
    case "invalid_value":
      return `must be one of ${issue.values.join(", ")}`;
    case "too_big":
      return `may be ${issue.maximum} at most`;
    case "too_small":
      return "must not be empty";
    case "invalid_type":
      return issue.input === undefined ? "is missing" : `must be ${issue.expected}`;
    default:
      return issue.message ?? "cannot be used";
  }
}
