/** Runs a large round's pairing in a thread of its own, with an end to it. */
import { Worker } from "node:worker_threads";
import { workerFile } from "#app/threads/worker-file.server.ts";
import { Stopped, type Progress } from "../engine/watch.ts";
import { proposeSets, type ProposedSets, type SetGround } from "../rules/propose-sets.ts";
import { propose, type Ground, type ProposedFrom } from "../rules/propose.ts";
import type { Order, Word } from "./propose-work.ts";

export interface Patience {
  /** Ends the work with `Stopped`. */
  signal?: AbortSignal;
  report?: (progress: Progress) => void;
  milliseconds?: number;
}

/** Fewer are paired before a thread would have started; learning sets take longer. */
const FEW = 300;
const FEW_IN_SETS = 50;
const LONGEST_MS = 10 * 60_000;
/** A thread that does not end by itself after it was told to. */
const GRACE_MS = 2_000;

/** Whether so many people are a matter for a thread. */
export function isLarge(people: number, { setSize }: { setSize: number | null }): boolean {
  return people > (setSize === null ? FEW : FEW_IN_SETS);
}

export async function proposeAside(ground: Ground, patience: Patience = {}): Promise<ProposedFrom> {
  if (!isLarge(ground.field.candidates.length, { setSize: null })) return propose(ground);
  return inThread(ground, patience);
}

/** The same for learning sets, which tell nothing of how far they are. */
export async function proposeSetsAside(
  ground: SetGround,
  patience: Patience = {},
): Promise<ProposedSets> {
  if (!isLarge(ground.field.candidates.length, { setSize: ground.size }))
    return proposeSets(ground);
  return inThread(ground, patience);
}

function inThread(ground: Ground, patience: Patience): Promise<ProposedFrom>;
function inThread(ground: SetGround, patience: Patience): Promise<ProposedSets>;
function inThread(ground: Ground | SetGround, patience: Patience): Promise<unknown> {
  const { signal, report, milliseconds = LONGEST_MS } = patience;
  const stop = new SharedArrayBuffer(4);
  const worker = new Worker(workerFile("app/domain/pairing/thread/propose-worker.mjs"), {
    workerData: { ground, stop } satisfies Order,
    // Not the loaders of whoever started us: the file registers its own.
    execArgv: [],
  });
  return new Promise((resolve, reject) => {
    const end = () => {
      Atomics.store(new Int32Array(stop), 0, 1);
      setTimeout(() => void worker.terminate(), GRACE_MS).unref();
      reject(new Stopped());
    };
    const timer = setTimeout(end, milliseconds);
    const settle = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
    };
    signal?.addEventListener("abort", end);
    if (signal?.aborted) end();
    worker.on("message", (word: Word) => {
      if ("progress" in word) return report?.(word.progress);
      settle();
      resolve(word.proposition);
    });
    worker.on("error", (error) => {
      settle();
      reject(error);
    });
    worker.on("exit", () => {
      settle();
      reject(new Error("The thread that pairs ended by itself."));
    });
  });
}
