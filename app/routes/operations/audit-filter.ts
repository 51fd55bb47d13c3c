/** Knows what the address of the log says: which acts, whose, when, and from where on. */
import type { AuditFilter } from "#app/audit/queries.server.ts";
import { addDays, danishInstant, isDay } from "#app/calendar/danish-time.ts";

export interface AuditView {
  act: string;
  person: string;
  /** Days as typed; "" where none is. */
  from: string;
  to: string;
  about: string;
  after: string | null;
  wrongDay: boolean;
}

export function readAuditView(query: URLSearchParams): AuditView {
  const read = (name: string) => (query.get(name) ?? "").trim().slice(0, 100);
  const [from, to] = [read("from"), read("to")];
  return {
    act: read("act"),
    person: read("person"),
    from,
    to,
    about: read("about"),
    after: query.get("after")?.slice(0, 100) ?? null,
    wrongDay: [from, to].some((day) => day !== "" && !isDay(day)),
  };
}

export function filterOf({ act, person, from, to, about }: AuditView): AuditFilter {
  return {
    ...(act && { act }),
    ...(person && { actorId: person }),
    ...(about && { subjectId: about }),
    ...(isDay(from) && { from: midnight(from) }),
    ...(isDay(to) && { before: midnight(addDays(to, 1)) }),
  };
}

/** The query string of a view, with something changed; "" for the whole log. */
export function viewQuery(view: AuditView, changes: Partial<AuditView> = {}): string {
  const { act, person, from, to, about, after } = { ...view, ...changes };
  const entries = Object.entries({ act, person, from, to, about, after: after ?? "" });
  const query = new URLSearchParams(entries.filter(([, value]) => value !== ""));
  return query.size > 0 ? `?${query}` : "";
}

export function isFiltered({ act, person, from, to, about }: AuditView): boolean {
  return [act, person, from, to, about].some((value) => value !== "");
}

/** The instant at which a day begins in Denmark, where no clock change ever hides midnight. */
function midnight(day: string): string {
  const begins = danishInstant(day, "00:00");
  if (!begins.ok) throw new Error(`${day} has no midnight`);
  return begins.instant;
}
