/** Knows the fields that are posted about accounts, and their limits. */
import { z } from "zod";
import { roleKeys, sectorKeys, topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import {
  LONGEST_ABOUT,
  LONGEST_NAME,
  MOST_TOPICS,
  networkRoles,
  spokenLanguages,
} from "./person.ts";
import { columns, LONGEST_CELL, MOST_ROWS } from "./rules/invitation-file.ts";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./rules/passwords.ts";

const email = z.string().trim().pipe(z.email().max(254));
const name = z
  .string()
  .trim()
  .min(1, { error: "required" })
  .max(LONGEST_NAME)
  .transform((text) => text.replace(/\s+/g, " "));
const typedPassword = z.string().min(1, { error: "required" }).max(LONGEST_PASSWORD);
const newPassword = z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD);
const municipalityCode = z
  .string()
  .regex(/^\d{4}$/, { error: "choose" })
  .nullable()
  .default(null);
const language = z.enum(["da", "en"]);
const key = (keys: readonly string[]) => z.enum(keys as [string, ...string[]]);

export const signInForm = z.object({ email, password: typedPassword });
export const emailForm = z.object({ email });

export const codeForm = z.object({
  request: z.uuid({ error: "invalid" }),
  code: z
    .string()
    .transform((text) => text.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, { error: "accounts:code.sixDigits" })),
});

export const newPasswordForm = z.object({ password: newPassword });
export const invitationForm = z.object({ name, password: newPassword });
export const firstAdministratorForm = z.object({ name, email, password: newPassword });
export const changePasswordForm = z.object({ current: typedPassword, password: newPassword });
export const changeEmailForm = z.object({ email, password: typedPassword });

const closer = z.enum(["season", "network", "public"]);

const topicList = z.array(key(topicKeys)).max(MOST_TOPICS).default([]);

export const profileForm = z.object({
  name,
  municipalityCode,
  title: z.string().trim().max(120).default(""),
  roleKey: key(roleKeys).nullable().default(null),
  sectorKey: key(sectorKeys).nullable().default(null),
  phone: z
    .string()
    .trim()
    .max(40)
    .regex(/^\+?[\d\s()-]{6,}$/, { error: "accounts:profile.phoneWrong" })
    .or(z.literal(""))
    .default(""),
  language,
  languages: z.array(z.enum(spokenLanguages)).max(spokenLanguages.length).default([]),
  // Browsers send a line's end as two characters.
  about: z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(LONGEST_ABOUT))
    .default(""),
  offers: topicList,
  wants: topicList,
  visibility: z.object({
    // Members find and meet one another by name.
    name: z.enum(["network", "public"]),
    work: closer,
    about: closer,
    topics: closer,
    email: closer,
    phone: closer,
  }),
});

export type ProfileForm = z.output<typeof profileForm>;

export const inviteForm = z.object({
  name,
  email,
  title: z.string().trim().max(120).default(""),
  municipalityCode,
  role: z.enum(networkRoles).default("member"),
  language: language.default("da"),
});

export const personForm = z.object({ name, municipalityCode, role: z.enum(networkRoles) });

const cell = z.string().max(LONGEST_CELL);

/** The rows of a list travel to the preview and back as they were read, and are checked again. */
export const listRows = z
  .array(
    z.object({
      line: z.int().min(1).max(1_000_000),
      cells: z.partialRecord(z.enum(columns), cell),
    }),
  )
  .max(MOST_ROWS);

export const importForm = z.object({
  rows: z.string().max(900_000),
  remind: z.boolean().default(false),
});
