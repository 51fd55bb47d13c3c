import { describe, expect, it } from "vitest";
import {
  mayDeleteNote,
  mayEditNote,
  maySeeName,
  maySeeVersion,
  mayWiden,
  mayWithdrawNote,
} from "#app/domain/notes/policy.ts";

const author = { viewerId: "author", organiser: false };
const other = { viewerId: "other", organiser: false };
const organiser = { viewerId: "organiser", organiser: true };
const visitor = { viewerId: null, organiser: false };

const draft = { writtenBy: "author", authorGone: false, state: "draft" } as const;
const published = { ...draft, state: "published" } as const;
const imported = { ...published, writtenBy: null };
const importedDraft = { ...draft, writtenBy: null };

/** Who of author, another member, organiser and visitor may. */
const who = (may: (writer: typeof visitor | typeof author) => boolean) =>
  [author, other, organiser, visitor].filter(may).map((writer) => writer.viewerId);

describe("a note", () => {
  it("is edited by its author, and by organisers once others read it", () => {
    expect(who((writer) => mayEditNote(writer, draft))).toEqual(["author"]);
    expect(who((writer) => mayEditNote(writer, published))).toEqual(["author", "organiser"]);
  });

  it("from a file is the organisers'", () => {
    expect(who((writer) => mayEditNote(writer, imported))).toEqual(["organiser"]);
    expect(who((writer) => mayEditNote(writer, importedDraft))).toEqual(["organiser"]);
  });

  it("is the organisers' once its author is gone, and no wider than it was", () => {
    const left = { ...draft, writtenBy: "gone", authorGone: true };
    expect(who((writer) => mayEditNote(writer, left))).toEqual(["organiser"]);
    expect(who((writer) => mayDeleteNote(writer, left))).toEqual(["organiser"]);
    expect(who((writer) => mayWiden(writer, left))).toEqual([]);
  });

  it("is withdrawn while published and deleted only as a draft", () => {
    expect(who((writer) => mayWithdrawNote(writer, published))).toEqual(["author", "organiser"]);
    expect(who((writer) => mayWithdrawNote(writer, draft))).toEqual([]);
    expect(who((writer) => mayDeleteNote(writer, published))).toEqual([]);
    expect(who((writer) => mayDeleteNote(writer, draft))).toEqual(["author"]);
    expect(who((writer) => mayDeleteNote(writer, importedDraft))).toEqual(["organiser"]);
  });

  it("is opened for more people by its author alone", () => {
    expect(who((writer) => mayWiden(writer, published))).toEqual(["author"]);
    expect(mayWiden(organiser, imported)).toBe(true);
  });
});

it("a version that was saved as a draft is its author's alone", () => {
  const asDraft = { state: "draft" } as const;
  const asPublished = { state: "published" } as const;
  expect(who((writer) => maySeeVersion(writer, published, asDraft))).toEqual(["author"]);
  expect(who((writer) => maySeeVersion(writer, published, asPublished))).toEqual([
    "author",
    "organiser",
  ]);
  expect(maySeeVersion(organiser, imported, asDraft)).toBe(true);
});

it("an author's name is known to those for whom the author made it so", () => {
  const named = (visibility: string, state = "active") => ({ id: "author", state, visibility });
  const seen = (visibility: string, sharesSeason = false) =>
    who((reader) => maySeeName(reader, named(visibility), sharesSeason));
  expect(seen("public")).toEqual(["author", "other", "organiser", null]);
  expect(seen("network")).toEqual(["author", "other", "organiser"]);
  expect(seen("season")).toEqual(["author", "organiser"]);
  expect(seen("season", true)).toEqual(["author", "other", "organiser"]);
  expect(who((reader) => maySeeName(reader, named("public", "disabled"), true))).toEqual([
    "author",
    "organiser",
  ]);
});
