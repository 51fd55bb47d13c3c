/** Knows what would become of each row of a list, as things stand now. */
import { listMunicipalities } from "#app/domain/municipalities/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Day, Instant, Language } from "#db/schema.ts";
import { rolesToGive } from "../policy.ts";
import type { FileRow } from "../rules/invitation-file.ts";
import { checkRows, type CheckedRow } from "../rules/invitation-rows.ts";
import type { Viewer } from "../viewer.ts";
import { getKnownPeople } from "./known-people.server.ts";

export interface Asked {
  viewer: Viewer;
  /** For rows that name none. */
  language: Language;
  now: Instant;
  today: Day;
}

export async function checkInvitations(
  db: Db,
  rows: readonly FileRow[],
  { viewer, language, now, today }: Asked,
): Promise<CheckedRow[]> {
  const [municipalities, known] = await Promise.all([
    listMunicipalities(db, today),
    getKnownPeople(
      db,
      rows.flatMap((row) => row.cells.email ?? []),
    ),
  ]);
  return checkRows(rows, {
    municipalities,
    known,
    rolesToGive: rolesToGive(viewer),
    language,
    now,
  });
}
