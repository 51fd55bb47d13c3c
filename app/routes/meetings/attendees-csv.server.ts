/** Attendees as a Danish Excel opens them: semicolons, and a mark that says UTF-8. */
import { stringify } from "csv-stringify/sync";
import type { AttendeeRow } from "#app/domain/meetings/queries/list-attendees-for-file.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import type { Language } from "#db/schema.ts";

const head = ["name", "municipality", "work", "csvEmail", "csvAnswer"] as const;

export function attendeesCsv(people: readonly AttendeeRow[], language: Language): string {
  const t = translator(language, "meetings");
  const rows = people.map((person) => [
    person.name,
    person.municipality,
    person.title,
    person.email,
    t(`attendees.answer.${person.answer}`),
  ]);
  return stringify([head.map((key) => t(`attendees.${key}`)), ...rows], {
    delimiter: ";",
    bom: true,
    // A name that begins with "=" would otherwise be run as a formula.
    escape_formulas: true,
    record_delimiter: "windows",
  });
}
