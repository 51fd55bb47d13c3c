import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { putSearchEntry } from "#app/search/index.server.ts";
import {
  searchEntries,
  type SearchOptions,
  type SearchVisibility,
} from "#app/search/search.server.ts";
import { newDatabase, type TestDatabase } from "#tests/support/database.ts";
import { danishEntries, danishText, danishWord, seededRandom } from "./danish-texts.ts";

const seasonIds = ["season-1", "season-2", "season-3"];
const entries = danishEntries(2_000, seasonIds);

describe("one collection on both engines", () => {
  let databases: TestDatabase[] = [];
  beforeAll(async () => {
    databases = await Promise.all([newDatabase("sqlite"), newDatabase("postgres")]);
    for (const { db } of databases) {
      await db.transaction().execute(async (trx) => {
        for (const entry of entries) await putSearchEntry(trx, entry);
        // Written again, so that the index has forgotten as well as learned.
        for (const entry of entries.slice(0, 100))
          await putSearchEntry(trx, { ...entry, title: "Omskrevet" });
      });
    }
  });
  afterAll(async () => {
    for (const database of databases) await database.remove();
  });

  test("answers 450 queries alike, page after page", async () => {
    const random = seededRandom(4);
    const askers: SearchVisibility[] = [
      { who: "visitor" },
      { who: "member", seasonIds: [] },
      { who: "member", seasonIds: ["season-1"] },
      { who: "organiser" },
    ];
    let hits = 0;
    for (let index = 0; index < 450; index += 1) {
      const typed = queryFor(index, random);
      const asker = askers[index % askers.length] as SearchVisibility;
      let after: string | null = null;
      for (let page = 0; page < 3; page += 1) {
        const options: SearchOptions = {
          limit: 20,
          after,
          ...(index % 5 === 0 ? { kinds: ["note", "person"] as const } : {}),
        };
        const [first, second] = await Promise.all(
          databases.map(({ db }) => searchEntries(db, asker, typed, options)),
        );
        expect(second, `query "${typed}"`).toEqual(first);
        hits += first?.hits.length ?? 0;
        after = first?.next ?? null;
        if (!after) break;
      }
    }
    expect(hits).toBeGreaterThan(5_000);
  }, 120_000);
});

function queryFor(index: number, random: () => number): string {
  const word = danishWord(random);
  switch (index % 6) {
    case 0:
      return word;
    case 1:
      return word.slice(0, 1 + Math.floor(random() * word.length));
    case 2:
      return word.slice(Math.floor(random() * word.length));
    case 3:
      return danishText(random, 2);
    case 4:
      return `${word} og ${danishWord(random).slice(0, 4)}`;
    default:
      return danishText(random, 1 + Math.floor(random() * 12));
  }
}
