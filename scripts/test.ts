/**
 * `npm test`: every test, on this machine as it is. Gets a browser where there is none, runs vitest
 * (which starts its own PostgreSQL and builds the site) and ends with a line that counts.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOrInstallChromium } from "#tests/support/chromium.ts";

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
  success: boolean;
}

const folder = mkdtempSync(join(tmpdir(), "hub-report-"));
const reportFile = join(folder, "report.json");

try {
  findOrInstallChromium();
  const code = await runVitest(process.argv.slice(2));
  const { passed, failed, skipped } = count(reportFile);
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = code === 0 && failed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runVitest(args: string[]): Promise<number> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  const vitest = spawn(
    process.execPath,
    ["node_modules/vitest/vitest.mjs", "run", ...reporters, ...args],
    {
      stdio: "inherit",
    },
  );
  return new Promise((ended) => vitest.once("exit", (code) => ended(code ?? 1)));
}

/** A file that could not even be loaded has no failed test of its own: it counts as one. */
function count(file: string) {
  const report = JSON.parse(readFileSync(file, "utf8")) as Report;
  const failed =
    report.numFailedTests || (report.success ? 0 : Math.max(1, report.numFailedTestSuites));
  return {
    passed: report.numPassedTests,
    failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
