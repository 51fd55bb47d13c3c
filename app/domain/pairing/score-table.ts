/** Knows what a table of points must hold, wherever it comes from: a file, a form or the database. */
import { z } from "zod";
import type { Scores } from "./scores.ts";

/** Sums over 20,000 people stay exact whatever the table says. */
export const MOST_POINTS = 10_000;
export const MOST_SIZE_BANDS = 10;
const MOST_INHABITANTS = 100_000_000;

const points = z.int().min(0).max(MOST_POINTS);

/** One topic more never takes points away. */
const steps = z
  .tuple([points, points, points])
  .refine(([one, two, three]) => one <= two && two <= three, { error: "must not fall" });

const inhabitants = z.int().min(1).max(MOST_INHABITANTS);

/** Every factor is named: a misspelt one is refused, not left out. */
export const scoreTable = z.strictObject({
  version: z.int().min(1),
  helps: steps,
  bothWays: points,
  sharedWants: steps,
  roleLevel: z.strictObject({ same: points, oneApart: points }),
  sizeBand: z.strictObject({ same: points, adjacent: points }),
  sizeBands: z
    .array(inhabitants)
    .max(MOST_SIZE_BANDS)
    .refine((bands) => bands.every((from, at) => at === 0 || from > bands[at - 1]!), {
      error: "must rise",
    }),
  otherSector: points,
  otherRegion: points,
  // Left out of tables that are older than it.
  moreLanguages: points.default(0),
}) satisfies z.ZodType<Scores>;
