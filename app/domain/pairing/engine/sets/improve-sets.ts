/** Knows how sets are improved step by step: two change seats, or somebody takes a free one. */
import type { Seating } from "./seating.ts";

type Units = readonly (readonly number[])[];

/** How much may be lost by a step to begin with and at the end, as a share of the highest points of two. */
const WARM = 0.35;
const COLD = 0.01;
const MOST_ROUNDS = 50;

export function improve(
  seating: Seating,
  units: Units,
  { steps, seed }: { steps: number; seed: number },
): void {
  const { n, most, bench } = seating;
  if (bench === 0 || n < 2) return;
  const random = randomFrom(seed);
  const cooling = Math.pow(COLD / WARM, 1 / Math.max(1, steps));
  let heat = WARM * most;
  for (let step = 0; step < steps; step += 1) {
    heat *= cooling;
    const a = Math.floor(random() * n);
    const b = Math.floor(random() * n);
    if (seating.setOf[a] === seating.setOf[b]) {
      takeRoom(seating, units, a, Math.floor(random() * bench));
      continue;
    }
    if (units[a]!.length > 1 || units[b]!.length > 1) {
      tryUnits(seating, units, [a, b], (won) => won >= 0 || random() < Math.exp(won / heat));
      continue;
    }
    const won = seating.swapWins(a, b);
    if (won >= 0 || random() < Math.exp(won / heat)) swap(seating, a, b);
  }
  descend(seating, units);
}

/** Only what wins, until nothing does. */
function descend(seating: Seating, units: Units): void {
  const { n } = seating;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    let won = false;
    for (let a = 0; a < n; a += 1)
      for (let b = a + 1; b < n; b += 1) {
        if (seating.setOf[a] === seating.setOf[b]) continue;
        if (units[a]!.length > 1 || units[b]!.length > 1) continue;
        if (seating.swapWins(a, b) <= 0) continue;
        swap(seating, a, b);
        won = true;
      }
    if (!won) return;
  }
}

function swap(seating: Seating, a: number, b: number): void {
  const [own, other] = [seating.setOf[a]!, seating.setOf[b]!];
  seating.move(a, other);
  seating.move(b, own);
}

/** A free seat is taken where that wins. */
function takeRoom(seating: Seating, units: Units, v: number, set: number): void {
  const unit = units[v]!;
  const own = seating.setOf[v]!;
  if (own === set || seating.room(set) < unit.length) return;
  const won = unit.reduce((sum, one) => sum + seating.move(one, set), 0);
  if (won <= 0) for (const one of unit) seating.move(one, own);
}

/** Those who must stay together change seats with as many others. */
function tryUnits(
  seating: Seating,
  units: Units,
  [a, b]: [number, number],
  accepted: (won: number) => boolean,
): void {
  const [larger, smaller] = units[a]!.length >= units[b]!.length ? [a, b] : [b, a];
  const [own, other] = [seating.setOf[larger]!, seating.setOf[smaller]!];
  const going = units[larger]!;
  const coming = [...units[smaller]!];
  const members = seating.members[other]!;
  const begin = members.indexOf(smaller);
  for (let at = 1; at < members.length && coming.length < going.length; at += 1) {
    const next = members[(begin + at) % members.length]!;
    if (units[next]!.length === 1 && !coming.includes(next)) coming.push(next);
  }
  const fits = coming.length - going.length;
  if (seating.room(other) + fits < 0 || seating.room(own) - fits < 0) return;
  let won = 0;
  for (const v of coming) won += seating.move(v, seating.bench);
  for (const v of going) won += seating.move(v, other);
  for (const v of coming) won += seating.move(v, own);
  if (accepted(won)) return;
  for (const v of coming) seating.move(v, seating.bench);
  for (const v of going) seating.move(v, own);
  for (const v of coming) seating.move(v, other);
}

/** Mulberry32: the same numbers from the same seed. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
