import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import ts from "typescript";
import { resolveImport, type Import } from "./import-law.ts";

/** Our own TypeScript below these folders, tracked or new, as paths from the root. */
export function sourceFiles(...folders: string[]): string[] {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "--", ...folders];
  const listed = execFileSync("git", args, { encoding: "utf8" }).split("\n");
  return listed.filter((file) => /\.(ts|tsx|mjs)$/.test(file) && existsSync(file));
}

export function importsOf(file: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles.map(({ fileName }) => ({ from: file, to: resolveImport(file, fileName) }));
}

export function linesOf(file: string): number {
  return readFileSync(file, "utf8").split("\n").length - 1;
}
