import fc from "fast-check";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import type { NoteRow } from "#app/domain/notes/note.ts";
import { wordsIn } from "#app/i18n/languages.server.ts";
import { WordsContext } from "#app/i18n/use-words.ts";
import { NoteRows } from "#app/routes/notes/note-rows.tsx";
import { Kept, KeepContext } from "#app/ui/kept.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { keepIn } from "#app/web/keep-markup.server.tsx";
import type { Language } from "#db/schema.ts";

const inWords = (language: Language, page: ReactElement) => (
  <WordsContext.Provider value={wordsIn(language)}>{page}</WordsContext.Provider>
);

/** What the browser makes of it when it wakes. */
const drawn = (language: Language, page: ReactElement) => renderToString(inWords(language, page));

/** What the server sends. */
const kept = (language: Language, page: ReactElement) =>
  renderToString(
    <KeepContext.Provider value={keepIn[language]}>{inWords(language, page)}</KeepContext.Provider>,
  );

const text = fc.string({ maxLength: 20 });
const day = fc.constantFrom("2026-03-01T09:00:00.000Z", "2026-11-22T09:00:00.000Z");
const note: fc.Arbitrary<NoteRow> = fc.record({
  id: fc.uuid(),
  title: text,
  language: fc.constantFrom("da" as const, "en" as const),
  state: fc.constantFrom("draft" as const, "published" as const),
  audience: fc.constantFrom("season" as const, "network" as const, "public" as const),
  place: text,
  authorId: fc.constant(null),
  authorName: fc.option(text),
  publishedAt: fc.option(day),
  updatedAt: day,
  doCount: fc.nat({ max: 3 }),
  dontCount: fc.nat({ max: 3 }),
  excerpt: text,
  municipality: fc.option(fc.record({ code: text, name: text, slug: text, label: text })),
  topics: fc.subarray(topicKeys, { maxLength: 3 }),
});

describe("markup that the server keeps", () => {
  it("is the same as the browser draws, the first time and every time after", () => {
    fc.assert(
      fc.property(
        fc.array(note, { maxLength: 4 }),
        fc.constantFrom("da" as const, "en" as const),
        fc.boolean(),
        (notes, language, own) => {
          const list = <NoteRows notes={notes} label="Noter" headingLevel={3} own={own} />;
          expect(kept(language, list)).toBe(drawn(language, list));
          expect(kept(language, list)).toBe(drawn(language, list));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("marks the choice in a field, and tells fields apart that differ in nothing else", () => {
    const field = (chosen: string) => (
      <SelectField
        name="by"
        label="By"
        options={["Aarhus", "Randers"].map((value) => ({ value, label: value }))}
        defaultValue={chosen}
      />
    );
    for (const chosen of ["Aarhus", "Randers", "Aarhus"]) {
      expect(kept("da", field(chosen))).toBe(drawn("da", field(chosen)));
      expect(kept("da", field(chosen))).toMatch(
        new RegExp(`selected=""[^>]*value="${chosen}"|value="${chosen}"[^>]*selected=""`),
      );
    }
  });

  it("is made once for each part and what it is given", () => {
    const times: string[] = [];
    const Counted = ({ name }: { name: string }) => {
      times.push(name);
      return <li>{name}</li>;
    };
    const list = <Kept as="ul" part={Counted} each={[{ name: "<Bo>" }, { name: "<Bo>" }]} />;
    expect(kept("da", list)).toBe("<ul><li>&lt;Bo&gt;</li><li>&lt;Bo&gt;</li></ul>");
    kept("da", list);
    expect(times).toHaveLength(1);
    kept("en", list);
    expect(times).toHaveLength(2);
  });
});
