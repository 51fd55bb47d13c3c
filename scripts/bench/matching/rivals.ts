/** What else finds such matchings: each is given the same pairs, and must find the same sum. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Problem } from "#app/domain/pairing/engine/problem.ts";

export interface Outcome {
  milliseconds: number;
  points: number;
}

export interface Rival {
  name: string;
  /** Null where it is not installed; otherwise beyond how many pairs it is not waited for. */
  most: number | null;
  solve(problem: Problem): Outcome;
}

const require = createRequire(import.meta.url);
const here = "scripts/bench/matching";

/** Who is quick is measured as often as we are, and the median told; the others once. */
export function rivals(runs: number): Rival[] {
  return [lemon(runs), networkx(), fixedBlossom(), graphAlgorithm()];
}

function lemon(runs: number): Rival {
  const program = join(mkdtempSync(join(tmpdir(), "hub-lemon-")), "lemon");
  const source = join(here, "lemon.cpp");
  const header = ["/usr/include", "/usr/local/include"].some((folder) =>
    existsSync(join(folder, "lemon/matching.h")),
  );
  const built = header && spawnSync("g++", ["-O2", "-o", program, source, "-llemon"]).status === 0;
  return {
    name: "LEMON (C++)",
    most: built ? Infinity : null,
    solve: (problem) => run(program, [String(runs)], problem),
  };
}

function networkx(): Rival {
  const python = ["/usr/bin/python3", "python3"].find(
    (one) => spawnSync(one, ["-c", "import networkx"]).status === 0,
  );
  const solve = (problem: Problem) => run(python!, [join(here, "networkx_matching.py")], problem);
  return { name: "networkx", most: python ? 20_000 : null, solve };
}

function run(program: string, args: string[], { n, from, to, weight }: Problem): Outcome {
  const lines = [`${n} ${from.length}`];
  for (let edge = 0; edge < from.length; edge += 1)
    lines.push(`${from[edge]} ${to[edge]} ${weight[edge]}`);
  const { stdout, status, stderr } = spawnSync(program, args, {
    input: lines.join("\n"),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  const [milliseconds, points] = stdout.split(" ").map(Number) as [number, number];
  return { milliseconds, points };
}

type Edges = [number, number, number][];

function fixedBlossom(): Rival {
  const matching = require("edmonds-blossom-fixed") as (edges: Edges, most: boolean) => number[];
  return inProcess("edmonds-blossom-fixed (npm)", (edges) => matching(edges, true));
}

function graphAlgorithm(): Rival {
  const { core } = require("@graph-algorithm/maximum-matching") as {
    core: { blossomNoChecks: (edges: Edges, most: boolean) => number[] };
  };
  return inProcess("@graph-algorithm/maximum-matching (npm)", (edges) =>
    core.blossomNoChecks(edges, true),
  );
}

function inProcess(name: string, mates: (edges: Edges) => number[]): Rival {
  return {
    name,
    most: 20_000,
    solve({ from, to, weight }) {
      const edges = Array.from(from, (a, at): Edges[number] => [a, to[at]!, weight[at]!]);
      const began = process.cpuUsage();
      const mate = mates(edges);
      const spent = process.cpuUsage(began);
      const milliseconds = (spent.user + spent.system) / 1000;
      const points = edges.reduce((sum, [a, b, worth]) => sum + (mate[a] === b ? worth : 0), 0);
      return { milliseconds, points };
    },
  };
}
