import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getNote } from "#app/domain/notes/queries/get-note.server.ts";
import { getTranslation } from "#app/domain/notes/queries/get-translation.server.ts";
import { countNotes } from "#app/domain/notes/queries/count-notes.server.ts";
import {
  listNewestPublicNotes,
  listNotes,
  listNotesOfMunicipality,
  listNotesOfPerson,
  listNotesOfSeason,
} from "#app/domain/notes/queries/list-notes.server.ts";
import { listOwnNotes } from "#app/domain/notes/queries/list-own-notes.server.ts";
import { searchNotes } from "#app/domain/notes/queries/search-notes.server.ts";
import { putSearchEntry } from "#app/search/index.server.ts";
import type { Scope } from "#app/domain/accounts/viewer.ts";
import type { Db } from "#db/client.server.ts";
import type { Audience, Language, NoteState } from "#db/schema.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makeNote } from "#tests/support/factories/note.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeSeason } from "#tests/support/factories/season.ts";
import { scopeWith } from "#tests/support/scope.ts";

const PEOPLE = 3;
const SEASONS = 2;

interface Made {
  id: string;
  state: NoteState;
  audience: Audience;
  seasonId: string | null;
  authorId: string | null;
}

/** The rule of who reads what, said once more and otherwise than in SQL. */
function mayRead(scope: Scope, note: Made): boolean {
  if (note.authorId !== null && note.authorId === scope.viewerId) return true;
  if (note.state === "draft") return scope.organiser && note.authorId === null;
  if (scope.organiser || note.audience === "public") return true;
  if (scope.viewerId === null) return false;
  return (
    note.audience === "network" ||
    (note.seasonId !== null && scope.seasonIds.includes(note.seasonId))
  );
}

const someNote = fc.record({
  state: fc.constantFrom<NoteState>("published", "published", "published", "draft"),
  audience: fc.constantFrom<Audience>("season", "network", "public"),
  season: fc.integer({ min: -1, max: SEASONS - 1 }),
  author: fc.integer({ min: -1, max: PEOPLE - 1 }),
  language: fc.constantFrom<Language>("da", "en"),
  translation: fc.constantFrom(null, "one", "two"),
});

const someViewer = fc.record({
  person: fc.integer({ min: -1, max: PEOPLE - 1 }),
  organiser: fc.boolean(),
  seasons: fc.subarray([...Array(SEASONS).keys()]),
});

describe.each(engines)("Who may read which notes, on %s", (engine) => {
  const db = useDatabase(engine);

  it("is the same in lists, counts, search, pages and translations, whoever looks", async () => {
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => makePerson(db())));
    const seasons = await Promise.all(Array.from({ length: SEASONS }, () => makeSeason(db())));
    const world = fc.record({
      notes: fc.array(someNote, { minLength: 1, maxLength: 12 }),
      viewers: fc.array(someViewer, { minLength: 1, maxLength: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(world, async ({ notes, viewers }) => {
        await db().deleteFrom("note").execute();
        await db().deleteFrom("search_entry").execute();
        const made: Made[] = [];
        for (const { season, author, translation, ...facts } of notes) {
          // A note for a season is in one: saving sees to it.
          const named = facts.audience === "season" ? Math.max(season, 0) : season;
          const note = { ...facts, translation_key: translation };
          made.push(await put(db(), note, seasons[named]?.id, people[author]?.id));
        }
        for (const { person, organiser, seasons: seats } of viewers) {
          const viewerId = people[person]?.id ?? null;
          const seasonIds = viewerId ? seats.map((seat) => seasons[seat]!.id) : [];
          const scope = scopeWith({
            viewerId,
            organiser: organiser && viewerId !== null,
            seasonIds,
          });
          await holdsFor(db(), scope, made);
        }
      }),
      { numRuns: 25 },
    );
  });
});

async function put(
  db: Db,
  facts: {
    state: NoteState;
    audience: Audience;
    language: Language;
    translation_key: string | null;
  },
  seasonId: string | undefined,
  authorId: string | undefined,
): Promise<Made> {
  const ids = { season_id: seasonId ?? null, author_id: authorId ?? null };
  const { id, state, audience } = await makeNote(db, { ...facts, ...ids });
  if (state === "published") {
    const entry = { title: "Fælles ord", body: "", audience, seasonId, updatedAt: "2026-01-01" };
    await putSearchEntry(db, { kind: "note", refId: id, ...entry });
  }
  return { id, state, audience, seasonId: ids.season_id, authorId: ids.author_id };
}

async function holdsFor(db: Db, scope: Scope, notes: Made[]) {
  const readable = notes.filter((note) => mayRead(scope, note));
  const listed = readable.filter((note) => note.state === "published");
  const idsOf = (some: { id: string }[]) => some.map(({ id }) => id).sort();
  const page = { limit: 50 };
  const foundIn = async (found: Promise<{ notes: { id: string }[] }>) => idsOf((await found).notes);

  expect(await foundIn(listNotes(db, scope, {}, page))).toEqual(idsOf(listed));
  expect(await countNotes(db, scope, {})).toBe(listed.length);
  for (const note of notes) {
    expect((await getNote(db, scope, note.id)) !== null).toBe(readable.includes(note));
  }
  for (const seasonId of new Set(notes.flatMap((note) => note.seasonId ?? []))) {
    expect(await foundIn(listNotesOfSeason(db, scope, seasonId, page))).toEqual(
      idsOf(listed.filter((note) => note.seasonId === seasonId)),
    );
  }
  for (const authorId of new Set(notes.flatMap((note) => note.authorId ?? []))) {
    expect(await foundIn(listNotesOfPerson(db, scope, authorId, page))).toEqual(
      idsOf(listed.filter((note) => note.authorId === authorId)),
    );
  }
  expect(await foundIn(listNotesOfMunicipality(db, scope, "0766", page))).toEqual(idsOf(listed));
  expect(idsOf(await listNewestPublicNotes(db, 50))).toEqual(
    idsOf(notes.filter((note) => note.state === "published" && note.audience === "public")),
  );
  const own = notes.filter((note) => scope.viewerId !== null && note.authorId === scope.viewerId);
  expect(await foundIn(listOwnNotes(db, scope, page))).toEqual(idsOf(own));

  // Search knows an own note by its audience alone: it may leave out, and never shows too much.
  const hits = await foundIn(searchNotes(db, scope, "fælles", {}, { ...page, language: "da" }));
  expect(hits.filter((id) => !idsOf(listed).includes(id))).toEqual([]);
  const notOwn = listed.filter((note) => note.authorId !== scope.viewerId || scope.organiser);
  expect(idsOf(notOwn).filter((id) => !hits.includes(id))).toEqual([]);

  for (const { id } of readable) {
    const translation = await getTranslation(db, scope, (await getNote(db, scope, id))!);
    if (translation) expect(idsOf(listed)).toContain(translation.id);
  }
}
