import type { Insertable, Selectable } from "kysely";
import type { Db } from "#db/client.server.ts";
import { newId, toJson } from "#db/columns.server.ts";
import type { RoundTable } from "#db/schema.ts";
import { makePerson } from "./person.ts";
import { makeEnrolment, makeSeason } from "./season.ts";
import type { Link } from "#app/domain/pairing/pair.ts";

/** A published round, the season's first, but for what is said otherwise. */
export async function makeRound(
  db: Db,
  seasonId: string,
  facts: Partial<Insertable<RoundTable>> = {},
): Promise<Selectable<RoundTable>> {
  return db
    .insertInto("round")
    .values({
      id: newId(), season_id: seasonId, number: 1, state: "published", certificate: null,
      created_by: null, created_at: "2026-09-10T08:00:00.000Z", run_at: "2026-09-10T08:05:00.000Z",
      published_at: "2026-09-11T08:00:00.000Z", closed_at: null,
      ...facts,
    })
    .returningAll()
    .executeTakeFirstOrThrow(); // prettier-ignore
}

/** Pairs the people (two or three) in the round; without links each is worth nothing in particular. */
export async function makePair(
  db: Db,
  roundId: string,
  people: readonly { id: string }[],
  { links, locked = 0 }: { links?: Link[]; locked?: 0 | 1 } = {},
): Promise<string> {
  const id = newId();
  const plain = people.flatMap((a, at) =>
    people
      .slice(at + 1)
      .map((b) => ({ a: a.id, b: b.id, score: 0, factors: [], again: false }) satisfies Link),
  );
  const reasons = toJson({ scores: 1, links: links ?? plain });
  const score = Math.min(...(links ?? plain).map((link) => link.score));
  const position = await db
    .selectFrom("pair")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("round_id", "=", roundId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto("pair")
    .values({ id, round_id: roundId, position: position.count + 1, score, reasons, locked })
    .execute();
  const members = people.map((one) => ({ pair_id: id, person_id: one.id, round_id: roundId }));
  await db.insertInto("pair_member").values(members).execute();
  return id;
}

const places = ["0101", "0461", "0751", "0851", "0766", "0259", "0561", "0740"];
const topics = ["loneliness", "volunteering", "co_creation", "youth_voice", "prevention"];

/** So many leaders with a seat in a running season, from eight municipalities, with topics. */
export async function makeLeaders(
  db: Db,
  count: number,
  { municipality }: { municipality?: (at: number) => string } = {},
) {
  const season = await makeSeason(db);
  const leaders = [];
  for (let at = 0; at < count; at += 1) {
    const municipality_code = municipality?.(at) ?? places[at % places.length]!;
    const leader = await makePerson(db, { municipality_code });
    await makeEnrolment(db, season.id, leader);
    await db
      .insertInto("person_topic")
      .values([
        { person_id: leader.id, topic_key: topics[at % 5]!, side: "offers" },
        { person_id: leader.id, topic_key: topics[(at * 3 + 1) % 5]!, side: "wants" },
      ])
      .execute();
    leaders.push(leader);
  }
  return { season, leaders };
}

/** As many as it takes for a round to be large: written at once rather than one by one. */
export async function makeManyLeaders(db: Db, count: number) {
  const season = await makeSeason(db, { seats: count });
  const first = await makePerson(db);
  const leaders = Array.from({ length: count }, (_, at) => ({
    ...first,
    id: newId(),
    name: `Leder ${at}`,
    email: `mange${at}.${first.id}@example.dk`,
    email_key: `mange${at}.${first.id}@example.dk`,
    municipality_code: places[at % places.length]!,
  }));
  const seats = leaders.map((one) => ({
    id: newId(), season_id: season.id, person_id: one.id, municipality_code: one.municipality_code,
    state: "admitted" as const, applied_at: season.created_at, decided_at: season.created_at,
    decided_by: null, queued_at: null,
  })); // prettier-ignore
  const chosen = leaders.flatMap(({ id }, at) => [
    { person_id: id, topic_key: topics[at % 5]!, side: "offers" as const },
    { person_id: id, topic_key: topics[(at * 3 + 1) % 5]!, side: "wants" as const },
  ]);
  for (let from = 0; from < count; from += 200) {
    await db.insertInto("person").values(leaders.slice(from, from + 200)).execute(); // prettier-ignore
    await db.insertInto("enrolment").values(seats.slice(from, from + 200)).execute(); // prettier-ignore
  }
  for (let from = 0; from < chosen.length; from += 1_000)
    await db.insertInto("person_topic").values(chosen.slice(from, from + 1_000)).execute(); // prettier-ignore
  return { season, leaders };
}
