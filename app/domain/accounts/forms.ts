/** Knows the shapes that people post about accounts. */
import { z } from "zod";

export const emailField = z.preprocess(
  (value) => (typeof value === "string" ? value.trim() : value),
  z.email().max(254),
);

export const signInForm = z.object({
  email: emailField,
  password: z.string().min(1).max(200),
});
