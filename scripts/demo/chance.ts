/** Chance that is the same every time: the demonstration is made from one seed. */

export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones, in random order. */
  some<T>(from: readonly T[], count: number): T[];
  /** True so often: 0.3 is three times in ten. */
  happens(share: number): boolean;
}

/** mulberry32: 32 bits of state are plenty for made-up people. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick: (from) => from[between(0, from.length - 1)]!,
    some: (from, count) => shuffled(from, between).slice(0, count),
    happens: (share) => next() < share,
  };
}

function shuffled<T>(from: readonly T[], between: Chance["between"]): T[] {
  const all = [...from];
  for (let last = all.length - 1; last > 0; last -= 1) {
    const other = between(0, last);
    [all[last], all[other]] = [all[other]!, all[last]!];
  }
  return all;
}
