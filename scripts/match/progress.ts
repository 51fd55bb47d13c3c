/** A bar on a terminal while something takes long; nothing where the output goes to a file or a program. */
import { writeSync } from "node:fs";
import type { Progress as Work } from "#app/domain/pairing/engine/watch.ts";

export interface Progress {
  /** `share` from 0 to 1; left out where nobody knows how far it is. */
  show(step: string, share?: number): void;
  /** Takes the bar away: what is printed then stands on a clean line. */
  clear(): void;
}

const WIDTH = 30;
const STDERR = 2;
/** Often enough to look alive, and too seldom to cost anything. */
const EVERY_MS = 80;

export function openProgress(terminal = Boolean(process.stderr.isTTY)): Progress {
  if (!terminal) return { show() {}, clear() {} };
  let last = { step: "", at: 0 };
  return {
    show(step, share) {
      const now = performance.now();
      if (step === last.step && now - last.at < EVERY_MS) return;
      last = { step, at: now };
      // At once, since the matching leaves no time for anything that waits.
      put(`\r\u001b[K${barOf(step, share)}`);
    },
    clear() {
      if (last.step !== "") put("\r\u001b[K");
      last = { step: "", at: 0 };
    },
  };
}

/** What the engine tells while it works. */
export function showWork(progress: Progress): (work: Work) => void {
  return ({ stage, round, share }) =>
    progress.show(round > 1 ? `${steps[stage]} (${round})` : steps[stage], share);
}

const steps: Record<Work["stage"], string> = {
  choosing: "Choosing likely pairs",
  pairing: "Matching",
  pricing: "Looking for better pairs",
  trio: "Choosing a trio",
  proving: "Checking the proof",
};

export function barOf(step: string, share?: number): string {
  if (share === undefined) return `${step} …`;
  const full = Math.round(Math.min(1, Math.max(0, share)) * WIDTH);
  const percent = String(Math.floor(Math.min(1, Math.max(0, share)) * 100)).padStart(3);
  return `${step}  ${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${percent} %`;
}

/** A terminal that can't keep up, or is gone, must not stop the work. */
function put(text: string): void {
  try {
    writeSync(STDERR, text);
  } catch {
    // The next one may get through.
  }
}
