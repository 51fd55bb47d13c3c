/** Knows the shapes that people post about notes. */
import { z } from "zod";
import { topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import { audiences } from "./note.ts";
import { bytesOf, LONGEST_BODY_BYTES, MOST_TOPICS } from "./rules.ts";

export const LONGEST_TITLE = 150;
export const LONGEST_PLACE = 120;
export const LONGEST_SOURCE = 400;

const line = (longest: number) => z.string().trim().max(longest);
const nothing = (value: string | undefined) => value || null;

/** A browser sends line ends as CRLF; kept texts have LF, so that they compare alike. */
export function unixLines(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

export const noteForm = z.object({
  title: line(LONGEST_TITLE)
    .min(1, { error: "required" })
    .transform((title) => title.replace(/\s+/g, " ")),
  body: z
    .string()
    .default("")
    .transform(unixLines)
    .refine((body) => bytesOf(body) <= LONGEST_BODY_BYTES, { error: "notes:errors.too_long" }),
  language: z.enum(["da", "en"]),
  topics: z.array(z.enum(topicKeys)).max(MOST_TOPICS).default([]),
  municipalityCode: z.string().max(4).optional().transform(nothing),
  seasonId: z.string().max(36).optional().transform(nothing),
  audience: z.enum(audiences),
  place: line(LONGEST_PLACE).default(""),
  source: line(LONGEST_SOURCE).default(""),
});

export type NoteInput = z.output<typeof noteForm>;

/** Beside the note itself: which version the writer began from, and what they pressed. */
export const changeForm = noteForm.extend({
  version: z.coerce.number().int().min(0).default(0),
  intent: z.enum(["save", "publish", "preview"]).default("save"),
});

export const newNoteForm = changeForm.extend({
  /** The note that this one says in another language. */
  translates: z.string().max(36).optional().transform(nothing),
});

export const withdrawForm = z.object({
  what: z.enum(["withdraw", "delete"]),
  reason: z.string().trim().max(1_000).default(""),
});

export const restoreForm = z.object({
  version: z.coerce.number().int().min(1),
});
