/** Knows the fields that are posted about seasons and enrolments, and their limits. */
import { z } from "zod";
import { topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import { isDay } from "#app/calendar/danish-time.ts";
import { decisions } from "./rules/seats.ts";

export const LONGEST_DESCRIPTION = 12_000;
export const LONGEST_ANSWER = 2_000;
export const LONGEST_REASON = 1_000;
export const MOST_TOPICS = 8;
export const MOST_SEATS = 2_000;
/** At once; the enrolments' list shows 50. */
export const MOST_DECIDED = 100;

const day = z.string({ error: "date" }).refine(isDay, { error: "date" });

export const seasonForm = z.object({
  number: z.number().int().min(1).max(999),
  title: z.string().trim().min(1, { error: "required" }).max(120),
  theme: z.string().trim().min(1, { error: "required" }).max(200),
  description: z.string().trim().max(LONGEST_DESCRIPTION).default(""),
  startsOn: day,
  endsOn: day,
  enrolmentOpensOn: day,
  enrolmentClosesOn: day,
  seats: z.number().int().min(1).max(MOST_SEATS),
  seatsPerMunicipality: z.number().int().min(1).max(100),
});

export type SeasonForm = z.output<typeof seasonForm>;

const someTopics = z
  .array(z.enum(topicKeys as [string, ...string[]]))
  .max(MOST_TOPICS)
  .default([]);

export const applicationForm = z.object({
  motivation: z.string().trim().min(1, { error: "required" }).max(LONGEST_ANSWER),
  challenge: z.string().trim().min(1, { error: "required" }).max(LONGEST_ANSWER),
  offers: someTopics,
  wants: someTopics,
});

export type ApplicationForm = z.output<typeof applicationForm>;

export const decisionForm = z.object({
  decision: z.enum(decisions),
  ids: z.array(z.string().max(50)).min(1).max(MOST_DECIDED),
  reason: z.string().trim().max(LONGEST_REASON).default(""),
});

export type DecisionForm = z.output<typeof decisionForm>;
