/** Attendees as a Danish Excel opens them: semicolons, and a mark that says UTF-8. */
import type { AttendeeRow } from "#app/domain/meetings/queries/list-attendees-for-file.server.ts";
import { translator } from "#app/i18n/languages.server.ts";
import { csvText } from "#app/web/csv.server.ts";
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
  return csvText([head.map((key) => t(`attendees.${key}`)), ...rows]);
}
