/** Knows how a place in a sorted list of enrolments is written into an address, and read back. */
import type { EnrolmentSort } from "../enrolment.ts";

interface Placed {
  id: string;
  appliedAt: string;
  queuedAt: string | null;
  sortKey: string;
}

/** None of the keys can hold the sign between them. */
const BETWEEN = "~";

export function writeCursor(sort: EnrolmentSort, row: Placed): string {
  const keys = {
    applied: [row.appliedAt, row.id],
    newest: [row.appliedAt, row.id],
    name: [row.sortKey, row.id],
    queue: [row.queuedAt ?? "", row.appliedAt, row.id],
  };
  return keys[sort].join(BETWEEN);
}

/** Null for none, and for one that fits another order: the list then begins anew. */
export function readCursor(cursor: string | null | undefined, keys: number): string[] | null {
  const values = cursor ? cursor.slice(0, 400).split(BETWEEN) : [];
  return values.length === keys ? values : null;
}
