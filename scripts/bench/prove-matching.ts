/**
 * Solves many small random problems, each checked by its certificate and against a solution over all
 * pairs at once: `npx tsx scripts/bench/prove-matching.ts [--count 100000] [--seed 1]`. Ends with 1 at
 * the first that is wrong, and prints it.
 */
import { parseArgs } from "node:util";
import { checkCertificate } from "#app/domain/pairing/engine/certificate.ts";
import { match } from "#app/domain/pairing/engine/match.ts";
import type { Problem } from "#app/domain/pairing/engine/problem.ts";
import { chanceFrom, type Chance } from "../demo/chance.ts";

const { values } = parseArgs({
  options: {
    count: { type: "string", default: "100000" },
    seed: { type: "string", default: "1" },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
const chance = chanceFrom(seed);
const began = performance.now();
for (let done = 0; done < count; done += 1) {
  const problem = made(chance);
  const few = { best: chance.between(1, 4), missed: chance.between(1, 4) };
  const wrong = prove(problem, few);
  if (wrong) {
    console.error(`${done}: ${wrong}`, few, JSON.stringify(listed(problem)));
    process.exit(1);
  }
}
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(`${count} problems solved twice and proved in ${seconds} s, seed ${seed}: 0 wrong.`);

function prove(problem: Problem, few: { best: number; missed: number }): string | null {
  const [whole, priced] = [match(problem), match(problem, { few })];
  for (const { pairs, proof } of [whole, priced]) {
    const verdict = checkCertificate(problem, { pairs, certificate: proof.certificate! });
    if (!verdict.valid) return `${verdict.because} at ${verdict.at}`;
  }
  const same = whole.weight === priced.weight && whole.pairs.length === priced.pairs.length;
  return same || problem.cardinality === "any" ? null : "pricing found another optimum";
}

/** Of four kinds: anything, many ties, odd cliques hardly joined, and points on a line. */
function made({ between, happens }: Chance): Problem {
  const n = between(2, 40);
  const kind = between(0, 3);
  const density = between(1, 10) / 10;
  const range = happens(0.5) ? 3 : 60;
  const clique = 3 + 2 * between(0, 2);
  const edges: [number, number, number][] = [];
  for (let a = 0; a < n; a += 1)
    for (let b = a + 1; b < n; b += 1) {
      const near = Math.floor(a / clique) === Math.floor(b / clique);
      if (kind === 2 ? !near && !happens(0.05) : !happens(density)) continue;
      edges.push([a, b, kind === 3 ? between(0, 2) - (b - a) : between(-range / 3, range)]);
    }
  const problem: Problem = {
    n,
    from: Int32Array.from(edges, ([a]) => a),
    to: Int32Array.from(edges, ([, b]) => b),
    weight: Float64Array.from(edges, ([, , weight]) => Math.round(weight)),
    cardinality: happens(0.5) ? "maximum" : "any",
  };
  if (happens(0.5)) problem.tie = Uint16Array.from(edges, () => between(0, 1023));
  return problem;
}

function listed({ n, from, to, weight, cardinality, tie }: Problem) {
  const edges = Array.from(from, (a, edge) => [a, to[edge], weight[edge], tie?.[edge]]);
  return { n, cardinality, edges };
}
