import { describe, expect, test } from "vitest";
import { putSearchEntry, removeSearchEntry, type SearchEntry } from "#app/search/index.server.ts";
import {
  searchEntries,
  type SearchOptions,
  type SearchVisibility,
} from "#app/search/search.server.ts";
import type { Db } from "#db/client.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { danishEntries, danishText, seededRandom } from "./danish-texts.ts";

const everyone: SearchVisibility = { who: "organiser" };

function note(title: string, more: Partial<SearchEntry> = {}): SearchEntry {
  const updatedAt = "2026-11-21T08:00:00.000Z";
  return { kind: "note", refId: title, title, body: "", audience: "public", updatedAt, ...more };
}

async function titles(
  db: Db,
  typed: string,
  asker = everyone,
  options: Partial<SearchOptions> = {},
) {
  const page = await searchEntries(db, asker, typed, { limit: 20, ...options });
  return page.hits.map((hit) => hit.title);
}

describe.each(engines)("search on %s", (engine) => {
  const database = useDatabase(engine);

  test("finds a word in other forms of it", async () => {
    await putSearchEntry(database(), note("Kommunernes ledere"));
    for (const typed of ["kommune", "kommunerne", "LEDER", "ledernes", "kommu"]) {
      expect(await titles(database(), typed), typed).toEqual(["Kommunernes ledere"]);
    }
    expect(await titles(database(), "region")).toEqual([]);
  });

  test("tells å from a and aa from nothing, and knows aa as å", async () => {
    for (const title of ["Får", "Far", "Aarhus", "Ærø", "Café"])
      await putSearchEntry(database(), note(title));
    expect(await titles(database(), "får")).toEqual(["Får"]);
    expect(await titles(database(), "far")).toEqual(["Far"]);
    expect(await titles(database(), "Århus")).toEqual(["Aarhus"]);
    expect(await titles(database(), "aarhus")).toEqual(["Aarhus"]);
    expect(await titles(database(), "ærø")).toEqual(["Ærø"]);
    expect(await titles(database(), "cafe")).toEqual(["Café"]);
  });

  test("finds a word inside a compound when few others have it", async () => {
    await putSearchEntry(
      database(),
      note("Om borgerinddragelse", { body: "Rådhuset og ungejob." }),
    );
    await putSearchEntry(database(), note("Inddragelse af unge"));
    expect(await titles(database(), "inddragelse")).toEqual([
      "Inddragelse af unge",
      "Om borgerinddragelse",
    ]);
    expect(await titles(database(), "job")).toEqual(["Om borgerinddragelse"]);
    const page = await searchEntries(database(), everyone, "inddragelse", { limit: 5 });
    expect(page.hits[1]?.titlePieces).toEqual([
      { text: "Om ", hit: false },
      { text: "borgerinddragelse", hit: true },
    ]);
  });

  test("wants all words, passes over those that say nothing, and takes some where none has all", async () => {
    await putSearchEntry(database(), note("Unge på landet"));
    await putSearchEntry(database(), note("Unge i byen"));
    expect(await titles(database(), "unge landet")).toEqual(["Unge på landet"]);
    expect(await titles(database(), "hvordan er det med unge på landet")).toEqual([
      "Unge på landet",
    ]);
    expect((await titles(database(), "unge astronauter")).sort()).toEqual([
      "Unge i byen",
      "Unge på landet",
    ]);
  });

  test("puts the title that is the query first, then titles, then texts", async () => {
    await putSearchEntry(database(), note("Et møde", { body: "Vi var i Hedensted." }));
    await putSearchEntry(database(), note("Besøg i Hedensted"));
    await putSearchEntry(database(), note("Hedensted", { kind: "municipality", refId: "0766" }));
    expect(await titles(database(), "hedensted")).toEqual([
      "Hedensted",
      "Besøg i Hedensted",
      "Et møde",
    ]);
  });

  test("shows the words in the piece of text around them", async () => {
    const random = seededRandom(1);
    const body = `${danishText(random, 80)}\nEt socialt apotek i Kavala hjælper.\n${danishText(random, 80)}`;
    await putSearchEntry(database(), note("Sundhed", { body }));
    const [hit] = (await searchEntries(database(), everyone, "apotek kavala", { limit: 1 })).hits;
    const marked = hit?.snippet.filter((piece) => piece.hit).map((piece) => piece.text);
    expect(marked).toEqual(["apotek", "Kavala"]);
    const shown = hit?.snippet.map((piece) => piece.text).join("") ?? "";
    expect(shown).toContain("· Et socialt apotek i Kavala hjælper. ·");
    expect(shown.length).toBeLessThan(240);
  });

  test("forgets what was taken away and what an entry said before", async () => {
    await putSearchEntry(database(), note("Gammelt ord", { refId: "a" }));
    await putSearchEntry(database(), note("Nyt indhold", { refId: "a" }));
    expect(await titles(database(), "gammelt")).toEqual([]);
    expect(await titles(database(), "indhold")).toEqual(["Nyt indhold"]);
    await removeSearchEntry(database(), "note", "a");
    expect(await titles(database(), "indhold")).toEqual([]);
  });

  test("leaves nothing behind when the transaction fails", async () => {
    await putSearchEntry(database(), note("Bliver"));
    const act = database()
      .transaction()
      .execute(async (trx) => {
        await putSearchEntry(trx, note("Forsvinder"));
        await removeSearchEntry(trx, "note", "Bliver");
        throw new Error("fortrudt");
      });
    await expect(act).rejects.toThrow("fortrudt");
    expect(await titles(database(), "bliver")).toEqual(["Bliver"]);
    expect(await titles(database(), "forsvinder")).toEqual([]);
  });

  test("never shows an entry to someone outside its audience", async () => {
    const entries = danishEntries(200, ["season-1", "season-2"]);
    for (const entry of entries)
      await putSearchEntry(database(), { ...entry, title: `${entry.title} fælles` });
    const askers: [SearchVisibility, (entry: SearchEntry) => boolean][] = [
      [{ who: "visitor" }, (entry) => entry.audience === "public"],
      [{ who: "member", seasonIds: [] }, (entry) => entry.audience !== "season"],
      [
        { who: "member", seasonIds: ["season-1"] },
        (entry) => entry.audience !== "season" || entry.seasonId === "season-1",
      ],
      [{ who: "organiser" }, () => true],
    ];
    for (const [asker, mayFind] of askers) {
      const found = await allRefs(database(), asker, "fælles");
      expect(found).toEqual(entries.filter(mayFind).map((entry) => entry.refId));
    }
  });

  test("shows a season's entry without a season to organisers alone", async () => {
    await putSearchEntry(database(), note("Herreløs", { audience: "season", seasonId: null }));
    expect(
      await titles(database(), "herreløs", { who: "member", seasonIds: ["", "null"] }),
    ).toEqual([]);
    expect(await titles(database(), "herreløs")).toEqual(["Herreløs"]);
  });

  test("pages without repeating or skipping, and takes a made-up key for the first page", async () => {
    for (let index = 0; index < 57; index += 1) {
      await putSearchEntry(database(), note(`Møde ${index}`, { refId: `m${index}` }));
    }
    const found = await allRefs(database(), everyone, "møde");
    expect(found).toHaveLength(57);
    const first = await titles(database(), "møde");
    for (const after of ["x", "1~2", "~~~", "1~2~3~4~5", "NaN~a~b~c"]) {
      expect(await titles(database(), "møde", everyone, { after })).toEqual(first);
    }
  });

  test("keeps to the kinds asked for, and finds nothing in no kinds", async () => {
    await putSearchEntry(database(), note("Vejle"));
    await putSearchEntry(database(), note("Vejle", { kind: "municipality", refId: "0630" }));
    const kinds = async (list: SearchOptions["kinds"]) =>
      (await searchEntries(database(), everyone, "vejle", { limit: 5, kinds: list })).hits.map(
        (hit) => hit.kind,
      );
    expect(await kinds(["note"])).toEqual(["note"]);
    expect(await kinds([])).toEqual([]);
    expect(await kinds(undefined)).toEqual(["municipality", "note"]);
  });

  test("takes whatever is typed as words", async () => {
    await putSearchEntry(
      database(),
      note("Ganske almindelig", { body: "title_stems near or not" }),
    );
    const hostile = [
      '"',
      "'",
      "''",
      '" OR "',
      "a AND",
      "NEAR(a b)",
      "title_stems : x",
      "{title} : a",
      "^a",
      "a*",
      "*",
      "-a",
      "()",
      "'; drop table search_entry; --",
      "' | 'x",
      "a & !b",
      "a <-> b",
      "x:*A",
      "\\",
      "%",
      "_",
      "%'%",
      "\0",
      "a\0b",
      "\ud800",
      "🙂",
      "서울",
      "مرحبا",
      "ﬁ",
      "İstanbul",
      "ſ",
      "½",
      "a".repeat(10_000),
      "a ".repeat(5_000),
      "",
      "   ",
      "<script>alert(1)</script>",
      "${7*7}",
      "__proto__",
      "constructor",
      "e\u0301".repeat(300),
    ];
    for (const typed of hostile) {
      const page = await searchEntries(database(), everyone, typed, { limit: 5 });
      expect(Array.isArray(page.hits), typed).toBe(true);
    }
    expect(await titles(database(), "almindelig")).toEqual(["Ganske almindelig"]);
  });

  test("stores and finds texts that engines dislike", async () => {
    const body = `\0 NUL \ud800 halvt, 서울 og Dębica ${"x".repeat(100)} ﬁlm`;
    await putSearchEntry(database(), note("Særligt", { body }));
    for (const typed of ["서울", "debica", "Dębica", "film", "x".repeat(90)]) {
      expect(await titles(database(), typed), typed).toEqual(["Særligt"]);
    }
    await putSearchEntry(database(), note("", { refId: "tom" }));
  });
});

async function allRefs(db: Db, asker: SearchVisibility, typed: string): Promise<string[]> {
  const refs: string[] = [];
  let after: string | null = null;
  do {
    const page = await searchEntries(db, asker, typed, { limit: 20, after });
    refs.push(...page.hits.map((hit) => hit.refId));
    after = page.next;
  } while (after);
  expect(new Set(refs).size).toBe(refs.length);
  return refs.sort();
}
