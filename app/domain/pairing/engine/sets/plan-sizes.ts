/** Knows how many sets there are to be, and how large: as equal as can be, and near what was wished. */

export const SMALLEST_SET = 3;
export const LARGEST_SET = 8;

/** Sizes near the wish will do while they seat so many of those who could be seated at all. */
const ENOUGH = 0.9;

/**
 * Of each set, the largest first; they differ by one at most. `places` has how many come from each
 * place: of those no more fit in than there are sets. Sets are of the wished size, or one more or fewer;
 * of any size that there is, where many would be left over otherwise.
 */
export function planSizes(places: readonly number[], wished: number): number[] {
  const near = [Math.max(SMALLEST_SET, wished - 1), Math.min(LARGEST_SET, wished + 1)] as const;
  const any = bestCount(places, wished, [SMALLEST_SET, LARGEST_SET]);
  if (any === null) return [];
  const wanted = bestCount(places, wished, near);
  const { sets, seated } = wanted && wanted.seated >= ENOUGH * any.seated ? wanted : any;
  return Array.from(
    { length: sets },
    (_, at) => Math.floor(seated / sets) + Number(at < seated % sets),
  );
}

function bestCount(
  places: readonly number[],
  wished: number,
  [least, most]: readonly [number, number],
) {
  const all = places.reduce((sum, count) => sum + count, 0);
  let best: { sets: number; seated: number; off: number } | null = null;
  for (let sets = 1; sets * least <= all; sets += 1) {
    const fit = places.reduce((sum, count) => sum + Math.min(count, sets), 0);
    if (fit < sets * least || fit > sets * most) continue;
    const off = Math.abs(fit / sets - wished);
    if (!best || fit > best.seated || (fit === best.seated && off < best.off))
      best = { sets, seated: fit, off };
  }
  return best;
}
