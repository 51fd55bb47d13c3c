/** Knows what is posted to schedule, change, cancel and answer a meeting. */
import { z } from "zod";
import { danishInstant, isDay } from "#app/calendar/danish-time.ts";
import {
  LONGEST_TITLE,
  LONGEST_PLACE,
  LONGEST_DESCRIPTION,
  LONGEST_REASON,
  LONGEST_MINUTES_TEXT,
  MOST_ITEMS,
  MOST_FACILITATORS,
  MOST_SEATS,
  meetingKinds,
} from "./meeting.ts";

const line = (longest: number) => z.string().trim().max(longest);
const id = z.string().regex(/^[0-9a-f-]{36}$/);

/** Also as Danes write it: 9.30 */
const time = z
  .string()
  .trim()
  .transform((text) =>
    text
      .replace(".", ":")
      .replace(/^(\d):/, "0$1:")
      .slice(0, 5),
  )
  .refine((text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), "time");

/** A row left empty is no item. */
const agendaItem = z
  .object({
    title: line(LONGEST_TITLE).optional(),
    speaker: line(LONGEST_TITLE).optional(),
    minutes: z.number().int().min(1).max(600).optional(),
  })
  .optional()
  .transform((item, context) => {
    const { title = "", speaker = "", minutes } = item ?? {};
    if (!title && !speaker && minutes === undefined) return null;
    const missing = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (!title) missing("title", "meetings:errors.title_missing");
    if (minutes === undefined) missing("minutes", "meetings:errors.minutes_missing");
    return { title, speaker, minutes: minutes ?? 0 };
  });

const agenda = z
  .array(agendaItem)
  .max(MOST_ITEMS)
  .default([])
  .transform((items) => items.filter((item) => item !== null));

/** Every form that changes a meeting says what it began from, and which warnings it has seen. */
const awareness = {
  /** The meeting's updatedAt when the form was shown. */
  seen: z.string().max(30).optional(),
  /** Which warnings were answered with "anyway": warningsKey. */
  confirmed: z.string().max(3_000).optional(),
};

export const agendaForm = z.object({ agenda, ...awareness });

export const meetingForm = z
  .object({
    title: line(LONGEST_TITLE),
    kind: z.enum(meetingKinds),
    /** Absent for a meeting open to all. */
    seasonId: id.optional(),
    day: z.string().refine(isDay, "date"),
    startTime: time,
    endTime: time,
    place: line(LONGEST_PLACE).default(""),
    hostCode: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    videoUrl: z
      .url({ protocol: /^https$/ })
      .max(500)
      .default(""),
    capacity: z.number().int().min(1).max(MOST_SEATS).optional(),
    description: z.string().max(LONGEST_DESCRIPTION).default(""),
    agenda,
    facilitatorIds: z.array(id).max(MOST_FACILITATORS).default([]),
    tellLeaders: z.boolean().default(false),
    ...awareness,
    findFacilitator: line(100).optional(),
  })
  .transform(({ day, startTime, endTime, ...rest }, context) => {
    const refuse = (path: string, message: string) => {
      context.addIssue({ code: "custom", path: [path], message });
      return z.NEVER;
    };
    const starts = danishInstant(day, startTime);
    if (!starts.ok) return refuse("startTime", "meetings:errors.no_such_time");
    const ends = danishInstant(day, endTime);
    if (!ends.ok) return refuse("endTime", "meetings:errors.no_such_time");
    if (ends.instant <= starts.instant)
      return refuse("endTime", "meetings:errors.ends_before_start");
    return { ...rest, startsAt: starts.instant, endsAt: ends.instant };
  });

export type MeetingInput = z.output<typeof meetingForm>;

export const cancelForm = z.object({ reason: line(LONGEST_REASON) });

export const rsvpForm = z.object({
  answer: z.enum(["yes", "no"]),
  back: z.string().max(500).optional(),
});

export const minutesForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("reopen") }),
  z.object({
    intent: z.enum(["save", "approve", "preview"]),
    text: z.string().max(LONGEST_MINUTES_TEXT),
    version: z.number().int().min(0),
  }),
]);
