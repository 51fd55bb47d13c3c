/**
 * Measures the engine beside what else there is: medians of several runs in one thread, instances from
 * fixed seeds, the proof of each checked. `npx tsx scripts/bench/matching.ts [--runs 5] [--alone]
 * [--people 20000] [--only "32 best"]`; `--alone` leaves the others out, who take minutes, and `--only`
 * everything whose name is without that text. Linux only (it reads /proc).
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
    only: { type: "string", default: "" },
  },
});
const runs = Number(values.runs);
const people = Number(values.people);

for (const n of [2_000, people]) if ("crowd".includes(values.only)) measureCrowd(n);
console.log("\n| instance | pairs | who | ms | times ours |\n| --- | --: | --- | --: | --: |");
for (const n of [200, 1_000, 2_000]) compare(`dense, ${n}`, () => denseProblem(n, 1));
for (const n of [200, 1_000, 2_000])
  compare(`leaders, all pairs, ${n}`, () => realisticProblem(n, 1));
for (const n of [2_000, 5_000, 10_000, 20_000])
  compare(`leaders, 32 best of each, ${n}`, () => bestOfEach(leaderCrowd(n, 1), 32));

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

function compare(name: string, make: () => Problem): void {
  if (!name.includes(values.only)) return;
  const problem = make();
  const edges = problem.from.length;
  const { milliseconds, points } = measure(name, problem);
  console.log(`| ${name} | ${edges} | ours | ${milliseconds.toFixed(1)} | 1 |`);
  if (values.alone) return;
  for (const rival of rivals(runs)) {
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

/** Before that it is warmed up: by two runs, and by as many as a second has room for. */
function measure(name: string, problem: Problem) {
  const warm = performance.now() + 1_000;
  for (let run = 0; run < 2 || performance.now() < warm; run += 1) match(problem);
  const taken: number[] = [];
  let points = 0;
  for (let run = 0; run < runs; run += 1) {
    const began = cpuMilliseconds();
    const { pairs, proof, weight } = match(problem);
    taken.push(cpuMilliseconds() - began);
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
