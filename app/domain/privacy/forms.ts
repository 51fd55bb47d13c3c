/** Knows what is posted to delete somebody. */
import { z } from "zod";
import { LONGEST_PASSWORD } from "#app/domain/accounts/rules/passwords.ts";

/** Without the button's own word nothing is deleted. */
export const deletionForm = z.object({
  intent: z.literal("delete"),
  password: z.string().max(LONGEST_PASSWORD).default(""),
});
