/** Knows how an act of the log is said; one without words is shown by its key. */
import type { AuditRow } from "#app/audit/queries.server.ts";

/** Any key of the room's words, known or not: what the log holds may be newer or older than them. */
export interface AnyWords {
  t: (key: string) => string;
  exists: (key: string) => boolean;
}

export function wordsOf(i18n: unknown): AnyWords {
  const { t, exists } = i18n as { t: Loose<string>; exists: Loose<boolean> };
  const options = { ns: "operations" };
  return { t: (key) => t(key, options), exists: (key) => exists(key, options) };
}

type Loose<T> = (key: string, options: { ns: string }) => T;

export function actWords(words: AnyWords, act: string): string {
  return words.exists(`acts.${act}`) ? words.t(`acts.${act}`) : act;
}

export function kindWords(words: AnyWords, kind: string): string {
  return words.exists(`subjects.${kind}`) ? words.t(`subjects.${kind}`) : kind;
}

/** "sæson: 4, linjer: 12" */
export function detailWords(words: AnyWords, details: AuditRow["details"]): string {
  const said = (part: string, key: string) =>
    /^\w+$/.test(key) && words.exists(`${part}.${key}`) ? words.t(`${part}.${key}`) : key;
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== "")
    .map(([key, value]) => `${said("detail", key)}: ${said("value", String(value))}`)
    .join(", ");
}

/** True for what has a name as long as it is there. */
export function isNamed(kind: string): boolean {
  return ["person", "season", "enrolment", "meeting", "note"].includes(kind);
}

/** Where the thing itself is shown; null for what has no page of its own. */
export function subjectPath({ kind, id }: AuditRow["subject"]): string | null {
  const pages: Record<string, string> = { person: "/people", meeting: "/meetings", note: "/notes" };
  return pages[kind] && id ? `${pages[kind]}/${id}` : null;
}
