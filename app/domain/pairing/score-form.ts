/** Knows a table of points as an organiser types it, field by field, and its limits. */
import { z } from "zod";
import { commonLanguageRules, earlierPartnerRules, sameMunicipalityRules } from "./hard-rules.ts";
import type { HardRules } from "./hard-rules.ts";
import { MOST_POINTS, MOST_SIZE_BANDS, scoreTable } from "./score-table.ts";
import type { Scores } from "./scores.ts";

const points = z.number({ error: "number" }).int({ error: "number" }).min(0).max(MOST_POINTS);

export const pointFields = [
  "helps1", "helps2", "helps3", "bothWays", "wants1", "wants2", "wants3", "roleSame", "roleNear",
  "sizeSame", "sizeNear", "otherSector", "otherRegion", "moreLanguages",
] as const; // prettier-ignore
export type PointField = (typeof pointFields)[number];

const fields = Object.fromEntries(pointFields.map((name) => [name, points])) as Record<
  PointField,
  typeof points
>;

/** "25.000, 50.000" or "25000 50000": inhabitants from which the next band begins. */
const bands = z
  .string()
  .max(200)
  .default("")
  .transform((text) => text.split(/[;,\n]|\s+/).filter(Boolean))
  .refine((words) => words.every((word) => /^\d{1,3}(\.?\d{3})*$/.test(word)), { error: "number" })
  .transform((words) => words.map((word) => Number(word.replaceAll(".", ""))))
  .refine((list) => list.length <= MOST_SIZE_BANDS, { error: `too_many:${MOST_SIZE_BANDS}` })
  .refine((list) => scoreTable.shape.sizeBands.safeParse(list).success, {
    error: "pairing:scores.mustRise",
  });

const falls = (form: Record<PointField, number>, name: "helps" | "wants") =>
  form[`${name}1`] > form[`${name}2`]
    ? `${name}2`
    : form[`${name}2`] > form[`${name}3`]
      ? `${name}3`
      : null;

export const scoreForm = z
  .object({
    ...fields,
    sizeBands: bands,
    sameMunicipality: z.enum(sameMunicipalityRules),
    earlierPartners: z.enum(earlierPartnerRules),
    commonLanguage: z.enum(commonLanguageRules),
    season: z.number().int().min(1).max(99_999).optional(),
    seen: z.number().int().min(1),
    intent: z.enum(["preview", "save"]),
  })
  .superRefine((form, context) => {
    for (const name of ["helps", "wants"] as const) {
      const field = falls(form, name);
      if (field)
        context.addIssue({
          code: "custom",
          path: [field],
          params: {},
          message: "pairing:scores.mustNotFall",
        });
    }
  });

export type ScoreForm = z.output<typeof scoreForm>;
/** As it is typed. */
export type ScoreFields = z.input<typeof scoreForm>;

export function tableOf(form: ScoreForm): { scores: Omit<Scores, "version">; rules: HardRules } {
  const { sameMunicipality, earlierPartners, commonLanguage } = form;
  return {
    scores: {
      helps: [form.helps1, form.helps2, form.helps3],
      bothWays: form.bothWays,
      sharedWants: [form.wants1, form.wants2, form.wants3],
      roleLevel: { same: form.roleSame, oneApart: form.roleNear },
      sizeBand: { same: form.sizeSame, adjacent: form.sizeNear },
      sizeBands: form.sizeBands,
      otherSector: form.otherSector,
      otherRegion: form.otherRegion,
      moreLanguages: form.moreLanguages,
    },
    rules: { sameMunicipality, earlierPartners, commonLanguage },
  };
}

/** The other way: what the fields hold before anything is typed. */
export function fieldsOf(scores: Scores, rules: HardRules) {
  const { helps, sharedWants, roleLevel, sizeBand } = scores;
  return {
    helps1: helps[0],
    helps2: helps[1],
    helps3: helps[2],
    bothWays: scores.bothWays,
    wants1: sharedWants[0],
    wants2: sharedWants[1],
    wants3: sharedWants[2],
    roleSame: roleLevel.same,
    roleNear: roleLevel.oneApart,
    sizeSame: sizeBand.same,
    sizeNear: sizeBand.adjacent,
    otherSector: scores.otherSector,
    otherRegion: scores.otherRegion,
    moreLanguages: scores.moreLanguages,
    sizeBands: scores.sizeBands.join("; "),
    ...rules,
  };
}
