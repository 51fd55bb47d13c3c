/** Reads the loaders' data out of the page (loader-data.server.ts) and gives it to Remix as it expects it. */
import { encode } from "turbo-stream";

/** As Remix's script in the page leaves it. */
type RemixWindow = Record<"__remixContext", { stream?: ReadableStream<Uint8Array> }>;

export async function readLoaderData(): Promise<void> {
  await wholePage();
  const element = document.getElementById("loader-data");
  const remix = window as unknown as RemixWindow;
  remix["__remixContext"].stream = encode(JSON.parse(element?.textContent ?? "{}"));
}

/** Scripts may begin before the page has come to its end, where the data is. */
function wholePage(): Promise<unknown> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((parsed) => document.addEventListener("DOMContentLoaded", parsed));
}
