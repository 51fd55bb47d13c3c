/** Knows what is posted about rounds, pairs and pauses, and its limits. */
import { z } from "zod";
import { isDay } from "#app/calendar/danish-time.ts";
import { LONGEST_PROMISE, LONGEST_REFLECTION, LONGEST_WISH, metAnswers } from "./partnership.ts";
import { changeKinds } from "./change.ts";

const id = z.string({ error: "choose" }).max(50);
const day = z.string({ error: "date" }).refine(isDay, { error: "date" });

const text = (longest: number) =>
  z
    .string()
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().min(1, { error: "required" }).max(longest));

/** On a leader's own page. */
export const peerForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("pause"), until: day }),
  z.object({ intent: z.literal("resume") }),
  z.object({ intent: z.literal("met"), pair: id, answer: z.enum(metAnswers) }),
  z.object({
    intent: z.literal("wish"),
    pair: id,
    text: z.string().trim().max(LONGEST_WISH).default(""),
  }),
  z.object({ intent: z.literal("withdraw"), pair: id }),
]);

export type PeerForm = z.output<typeof peerForm>;

/** On the page of a mailed question. */
export const metForm = z.object({ answer: z.enum(metAnswers) });

export const pactForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    text: text(LONGEST_PROMISE),
    by: day.optional().transform((value) => value ?? null),
  }),
  z.object({ intent: z.literal("sign"), version: z.coerce.number().int().min(0) }),
]);

export const reflectionForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    text: text(LONGEST_REFLECTION),
    who: z.enum(["only_me", "pair"]),
  }),
  z.object({ intent: z.literal("remove") }),
]);

export const settleForm = z.object({ pair: id, person: id });
export const LONGEST_PAUSE_NOTE = 200;

/** Everything that is done on a round's page. */
export const roundForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("run"),
    aim: z.enum(["sum", "worst_first"]).default("sum"),
    how: z.enum(["anew", "prefer", "all"]).default("anew"),
  }),
  z.object({ intent: z.enum(["stop", "delete", "close"]) }),
  z.object({ intent: z.enum(["lock", "unlock"]), pair: id }),
  z.object({ intent: z.enum(["exclude", "part", "allow"]), first: id, second: id }),
  z.object({
    intent: z.literal("pause"),
    person: id,
    until: day,
    note: z.string().trim().max(LONGEST_PAUSE_NOTE).optional(),
  }),
  z.object({ intent: z.literal("resume"), person: id }),
]);

export type RoundForm = z.output<typeof roundForm>;

/** On the page of a season's rounds: without a size the round is for pairs. */
export const startForm = z.object({ size: z.coerce.number().int().min(3).max(8).optional() });

export const publishForm = z.object({ revision: z.coerce.number().int().min(0) });

/** What is asked in the address of a page that shows a change's cost. */
export const changeQuery = z.object({
  kind: z.enum(changeKinds),
  pair: id.optional(),
  first: id.optional(),
  second: id.optional(),
});

/** "anew": everybody else is paired anew; "swap": nobody else is touched. */
export const changeForm = z.object({ rest: z.enum(["anew", "swap"]).default("anew") });

export const restoreForm = z.object({ run: z.number().int().min(1) });
