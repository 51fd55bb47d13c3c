/** Knows what is posted about rounds, pairs and pauses, and its limits. */
import { z } from "zod";
import { isDay } from "#app/calendar/danish-time.ts";

const id = z.string({ error: "choose" }).max(50);
const day = z.string({ error: "date" }).refine(isDay, { error: "date" });

/** On a leader's own page. */
export const ownPauseForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("pause"), until: day }),
  z.object({ intent: z.literal("resume") }),
]);

/** Everything that is done on a round's page. */
export const roundForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["run", "delete", "close"]) }),
  z.object({ intent: z.enum(["lock", "unlock"]), pair: id }),
  z.object({ intent: z.enum(["exclude", "part", "allow"]), first: id, second: id }),
  z.object({ intent: z.literal("pause"), person: id, until: day }),
  z.object({ intent: z.literal("resume"), person: id }),
]);

export type RoundForm = z.output<typeof roundForm>;

export const publishForm = z.object({ revision: z.coerce.number().int().min(0) });
