/** The real cases and the invented ones, through the same door as any import; and two drafts. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importNotes } from "#app/domain/notes/commands/import-notes.server.ts";
import type { ImportedNote } from "#app/domain/notes/imported-note.ts";
import type { Act } from "#app/audit/act.ts";
import type { DemoPeople } from "./people.ts";
import type { Setting } from "./setting.ts";

export async function makeNotes({ db, chance }: Setting, act: Act, people: DemoPeople) {
  const slugs = new Map(
    (await db.selectFrom("municipality").select(["slug", "code"]).execute()).map((row) => [
      row.slug,
      row.code,
    ]),
  );
  const leadersOf = (slug: string | null) =>
    [...people.leaders, ...people.alumni].filter(
      (person) => person.municipality === slugs.get(slug ?? ""),
    );
  const authorOf = (note: ImportedNote) => {
    if (!note.demo) return null;
    const near = leadersOf(note.municipalitySlug);
    return (near.length > 0 ? chance.pick(near) : chance.pick(people.leaders)).id;
  };
  const outcome = await importNotes(db, act, filesIn("content/notes", "content/demo/notes"), {
    authorOf,
  });
  if (!outcome.ok) throw new Error(`The demonstration's notes: ${JSON.stringify(outcome)}`);
}

function filesIn(...folders: string[]) {
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .sort()
      .map((name) => join(folder, name))
      .map((name) => ({ name, text: readFileSync(name, "utf8") })),
  );
}
