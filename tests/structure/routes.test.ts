import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { access } from "#app/access.ts";
import { sourceFiles } from "./source-files.ts";

const table = readFileSync("app/routes.ts", "utf8");
const listed = [...table.matchAll(/"(routes\/[^"]+\.tsx?)"/g)].map((match) => match[1]!);
const idOf = (file: string) => file.replace(/^routes\//, "").replace(/\.tsx?$/, "");

const exportsLoader = (source: string) =>
  /^export (async )?(function|const) loader\b/m.test(source);
const exportsAction = (source: string) =>
  /^export (async )?(function|const) action\b/m.test(source);

describe("the site map", () => {
  it("lists files that are there", () => {
    expect(listed.filter((file) => !existsSync(`app/${file}`))).toEqual([]);
  });

  it("lists every route file", () => {
    const routeFiles = sourceFiles("app/routes").filter((file) => {
      const source = readFileSync(file, "utf8");
      return exportsLoader(source) || exportsAction(source);
    });
    expect(routeFiles.filter((file) => !listed.includes(file.replace(/^app\//, "")))).toEqual([]);
  });

  it("has no route under another: the site answers each with that one alone", () => {
    expect(table).not.toMatch(/\b(layout|prefix)\(|\.tsx?",\s*\[/);
  });

  it("and the authorisation table know the same routes", () => {
    expect(Object.keys(access).sort()).toEqual(listed.map(idOf).sort());
  });

  it("allows each method exactly where the route answers it", () => {
    const wrong = listed.filter((file) => {
      const source = readFileSync(`app/${file}`, "utf8");
      const reads = exportsLoader(source) || source.includes("export default");
      const row = access[idOf(file)]!;
      return reads !== Boolean(row.GET) || exportsAction(source) !== Boolean(row.POST);
    });
    expect(wrong).toEqual([]);
  });
});
