/** Finds the file that a thread starts with: it is read as it stands in the source tree. */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * `file` from the project's folder, as "app/markdown/render-worker.mjs". Seen from here (scripts, tests)
 * and from build/server (the built server) it lies under a folder above.
 */
export function workerFile(file: string): string {
  for (const begin of [dirname(fileURLToPath(import.meta.url)), process.cwd()])
    for (let folder = begin; ; folder = dirname(folder)) {
      const found = join(folder, file);
      if (existsSync(found)) return found;
      if (folder === dirname(folder)) break;
    }
  throw new Error(`${file} is missing: keep the folder ${dirname(file)} beside build/.`);
}
