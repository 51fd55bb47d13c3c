/** Knows the passwords that everybody tries first: the list of @zxcvbn-ts/language-common. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

let known: ReadonlySet<string> | undefined;

/** Takes lower case. The list is read at the first question: 49,000 words, half a megabyte. */
export function isCommonPassword(lower: string): boolean {
  known ??= new Set(readList());
  return known.has(lower);
}

/** The package's index would unpack its other dictionaries too. */
function readList(): string[] {
  const require = createRequire(import.meta.url);
  const file = require.resolve("@zxcvbn-ts/language-common/src/passwords.json");
  return JSON.parse(readFileSync(file, "utf8")) as string[];
}
