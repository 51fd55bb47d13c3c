import type { Insertable, Selectable } from "kysely";
import type { Db } from "#db/client.server.ts";
import { newId } from "#db/columns.server.ts";
import type { EnrolmentTable, SeasonTable } from "#db/schema.ts";

let number = 100;

/** A running season in the autumn of 2026, but for what is said otherwise. */
export async function makeSeason(
  db: Db,
  facts: Partial<Insertable<SeasonTable>> = {},
): Promise<Selectable<SeasonTable>> {
  number += 1;
  return db
    .insertInto("season")
    .values({
      id: newId(), number, state: "running", title: "Fra at fikse til at facilitere", theme: "Ledelse",
      starts_on: "2026-09-01", ends_on: "2027-06-30", enrolment_opens_on: "2026-06-01",
      enrolment_closes_on: "2026-12-31", seats: 200, seats_per_municipality: 5,
      created_at: "2026-05-01T00:00:00.000Z", updated_at: "2026-05-01T00:00:00.000Z",
      ...facts,
    })
    .returningAll()
    .executeTakeFirstOrThrow(); // prettier-ignore
}

/** Gives the person a seat (or what `facts` say) in the season. */
export async function makeEnrolment(
  db: Db,
  seasonId: string,
  person: { id: string; municipality_code: string | null },
  facts: Partial<Insertable<EnrolmentTable>> = {},
): Promise<Selectable<EnrolmentTable>> {
  return db
    .insertInto("enrolment")
    .values({
      id: newId(), season_id: seasonId, person_id: person.id,
      municipality_code: person.municipality_code ?? "0766", state: "admitted",
      applied_at: "2026-06-10T08:00:00.000Z", decided_at: "2026-06-20T08:00:00.000Z",
      decided_by: null, queued_at: null,
      ...facts,
    })
    .returningAll()
    .executeTakeFirstOrThrow(); // prettier-ignore
}
