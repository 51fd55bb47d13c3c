/** Writes a file whole or not at all: under another name first, and then by one step in its place. */
import { accessSync, constants, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { Refusal } from "../refusal.ts";

/** Before the work, so that no long matching ends with nowhere to put it. */
export function requirePlaceFor(out: string, inputs: readonly (string | undefined)[]): void {
  if (inputs.some((input) => input !== undefined && resolve(input) === resolve(out)))
    throw new Refusal(`--out ${out} is one of the files that are read: choose another name.`);
  try {
    accessSync(dirname(resolve(out)), constants.W_OK);
  } catch (error) {
    throw unwritable(out, error);
  }
  if (statSync(out, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal(`--out ${out} is a folder: name a file.`);
}

export function writeWhole(out: string, text: string): void {
  const draft = join(dirname(resolve(out)), `.${basename(out)}.${process.pid}.part`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, out);
  } catch (error) {
    rmSync(draft, { force: true });
    throw unwritable(out, error);
  }
}

function unwritable(out: string, error: unknown): Refusal {
  return new Refusal(`${out} can't be written (${(error as NodeJS.ErrnoException).code}).`);
}
