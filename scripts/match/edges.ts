/** `--edges`: the matching of a bare graph, with its proof, as one line of JSON. */
import { checkCertificate } from "#app/domain/pairing/engine/certificate.ts";
import { match } from "#app/domain/pairing/engine/match.ts";
import type { Problem, Result } from "#app/domain/pairing/engine/problem.ts";
import { Refusal } from "../refusal.ts";
import type { AskedEdges } from "./arguments.ts";
import { readEdges } from "./edges-file.ts";
import { showWork, type Progress } from "./progress.ts";

/** Says whether somebody is left over who could not be paired. */
export function matchEdges(asked: AskedEdges, progress: Progress): boolean {
  progress.show("Reading");
  const { ids, problem: graph } = readEdges(asked.edges);
  const problem: Problem = { ...graph, cardinality: asked.anyCardinality ? "any" : "maximum" };
  const begun = performance.now();
  const result = matched(problem, progress);
  progress.show("Checking the proof");
  const { certificate } = result.proof;
  const verdict = certificate && checkCertificate(problem, { pairs: result.pairs, certificate });
  if (!verdict?.valid)
    throw new Error(
      `The proof of the result fails: ${verdict ? verdict.because : "there is none"}.`,
    );
  const milliseconds = Math.round((performance.now() - begun) * 10) / 10;
  const answer = {
    matched: result.pairs.length,
    weight: weightOf(result.pairs, problem),
    pairs: result.pairs.map(([a, b]) => [ids[a]!, ids[b]!]),
    unmatched: result.leftover.map((one) => ids[one]!),
    certificate: { valid: true, ids, ...certificate },
    milliseconds,
  };
  progress.clear();
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  return !asked.anyCardinality && answer.unmatched.length > 0;
}

function matched(problem: Problem, progress: Progress): Result {
  try {
    return match(problem, { report: showWork(progress) });
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(`${error.message} Nothing was done.`);
    throw error;
  }
}

/** Added up anew from the graph, and refused where it is not exact. */
function weightOf(pairs: Result["pairs"], { n, from, to, weight }: Problem): number {
  const partner = new Int32Array(n).fill(-1);
  for (const [a, b] of pairs) partner[a] = b;
  let sum = 0n;
  for (let edge = 0; edge < from.length; edge += 1)
    if (partner[from[edge]!] === to[edge]) sum += BigInt(weight[edge]!);
  if (BigInt(Number(sum)) !== sum || !Number.isSafeInteger(Number(sum)))
    throw new Refusal("The sum of the weights is too large to be exact. Nothing was done.");
  return Number(sum);
}
