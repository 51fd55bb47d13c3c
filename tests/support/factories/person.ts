import type { Insertable, Selectable } from "kysely";
import type { Db } from "#db/client.server.ts";
import { danishSortKey, newId } from "#db/columns.server.ts";
import type { PersonTable } from "#db/schema.ts";

let count = 0;

/** An active member from Hedensted, but for what is said otherwise. */
export async function makePerson(
  db: Db,
  facts: Partial<Insertable<PersonTable>> = {},
): Promise<Selectable<PersonTable>> {
  count += 1;
  const name = facts.name ?? `Leder Nummer ${count}`;
  const email = facts.email ?? `leder${count}@example.dk`;
  return db
    .insertInto("person")
    .values({
      id: newId(), name, sort_key: danishSortKey(name), email, email_key: email.toLowerCase(),
      password_hash: null, state: "active", role: "member", municipality_code: "0766", title: "Direktør",
      role_key: "director", sector_key: "children_youth", invited_at: null, invited_by: null,
      activated_at: "2026-01-01T00:00:00.000Z", seen_at: null,
      created_at: "2026-01-01T00:00:00.000Z", updated_at: "2026-01-01T00:00:00.000Z",
      ...facts,
    })
    .returningAll()
    .executeTakeFirstOrThrow(); // prettier-ignore
}
