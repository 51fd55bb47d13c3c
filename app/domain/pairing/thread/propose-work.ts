/** The thread that pairs a large round, so that the site answers meanwhile. */
import { parentPort, workerData } from "node:worker_threads";
import type { Progress } from "../engine/watch.ts";
import { proposeSets, type ProposedSets, type SetGround } from "../rules/propose-sets.ts";
import { propose, type Ground, type ProposedFrom } from "../rules/propose.ts";

export interface Order {
  /** With a size it is for learning sets. */
  ground: Ground | SetGround;
  /** One number: not 0 where the work is to end. */
  stop: SharedArrayBuffer;
}

export type Word = { progress: Progress } | { proposition: ProposedFrom | ProposedSets };

/** Oftener than that nobody can read it. */
const REPORT_MS = 200;

const port = parentPort!;
const { ground, stop } = workerData as Order;
const flag = new Int32Array(stop);
let told = 0;

const proposition = "size" in ground ? proposeSets(ground) : pairUnderWatch(ground);
port.postMessage({ proposition } satisfies Word);

function pairUnderWatch(pairing: Ground): ProposedFrom {
  return propose(pairing, {
    stop: () => Atomics.load(flag, 0) !== 0,
    report: (progress) => {
      if (performance.now() - told < REPORT_MS) return;
      told = performance.now();
      port.postMessage({ progress } satisfies Word);
    },
  });
}
