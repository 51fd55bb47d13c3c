/**
 * Measures the engine: medians of several runs in one thread, instances from fixed seeds.
 * `npx tsx scripts/bench/matching.ts [--runs 5]`. Milliseconds are of CPU, so that a busy machine
 * changes them little. Linux only (it reads /proc).
 */
import { parseArgs } from "node:util";
import { checkCertificate } from "#app/domain/pairing/engine/certificate.ts";
import { match } from "#app/domain/pairing/engine/match.ts";
import type { Problem } from "#app/domain/pairing/engine/problem.ts";
import { denseProblem, realisticProblem } from "./matching/instances.ts";
import { median } from "./process-cost.ts";

const { values } = parseArgs({ options: { runs: { type: "string", default: "5" } } });
const runs = Number(values.runs);

console.log("| instance | pairs allowed | solve, ms | check, ms | points |");
console.log("| --- | --: | --: | --: | --: |");
for (const n of [200, 1000, 2000]) measure(`dense, ${n}`, (seed) => denseProblem(n, seed));
for (const n of [200, 1000, 2000]) measure(`leaders, ${n}`, (seed) => realisticProblem(n, seed));

function measure(name: string, make: (seed: number) => Problem): void {
  const [solving, checking]: number[][] = [[], []];
  let [points, edges] = [0, 0];
  for (let run = 0; run <= runs; run += 1) {
    const problem = make(1 + (run % 3));
    const began = cpuMilliseconds();
    const result = match(problem);
    const solved = cpuMilliseconds();
    const { certificate } = result.proof;
    const verdict = checkCertificate(problem, { pairs: result.pairs, certificate: certificate! });
    if (!verdict.valid) throw new Error(`${name}: ${verdict.because}`);
    // The first run warms up.
    if (run === 0) continue;
    solving!.push(solved - began);
    checking!.push(cpuMilliseconds() - solved);
    [points, edges] = [result.weight, problem.from.length];
  }
  console.log(
    `| ${name} | ${edges} | ${median(solving!).toFixed(1)} | ${median(checking!).toFixed(1)} | ${points} |`,
  );
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
