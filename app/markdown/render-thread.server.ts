/** Runs the markdown pipeline in one thread of its own, which is ended when a text takes too long. */
import { Worker } from "node:worker_threads";
import { workerFile } from "#app/threads/worker-file.server.ts";

export interface Settings {
  language: "da" | "en";
  idPrefix: string;
  topHeading: number;
  lines: boolean;
}

export interface Line {
  kind: "do" | "dont";
  /** Plain words, without the leading "Gør:" where it had one. */
  text: string;
  /** The fragment in the page's address; follows from the words alone. */
  anchor: string;
}

export type Outcome =
  | { ok: true; html: string; text: string; lines: Line[] }
  | { ok: false; reason: "too_long" | "too_deep" | "too_slow" };

interface Job {
  text: string;
  settings: Settings;
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

interface Message {
  ready?: true;
  outcome?: Outcome;
  error?: string;
}

export const LONGEST_RENDER_MS = 2_000;
const LONGEST_START_MS = 15_000;
/** A queue this long means that something hammers us; each job may take its two seconds. */
const LONGEST_QUEUE = 200;

const queue: Job[] = [];
let current: Job | undefined;
let worker: Worker | undefined;
let ready = false;
let timer: NodeJS.Timeout | undefined;

export function renderInThread(text: string, settings: Settings): Promise<Outcome> {
  if (queue.length >= LONGEST_QUEUE) return Promise.resolve({ ok: false, reason: "too_slow" });
  return new Promise((resolve, reject) => {
    queue.push({ text, settings, resolve, reject });
    next();
  });
}

function next(): void {
  if (current || queue.length === 0) return;
  if (!worker) return start();
  // Held only while there is work, so that a script may end when its own work is done.
  worker.ref();
  if (!ready) return;
  current = queue.shift() as Job;
  worker.postMessage({ text: current.text, settings: current.settings });
  limit(LONGEST_RENDER_MS, () => finish({ ok: false, reason: "too_slow" }));
}

function start(): void {
  const started = new Worker(workerFile("app/markdown/render-worker.mjs"), {
    // Not the loaders of whoever started us: the file is plain JavaScript.
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  });
  worker = started;
  ready = false;
  started.on("message", (message: Message) => {
    if (worker === started) hear(message);
  });
  started.on("error", (error: Error & { code?: string }) => {
    if (worker !== started) return;
    forget();
    if (current && error.code === "ERR_WORKER_OUT_OF_MEMORY")
      settle({ ok: false, reason: "too_slow" });
    else fail(error);
  });
  started.on("exit", () => {
    if (worker !== started) return;
    forget();
    fail(new Error("The render thread ended by itself."));
  });
  limit(LONGEST_START_MS, () => {
    stop();
    fail(new Error("The render thread did not start."));
  });
}

function hear(message: Message): void {
  clearTimeout(timer);
  if (message.ready) ready = true;
  else if (message.outcome) return settle(message.outcome);
  else return fail(new Error(`Rendering failed: ${message.error}`));
  next();
}

function finish(outcome: Outcome): void {
  stop();
  settle(outcome);
}

function settle(outcome: Outcome): void {
  const job = current;
  current = undefined;
  rest();
  job?.resolve(outcome);
}

function fail(error: Error): void {
  // Before the thread is up no job is current: the first in the queue bears it.
  const job = current ?? queue.shift();
  current = undefined;
  rest();
  job?.reject(error);
}

function rest(): void {
  clearTimeout(timer);
  worker?.unref();
  next();
}

function stop(): void {
  void worker?.terminate();
  forget();
}

function forget(): void {
  worker = undefined;
  ready = false;
  clearTimeout(timer);
}

/** The answer may lie unread when this thread was busy itself, so it is read before the verdict. */
function limit(milliseconds: number, tooLate: () => void): void {
  const job = current;
  const thread = worker;
  clearTimeout(timer);
  timer = setTimeout(() => {
    setImmediate(() => {
      const answered = current !== job || worker !== thread || (!job && ready);
      if (!answered) tooLate();
    });
  }, milliseconds);
}
