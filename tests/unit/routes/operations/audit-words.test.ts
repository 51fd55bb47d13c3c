import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { wordsIn } from "#app/i18n/languages.server.ts";
import { knownActs } from "#app/routes/operations/known-acts.server.ts";
import { actWords, detailWords, kindWords, wordsOf } from "#app/routes/operations/audit-words.ts";

const danish = wordsOf(wordsIn("da"));

describe("the words of the log", () => {
  it("say every act that a command records, in both languages", () => {
    const recorded = recordedActs();
    expect(recorded.length).toBeGreaterThan(20);
    for (const language of ["da", "en"] as const) {
      const words = wordsOf(wordsIn(language));
      expect(recorded.filter((act) => actWords(words, act) === act)).toEqual([]);
      const kinds = recorded.map((act) => act.split(".")[0]!);
      expect(kinds.filter((kind) => !words.exists(`subjects.${kind}`))).toEqual([]);
    }
  });

  it("offer every act in the filter", () => {
    const offered = knownActs.flatMap((group) => group.acts);
    expect(recordedActs().filter((act) => !offered.includes(act))).toEqual([]);
  });

  it("leave what they don't know as it is", () => {
    expect(actWords(danish, "teapot.boiled")).toBe("teapot.boiled");
    expect(kindWords(danish, "teapot")).toBe("teapot");
    expect(detailWords(danish, { season: 4, steam: true, "a.b": "x", none: null })).toBe(
      "sæson: 4, steam: ja, a.b: x",
    );
  });
});

/** What stands as an act in a file that records some: "season.opened", and no column or word. */
function recordedActs(): string[] {
  const columns = columnsOfTables();
  const acts = sources("app/domain", "app/mail", "scripts")
    .filter((text) => /recordAct|recordEnrolments|AuditRecord|Record<\w+, string>/.test(text))
    .flatMap((text) => [...text.matchAll(/(?<!\bt\()(?<!word\()"([a-z]+)\.([a-z_]+)"/g)])
    .filter(([, table, column]) => columns.has(table!) && !columns.get(table!)!.has(column!))
    .map(([, kind, act]) => `${kind}.${act}`);
  return [...new Set(acts)].sort();
}

function sources(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join(folder, file), "utf8")),
  );
}

function columnsOfTables(): Map<string, Set<string>> {
  const schema = readFileSync("db/schema.ts", "utf8");
  const tables = [...schema.matchAll(/interface (\w+)Table \{([^}]*)\}/g)].map(
    ([, name, body]): [string, Set<string>] => [
      name!.replace(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase(),
      new Set([...body!.matchAll(/^ {2}(\w+):/gm)].map(([, column]) => column!)),
    ],
  );
  const without = ["mail", "site", "pairing"].map((kind): [string, Set<string>] => [
    kind,
    new Set(),
  ]);
  return new Map([...tables, ...without]);
}
