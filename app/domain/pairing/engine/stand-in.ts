/**
 * Knows the stand-in. Where the number of people is odd, one of them cannot have a partner, and the
 * duals that prove it need a blossom around nearly everybody: slow to find, and useless for pricing. So
 * somebody is made up who is anybody's partner for nothing, the solver pairs an even number, and the
 * proof is told again without them.
 */
import type { Graph } from "./graph.ts";
import type { Scale } from "./problem.ts";
import type { Solution } from "./solve.ts";

export function addStandIn(graph: Graph, { perPair }: Scale): void {
  const standIn = graph.n - 1;
  for (let v = 0; v < standIn; v += 1) graph.add(v, standIn, perPair);
}

type Proof = Pick<Solution, "duals" | "blossoms">;

interface Nest {
  /** Blossoms without the stand-in, renumbered. */
  kept: Solution["blossoms"];
  /** Those with the stand-in, inner before outer: what each has beside the one before. */
  around: { dual: number; beside: number[] }[];
  /** What lies in no blossom. */
  outside: number[];
}

/**
 * `partner` is whose partner the stand-in is, -1 for nobody's; `others` how many have none at all. Null
 * where the proof cannot be told without a stand-in, which hardly happens.
 */
export function withoutStandIn(
  { duals, blossoms }: Proof,
  partner: number,
  others: number,
): Proof | null {
  const n = duals.length - 1;
  const nest = nestOf(n, blossoms);
  const own = duals.slice(0, n);
  // Around each person: the duals of blossoms that hold the stand-in as well.
  const shared = sharedDuals(nest, n);
  if (partner < 0 || others > 0) {
    // Such a blossom is full without the stand-in, so that its dual may go to its people.
    for (let v = 0; v < n; v += 1) own[v]! += shared[v]! / 2;
    return { duals: own, blossoms: nest.kept };
  }
  // Who is outside a blossom is as odd a number as who is inside, and there is no stand-in: the blossom
  // is turned inside out. Half of its dual comes to those inside and goes from those outside.
  const all = nest.around.reduce((sum, { dual }) => sum + dual, 0);
  for (let v = 0; v < n; v += 1) own[v]! += shared[v]! - all / 2;
  const least = own[partner]!;
  if (least < 0) return null;
  for (let v = 0; v < n; v += 1) own[v]! -= least;
  return { duals: own, blossoms: turned(nest, n, 2 * least) };
}

function nestOf(n: number, blossoms: Solution["blossoms"]): Nest {
  const nest: Nest = { kept: [], around: [], outside: [] };
  const number = new Map<number, number>();
  const within = new Set<number>();
  let standIn = n;
  for (const [at, { parts, dual }] of blossoms.entries()) {
    const told = parts.filter((part) => part !== standIn).map((part) => number.get(part) ?? part);
    for (const part of told) within.add(part);
    if (told.length < parts.length) {
      nest.around.push({ dual, beside: told });
      standIn = n + 1 + at;
    } else {
      number.set(n + 1 + at, n + nest.kept.length);
      nest.kept.push({ parts: told, dual });
    }
  }
  for (let one = 0; one < n + nest.kept.length; one += 1)
    if (!within.has(one)) nest.outside.push(one);
  return nest;
}

function sharedDuals({ kept, around }: Nest, n: number): Float64Array {
  const shared = new Float64Array(n);
  let sum = 0;
  for (const { dual, beside } of around.toReversed()) {
    sum += dual;
    const stack = [...beside];
    for (let one = stack.pop(); one !== undefined; one = stack.pop())
      if (one < n) shared[one] = sum;
      else for (const part of kept[one - n]!.parts) stack.push(part);
  }
  return shared;
}

/** From the outermost on: everybody outside it, then those and what the next one leaves out, … */
function turned({ kept, around, outside }: Nest, n: number, whole: number): Solution["blossoms"] {
  const blossoms = [...kept];
  let parts = outside;
  const enclose = (dual: number) => {
    const [only] = parts as [number];
    if (parts.length > 1) parts = [n + blossoms.push({ parts, dual }) - 1];
    else if (only >= n)
      blossoms[only - n] = { ...blossoms[only - n]!, dual: blossoms[only - n]!.dual + dual };
  };
  for (const { dual, beside } of around.toReversed()) {
    enclose(dual);
    parts = [...parts, ...beside];
  }
  if (n > 1) enclose(whole);
  return blossoms;
}
