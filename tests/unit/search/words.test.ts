import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "#app/search/query.ts";
import {
  byRank,
  closeness,
  keyToPlace,
  placeToKey,
  score,
  type Candidate,
} from "#app/search/rank.ts";
import { markWords, snippet, type Sought } from "#app/search/snippet.ts";
import { fold, partsOf, stem, stemsOf, tokens } from "#app/search/stem.ts";

describe("words", () => {
  test("are folded as Danes alphabetise", () => {
    const folded = [
      "Aarhus",
      "ÅRHUS",
      "café",
      "Malmö",
      "Ängelholm",
      "Łódź",
      "Dębica",
      "ﬁlm",
      "don't",
      "Straße",
      "A\u030Abo",
    ].map(fold);
    expect(folded).toEqual([
      "århus",
      "århus",
      "cafe",
      "malmø",
      "ængelholm",
      "lodz",
      "debica",
      "film",
      "dont",
      "strasse",
      "åbo",
    ]);
  });

  test("are stemmed as Danish ones", () => {
    expect(stemsOf("Kommunernes ledere, lederne; en LEDER")).toEqual([
      "kommun",
      "led",
      "led",
      "en",
      "led",
    ]);
  });

  test("come with their place in the text", () => {
    expect([...tokens("I Aarhus: don’t!")]).toEqual([
      { word: "i", start: 0, end: 1 },
      { word: "århus", start: 2, end: 8 },
      { word: "dont", start: 10, end: 15 },
    ]);
  });

  test("are written in letters that both engines take as they are, whatever the script", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const one of stemsOf(text)) expect(one).toMatch(/^[0-9a-zæøå]{1,40}$/);
      }),
      { numRuns: 1_000, seed: 7 },
    );
  });

  test("begin with their stem", () => {
    const ending = fc.constantFrom(
      "",
      "erne",
      "enes",
      "hed",
      "løst",
      "igst",
      "elser",
      "ss",
      "tt",
      "s",
      "ende",
      "erede",
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zæøå]{1,12}$/), ending, (begin, end) => {
        const word = fold(begin + end);
        expect(word.startsWith(stem(word))).toBe(true);
        expect(stem(word).length).toBeGreaterThan(0);
      }),
      { numRuns: 1_000, seed: 8 },
    );
  });

  test("that are long are known by their endings too", () => {
    expect(partsOf(["rådhus", "by", "rådhus"])).toEqual(["dhus", "hus"]);
    expect(partsOf(["borgerinddrag"])).toContain("inddrag");
  });
});

describe("a query", () => {
  const stems = (typed: string) =>
    parseQuery(typed).map((term) => term.stem + (term.prefix ? "*" : ""));

  test("is its telling words, the last perhaps unfinished", () => {
    expect(stems("Hvordan inddrager man de unge?")).toEqual(["inddrag", "ung*"]);
    expect(stems("unge UNGE unges")).toEqual(["ung", "ung*"]);
    expect(stems("a")).toEqual(["a"]);
  });

  test("of nothing but common words is those", () => {
    expect(stems("og det")).toEqual(["og", "det*"]);
  });

  test("is eight words from two hundred characters at most", () => {
    expect(stems("ord1 ord2 ord3 ord4 ord5 ord6 ord7 ord8 ord9")).toHaveLength(8);
    expect(stems(`${"x ".repeat(100)}sidst`)).toEqual(["x"]);
    expect(stems("?!  …")).toEqual([]);
  });
});

describe("rank", () => {
  const candidate = (title: string, body: string, more: Partial<Candidate> = {}): Candidate => {
    const [titleStems, stems] = [stemsOf(title).join(" "), stemsOf(`${title} ${body}`).join(" ")];
    return {
      kind: "note",
      refId: "1",
      updatedAt: "2026",
      language: null,
      titleStems,
      stems,
      ...more,
    };
  };
  const points = (title: string, body: string, typed: string) =>
    score(candidate(title, body), parseQuery(typed));

  test("prefers the title to the text, the word to its beginning, the beginning to the inside", () => {
    const order = [
      points("Inddragelse", "", "inddragelse"),
      points("Inddragelse af borgere", "", "inddragelse"),
      points("Om inddragelse", "", "inddragelse"),
      points("Om borgerinddragelse", "", "inddragelse"),
      points("Andet", "inddragelse inddragelse inddragelse", "inddragelse"),
      points("Andet", "inddragelse", "inddragelse"),
      points("Andet", "inddragelsesmetode", "inddragelse"),
      points("Andet", "borgerinddragelse", "inddragelse"),
      points("Andet", "", "inddragelse"),
    ];
    expect(order).toEqual([...order].sort((a, b) => b - a));
    expect(new Set(order).size).toBe(order.length);
  });

  test("lifts the reader's own language a little", () => {
    const terms = parseQuery("møde");
    expect(score(candidate("møde", "", { language: "da" }), terms, "da")).toBe(
      score(candidate("møde", ""), terms) + 2,
    );
  });

  test("finds three letters inside a word only at its end", () => {
    expect([
      closeness("rådhus", "hus"),
      closeness("rådhusbetjent", "hus"),
      closeness("rådhusbetjent", "dhus"),
    ]).toEqual(["inside", "absent", "inside"]);
  });

  test("is a strict order, and its keys keep it", () => {
    const place = fc.record({
      score: fc.integer({ min: 0, max: 3 }).map((half) => half / 2),
      updatedAt: fc.constantFrom("2026-01-01", "2026-01-02"),
      kind: fc.constantFrom("note", "person"),
      refId: fc.constantFrom("a", "b"),
    });
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(keyToPlace(placeToKey(a))).toEqual(a);
        expect(Math.sign(byRank(a, b))).toBe(-Math.sign(byRank(b, a)) + 0);
        expect(byRank(a, b) === 0).toBe(placeToKey(a) === placeToKey(b));
      }),
    );
  });
});

describe("a snippet", () => {
  const sought: Sought[] = [{ stem: "apotek", reach: "word" }];
  const joined = (text: string, of = sought) =>
    snippet(text, of)
      .map((piece) => piece.text)
      .join("");

  test("is the whole of a short text, marked", () => {
    expect(snippet("Et apotek.\nTo apoteker", sought)).toEqual([
      { text: "Et ", hit: false },
      { text: "apotek", hit: true },
      { text: ". · To ", hit: false },
      { text: "apoteker", hit: true },
    ]);
    expect(snippet("", sought)).toEqual([]);
  });

  test("is cut between words around what was found", () => {
    const text = `${"forrest ".repeat(60)}apotek ${"bagest ".repeat(60)}`.trim();
    expect(joined(text)).toMatch(/^… forrest [\s\S]* apotek [\s\S]* bagest …$/);
    expect(joined(text).length).toBeLessThan(240);
  });

  test("is the beginning where nothing is found", () => {
    expect(joined("ord ".repeat(100))).toMatch(/^ord ord [\s\S]* ord …$/);
  });

  test("marks as far as it was told to reach", () => {
    const marked = (reach: Sought["reach"]) =>
      markWords("råd rådet rådhus byråd", [{ stem: "råd", reach }])
        .filter((piece) => piece.hit)
        .map((piece) => piece.text);
    expect(marked("word")).toEqual(["råd", "rådet"]);
    expect(marked("beginning")).toEqual(["råd", "rådet", "rådhus"]);
    expect(marked("inside")).toEqual(["råd", "rådet", "rådhus", "byråd"]);
  });

  test("is a piece of the text and no longer than allowed, whatever the text", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom("apotek", " ", "\n", "🙂")), {
          maxLength: 60,
        }),
        (parts) => {
          const text = parts.join("");
          const pieces = snippet(text, sought);
          const shown = pieces.map((piece) => piece.text).join("");
          expect(shown.length).toBeLessThan(420);
          for (const piece of pieces.filter((one) => one.hit)) expect(text).toContain(piece.text);
          expect(
            markWords(text, sought)
              .map((piece) => piece.text)
              .join(""),
          ).toBe(text);
        },
      ),
      { numRuns: 500, seed: 9 },
    );
  });
});
