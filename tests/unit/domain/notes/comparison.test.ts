import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareTexts, differentFields, type ComparedBlock } from "#app/domain/notes/comparison.ts";
import { noteInput } from "#tests/support/factories/note-input.ts";

/** The text as it was before or after, put together from what is shown. */
function side(blocks: ComparedBlock[], without: "added" | "removed"): string {
  return blocks
    .flatMap((block) => block.pieces)
    .filter((piece) => piece.change !== without)
    .map((piece) => piece.text)
    .join("");
}

const ended = (text: string) => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
const line = fc.stringMatching(/^[a-dæø .-]{0,12}$/);
const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.join("\n"));

describe("what changed between two texts", () => {
  it("leaves out nothing of either", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const blocks = compareTexts(before, after);
        expect(side(blocks, "added")).toBe(ended(before));
        expect(side(blocks, "removed")).toBe(ended(after));
      }),
      { numRuns: 300 },
    );
  });

  it("of a text and itself is nothing", () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(compareTexts(one, one).every((block) => block.change === "same")).toBe(true);
      }),
    );
  });

  it("is told in words where a line was reworded, and whole where it is another", () => {
    const [reworded] = compareTexts("Ring til de ti første.", "Ring altid til de ti første.");
    expect(reworded).toMatchObject({ change: "changed" });
    expect(reworded!.pieces.filter((piece) => piece.change === "added")).toEqual([
      { change: "added", text: expect.stringContaining("altid") },
    ]);
    const [another] = compareTexts("Ring til de ti første.", "Drop kaffen, og gå en tur.");
    expect(another!.pieces.map((piece) => piece.change)).toEqual(["removed", "added"]);
  });

  it("is found in good time in texts as long as may be that have nothing in common", () => {
    const words = (seed: number) =>
      Array.from({ length: 2_700 }, (_, n) => ((n * 7919 + seed) % 99_991).toString(36)).join(" ");
    const began = performance.now();
    const blocks = compareTexts(words(1), words(50_000));
    expect(blocks.length).toBeGreaterThan(0);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

it("names the fields in which two notes differ, whatever order their topics have", () => {
  const one = noteInput({ topics: ["volunteering", "co_creation"] });
  expect(differentFields(one, { ...one, topics: ["co_creation", "volunteering"] })).toEqual([]);
  const other = { ...one, title: "En anden", place: "Malmø", body: "…", topics: [] };
  expect(differentFields(one, other)).toEqual(["title", "topics", "place"]);
});
