import { describe, expect, it } from "vitest";
import { linesOf, sourceFiles } from "./source-files.ts";

/** Schema and words are data: they grow with what there is to name. */
const isData = (file: string) => /^db\/(schema|migrations\/)|^app\/i18n\/(da|en)\//.test(file);

function limitOf(file: string): number {
  return file.startsWith("app/routes/") ? 150 : 200;
}

describe("sizes", () => {
  const files = sourceFiles("app", "db", "scripts").filter((file) => !isData(file));

  it("stay small enough to read in one go", () => {
    const large = files.filter((file) => linesOf(file) > limitOf(file));
    expect(large.map((file) => `${linesOf(file)} ${file}`)).toEqual([]);
  });

  it("have a median of 80 lines at most", () => {
    const sorted = files.map(linesOf).sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(80);
  });
});
