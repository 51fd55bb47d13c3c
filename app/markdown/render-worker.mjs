// @ts-check
/** The thread that renders, so that a text that takes too long can be stopped with it. */
import { parentPort } from "node:worker_threads";
import { render } from "./pipeline.mjs";

const port = /** @type {import("node:worker_threads").MessagePort} */ (parentPort);

port.on("message", ({ text, settings }) => {
  try {
    port.postMessage({ outcome: render(text, settings) });
  } catch (error) {
    port.postMessage({
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
port.postMessage({ ready: true });
