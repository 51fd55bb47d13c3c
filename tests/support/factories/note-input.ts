import type { NoteInput } from "#app/domain/notes/forms.ts";

/** What somebody writes: a Danish note for the network, but for what is said otherwise. */
export function noteInput(facts: Partial<NoteInput> = {}): NoteInput {
  return {
    title: "Ring, før I skriver",
    body: "## Baggrund\n\nVi sendte 2.000 breve.\n\n## Gør\n\n- Ring til de ti mest kritiske.\n\n## Undgå\n\n- Undgå breve uden navn.\n",
    language: "da",
    topics: ["citizen_engagement"],
    municipalityCode: "0766",
    seasonId: null,
    audience: "network",
    place: "",
    source: "",
    ...facts,
  };
}

/** The same as a browser posts it. */
export function noteFields(facts: Partial<NoteInput> & Record<string, unknown> = {}) {
  const { municipalityCode, seasonId, ...rest } = { ...noteInput(), version: "1", ...facts };
  const fields = { ...rest, municipalityCode: municipalityCode ?? "", seasonId: seasonId ?? "" };
  return fields as unknown as Record<string, string | string[]>;
}
