/**
 * Measures the engine beside what else there is: medians of several runs in one thread, instances from
 * fixed seeds, the proof of each checked. `npx tsx scripts/bench/matching.ts [--runs 5] [--alone]
 * [--people 20000]`; `--alone` leaves the others out, who take minutes. Linux only (it reads /proc).
 */
import { parseArgs } from "node:util";
import { checkCertificate, checkCrowdCertificate } from "#app/domain/pairing/engine/certificate.ts";
import { match, matchCrowd } from "#app/domain/pairing/engine/match.ts";
import type { Problem } from "#app/domain/pairing/engine/problem.ts";
import { bestOfEach, denseProblem, leaderCrowd, realisticProblem } from "./matching/instances.ts";
import { rivals } from "./matching/rivals.ts";
import { median, residentMegabytes } from "./process-cost.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    people: { type: "string", default: "20000" },
    alone: { type: "boolean", default: false },
  },
});
const runs = Number(values.runs);
const people = Number(values.people);

measureCrowd(2_000);
measureCrowd(people);
console.log("\n| instance | pairs | who | ms | times ours |\n| --- | --: | --- | --: | --: |");
for (const n of [200, 1_000, 2_000]) compare(`dense, ${n}`, denseProblem(n, 1));
for (const n of [200, 1_000, 2_000]) compare(`leaders, all pairs, ${n}`, realisticProblem(n, 1));
for (const n of [2_000, 5_000, 10_000, 20_000])
  compare(`leaders, 32 best of each, ${n}`, bestOfEach(leaderCrowd(n, 1), 32));

/** People whose pairs nobody lists: solved, and every pair checked. */
function measureCrowd(n: number): void {
  const [building, solving, checking]: [number[], number[], number[]] = [[], [], []];
  let points = 0;
  for (let run = 0; run < runs; run += 1) {
    const began = cpuMilliseconds();
    const crowd = leaderCrowd(n, 1);
    const built = cpuMilliseconds();
    const { pairs, proof, weight } = matchCrowd(crowd);
    const solved = cpuMilliseconds();
    const verdict = checkCrowdCertificate(crowd, { pairs, certificate: proof.certificate! });
    if (!verdict.valid) throw new Error(`${n}: ${verdict.because}`);
    building.push(built - began);
    solving.push(solved - built);
    checking.push(cpuMilliseconds() - solved);
    points = weight;
  }
  const of = (figures: number[]) => `${median(figures).toFixed(0)} ms`;
  console.log(
    `${n} leaders, ${(n * (n - 1)) / 2} pairs: columns ${of(building)}, solved ${of(solving)}, ` +
      `every pair checked ${of(checking)}; ${points} points; ` +
      `memory at its highest ${residentMegabytes(process.pid, "VmHWM").toFixed(0)} MB`,
  );
}

function compare(name: string, problem: Problem): void {
  const edges = problem.from.length;
  const { milliseconds, points } = measure(name, problem);
  console.log(`| ${name} | ${edges} | ours | ${milliseconds.toFixed(1)} | 1 |`);
  if (values.alone) return;
  for (const rival of rivals()) {
    if (rival.most === null) console.log(`| | | ${rival.name} | not installed | |`);
    else if (edges > rival.most) console.log(`| | | ${rival.name} | takes too long | |`);
    else {
      const theirs = rival.solve(problem);
      const times = (theirs.milliseconds / milliseconds).toFixed(1);
      const same = theirs.points === points ? "" : ` (${theirs.points} points, ours ${points})`;
      console.log(`| | | ${rival.name} | ${theirs.milliseconds.toFixed(1)} | ${times}${same} |`);
    }
  }
}

/** The first runs warm up. */
function measure(name: string, problem: Problem) {
  const taken: number[] = [];
  let points = 0;
  for (let run = -2; run < runs; run += 1) {
    const began = cpuMilliseconds();
    const { pairs, proof, weight } = match(problem);
    if (run >= 0) taken.push(cpuMilliseconds() - began);
    const verdict = checkCertificate(problem, { pairs, certificate: proof.certificate! });
    if (!verdict.valid) throw new Error(`${name}: ${verdict.because}`);
    points = weight;
  }
  return { milliseconds: median(taken), points };
}

function cpuMilliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
