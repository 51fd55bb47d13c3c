import { describe, expect, it } from "vitest";
import { readNoteFile } from "#app/domain/notes/imported-note.ts";

const file = (lines: string[], body = "## Gør\n\n- Ring først\n") =>
  `---\n${lines.join("\n")}\n---\n\n${body}`;
const least = ["key: ring-foerst", "language: da", "title: Ring først"];

const problemsOf = (text: string) => {
  const read = readNoteFile(text);
  return read.ok ? [] : read.problems.map(({ line, problem }) => `${line}: ${problem}`);
};

describe("a note in a file", () => {
  it("needs a key, a language, a title and a text", () => {
    const read = readNoteFile(file(least));
    expect(read).toMatchObject({
      ok: true,
      note: { key: "ring-foerst", audience: "public", topics: [], publishedOn: null, demo: false },
    });
  });

  it("is read whole", () => {
    const lines = [
      ...least, "municipality: hedensted", "topics: [co_creation]", "audience: network",
      "source: 'En rapport, 2015'", "published: 2026-08-17", "season: 3", "demo: true",
    ]; // prettier-ignore
    expect(readNoteFile(file(lines))).toMatchObject({
      note: {
        municipalitySlug: "hedensted", topics: ["co_creation"], audience: "network",
        source: "En rapport, 2015", publishedOn: "2026-08-17", seasonNumber: 3, demo: true,
        body: "## Gør\n\n- Ring først\n",
      },
    }); // prettier-ignore
  });

  it("says what is wrong on which line", () => {
    expect(problemsOf(file(["key: Æ", "language: fr", "title: x"]))).toEqual([
      "2: key: must be words of a-z and 0-9 joined by -",
      "3: language: must be one of da, en",
    ]);
    expect(problemsOf(file([...least, "topics: [co_creation, kaffe]"]))).toEqual([
      expect.stringMatching(/^5: topics: must be one of co_creation, /),
    ]);
    expect(problemsOf(file([...least, "color: blue"]))).toEqual([
      "5: color: is not a key of a note",
    ]);
    expect(problemsOf(file(["key: a", "language: da"]))).toEqual(["1: title: is missing"]);
    expect(problemsOf(file([...least, "published: 2026-02-30"]))).toEqual([
      "5: published: must be a day such as 2026-11-23",
    ]);
  });

  it("is refused without a text, with one too long, and without an end to its front matter", () => {
    expect(problemsOf(file(least, ""))).toEqual(["7: the note has no text"]);
    expect(problemsOf(file(least, "x".repeat(16_385)))).toEqual([
      "7: the text is longer than 16384 bytes",
    ]);
    expect(problemsOf("---\nkey: a\n")).toEqual(["1: unclosed"]);
    expect(problemsOf("Bare tekst\n")).toContain("1: key: is missing");
  });

  it("is the same file with line ends from Windows, and another with one letter changed", () => {
    const hashOf = (text: string) => {
      const read = readNoteFile(text);
      return read.ok ? read.note.hash : read;
    };
    const unix = file(least);
    expect(hashOf(unix.replaceAll("\n", "\r\n"))).toBe(hashOf(unix));
    expect(hashOf(unix.replace("Ring", "Rink"))).not.toBe(hashOf(unix));
  });
});
