/** Builds the site where a source is newer than the build; a build that is good stays. */
import { spawn } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** Written last. */
const BUILT = "build/start/start-hub.js";

/** Throws with what the build said where it fails. */
export async function buildWhenStale(): Promise<void> {
  if (existsSync(BUILT) && newestSource() < statSync(BUILT).mtimeMs) return;
  const build = spawn("npm run build", { shell: true, stdio: ["ignore", "pipe", "pipe"] });
  const said: Buffer[] = [];
  for (const stream of [build.stdout, build.stderr]) stream.on("data", (chunk) => said.push(chunk));
  const code = await new Promise((ended) => build.once("exit", ended));
  if (code !== 0) throw new Error(`The build failed:\n${Buffer.concat(said).toString("utf8")}`);
}

function newestSource(): number {
  const inFolders = ["app", "db", "scripts", "public", "content/reference"]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)),
    );
  const files = [
    ...inFolders,
    "vite.config.ts",
    "vite.start.config.ts",
    "remix.config.js",
    "package-lock.json",
  ];
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}
