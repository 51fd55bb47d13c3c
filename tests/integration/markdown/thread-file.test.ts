import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { afterAll, expect, test } from "vitest";
import { aliases } from "../../../aliases.ts";

const run = promisify(execFile);
const elsewhere = mkdtempSync(join(tmpdir(), "hub-elsewhere-"));
const cache = resolve(".cache/render-thread");
mkdirSync(cache, { recursive: true });
afterAll(() => {
  for (const folder of [elsewhere, cache]) rmSync(folder, { recursive: true, force: true });
});

const program = `
  import { renderMarkdown } from "#app/markdown/render-markdown.server.ts";
  console.log(JSON.stringify(await renderMarkdown("**a**")));
`;
const expected = { ok: true, html: "<p><strong>a</strong></p>", text: "a", version: 1 };

test("a script finds the render thread, and ends when it is done with it", async () => {
  const script = join(cache, "script.mts");
  writeFileSync(script, program);
  const tsconfig = resolve("tsconfig.json");
  const { stdout } = await run(resolve("node_modules/.bin/tsx"), ["--tsconfig", tsconfig, script], {
    cwd: elsewhere,
  });
  expect(JSON.parse(stdout)).toEqual(expected);
}, 30_000);

test("the bundled server finds it from whatever folder it is started in", async () => {
  const entry = join(cache, "entry.ts");
  writeFileSync(entry, program);
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { alias: aliases },
    build: { ssr: entry, outDir: join(cache, "build/server"), target: "es2022" },
  });
  const { stdout } = await run(process.execPath, [join(cache, "build/server/entry.js")], {
    cwd: elsewhere,
  });
  expect(JSON.parse(stdout)).toEqual(expected);
}, 30_000);
