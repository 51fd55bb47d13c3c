/** Runs a large round's pairing in a thread of its own, with an end to it. */
import { Worker } from "node:worker_threads";
import { workerFile } from "#app/threads/worker-file.server.ts";
import { Stopped, type Progress } from "../engine/watch.ts";
import { propose, type Ground, type ProposedFrom } from "../rules/propose.ts";
import type { Order, Word } from "./propose-work.ts";

export interface Patience {
  /** Ends the work with `Stopped`. */
  signal?: AbortSignal;
  report?: (progress: Progress) => void;
  milliseconds?: number;
}

/** Fewer are paired before a thread would have started. */
const FEW = 300;
const LONGEST_MS = 10 * 60_000;
/** A thread that does not end by itself after it was told to. */
const GRACE_MS = 2_000;

export function proposeAside(ground: Ground, patience: Patience = {}): Promise<ProposedFrom> {
  if (ground.field.candidates.length <= FEW) return Promise.resolve(propose(ground));
  return inThread(ground, patience);
}

function inThread(ground: Ground, patience: Patience): Promise<ProposedFrom> {
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
