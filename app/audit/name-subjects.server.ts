/** Knows what the things in the log are called, as long as they are there. */
import type { Db } from "#db/client.server.ts";

interface Subject {
  subject_kind: string;
  subject_id: string;
}

/** Names by id, one query a kind. */
export async function nameSubjects(
  db: Db,
  subjects: readonly Subject[],
): Promise<Map<string, string>> {
  const idsOf = (kind: string) =>
    subjects.filter((one) => one.subject_kind === kind).map((one) => one.subject_id);
  const named = await Promise.all([
    inBatches(idsOf("person"), (ids) =>
      db.selectFrom("person").select(["id", "name"]).where("id", "in", ids).execute(),
    ),
    inBatches(idsOf("meeting"), (ids) =>
      db.selectFrom("meeting").select(["id", "title as name"]).where("id", "in", ids).execute(),
    ),
    inBatches(idsOf("note"), (ids) =>
      db.selectFrom("note").select(["id", "title as name"]).where("id", "in", ids).execute(),
    ),
    inBatches(idsOf("season"), (ids) =>
      db.selectFrom("season").select(["id", "title as name"]).where("id", "in", ids).execute(),
    ),
    inBatches(idsOf("enrolment"), (ids) =>
      db
        .selectFrom("enrolment")
        .innerJoin("person", "person.id", "enrolment.person_id")
        .select(["enrolment.id", "person.name"])
        .where("enrolment.id", "in", ids)
        .execute(),
    ),
  ]);
  return new Map(named.flat().map((row) => [row.id, row.name]));
}

interface Named {
  id: string;
  name: string;
}

const BATCH = 500;

async function inBatches(ids: string[], read: (ids: string[]) => Promise<Named[]>) {
  const wanted = [...new Set(ids)];
  const found: Named[] = [];
  for (let start = 0; start < wanted.length; start += BATCH)
    found.push(...(await read(wanted.slice(start, start + BATCH))));
  return found;
}
