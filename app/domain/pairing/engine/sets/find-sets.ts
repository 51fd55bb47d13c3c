/**
 * Knows how good sets are found: seated one by one where it pays most, then improved by changes that at
 * first may also lose something (simulated annealing), and at last by those alone that win. The random
 * numbers begin alike each time, so the same people get the same sets.
 */
import { improve } from "./improve-sets.ts";
import { Seating } from "./seating.ts";
import { FORBIDDEN, totalOf, type Grouping, type SetProblem } from "./set-problem.ts";

export const SET_ENGINE = "sets 1";

export interface SetManner {
  /** Changes that are tried in all. */
  steps?: number;
}

const STEPS = 2_000_000;
const STEPS_EACH = 20_000;
/** Small ones are begun several times over. */
const FRESH_STARTS = 3;

export function findSets(problem: SetProblem, manner: SetManner = {}): Grouping {
  const steps = manner.steps ?? Math.min(STEPS, STEPS_EACH * problem.n);
  const seating = new Seating(problem);
  const units = unitsOf(problem);
  const starts = problem.n <= 100 ? FRESH_STARTS : 1;
  let best: { setOf: Int32Array; worth: number } | null = null;
  for (let start = 0; start < starts; start += 1) {
    seating.restore(new Int32Array(problem.n).fill(seating.bench));
    seatEveryone(seating, problem, units);
    improve(seating, units, { steps: Math.floor(steps / starts), seed: start + 1 });
    benchForbidden(seating, problem, units);
    fillRoom(seating, units);
    const worth = worthOf(seating);
    if (!best || worth > best.worth) best = { setOf: seating.setOf.slice(), worth };
  }
  const setOf = best!.setOf.map((set) => (set === seating.bench ? -1 : set));
  return totalOf(problem, setOf);
}

/** Of each person those who move along, oneself among them. */
function unitsOf({ n, together }: SetProblem): readonly (readonly number[])[] {
  const units: (readonly number[])[] = Array.from({ length: n }, (_, v) => [v]);
  for (const unit of together) for (const v of unit) units[v] = unit;
  return units;
}

type Units = ReturnType<typeof unitsOf>;

/** The largest unit first, and of the others whoever comes from the most crowded place. */
function seatEveryone(seating: Seating, { n, place }: SetProblem, units: Units): void {
  const crowd = new Map<number, number>();
  for (const at of place) crowd.set(at, (crowd.get(at) ?? 0) + 1);
  const order = Array.from({ length: n }, (_, v) => v)
    .filter((v) => units[v]![0] === v)
    .sort((a, b) => units[b]!.length - units[a]!.length || crowd.get(place[b]!)! - crowd.get(place[a]!)! || a - b); // prettier-ignore
  for (const v of order) seat(seating, units[v]!);
}

/** Where it pays most; of equals where most room is. Where it would be forbidden they stay on the bench. */
function seat(seating: Seating, unit: readonly number[]): void {
  let [best, most, room] = [seating.bench, 0, 0];
  for (let set = 0; set < seating.bench; set += 1) {
    if (seating.room(set) < unit.length) continue;
    const worth = unit.reduce((sum, v) => sum + seating.worthIn(v, set), 0);
    if (worth > most || (worth === most && seating.room(set) > room))
      [best, most, room] = [set, worth, seating.room(set)];
  }
  if (best !== seating.bench) for (const v of unit) seating.move(v, best);
}

/** What could not be mended: whoever stands against most others gives way. */
function benchForbidden(seating: Seating, { n, worth }: SetProblem, units: Units): void {
  for (let set = 0; set < seating.bench; set += 1)
    for (;;) {
      const members = seating.members[set]!;
      const against = (v: number) =>
        members.filter((u) => worth[v * n + u] === FORBIDDEN && u !== v).length;
      const [worst] = [...members].sort((a, b) => against(b) - against(a) || a - b);
      if (worst === undefined || against(worst) === 0) break;
      for (const v of units[worst]!) seating.move(v, seating.bench);
    }
}

function fillRoom(seating: Seating, units: Units): void {
  const waiting = [...seating.members[seating.bench]!].sort((a, b) => a - b);
  for (const v of waiting) if (units[v]![0] === v) seat(seating, units[v]!);
}

function worthOf(seating: Seating): number {
  let worth = 0;
  for (let v = 0; v < seating.n; v += 1) {
    const set = seating.setOf[v]!;
    // A link counts for both of its people, a seat for one; doubling the seat keeps their order.
    worth += seating.worthIn(v, set);
  }
  return worth;
}
