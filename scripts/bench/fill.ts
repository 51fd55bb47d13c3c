/** Fills a database to a stated size for measuring: the same rows every time, from one seed. */
import type { Insertable } from "kysely";
import { addDays } from "#app/calendar/danish-time.ts";
import { topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import type { Db } from "#db/client.server.ts";
import { danishSortKey } from "#db/columns.server.ts";
import type { PersonTable } from "#db/schema.ts";
import { chanceFrom, type Chance } from "../demo/chance.ts";
import { readPhrases } from "../demo/phrases.ts";
import { idsFrom, inGroups } from "../demo/setting.ts";
import { fillNotes } from "./fill-notes.ts";

export interface BenchSize {
  people: number;
  notes: number;
  meetings: number;
}

export interface Filled {
  organiserId: string;
  /** Members of the running season: they take turns. */
  memberIds: string[];
  seasonNumber: number;
  meetingId: string;
  noteId: string;
  publicNoteId: string;
}

export interface Maker {
  db: Db;
  chance: Chance;
  newId(): string;
  today: string;
  codes: string[];
}

const READERS = 200;

/** Thousands of invented people are not taken out again: DATABASE_URL may name a network's own database. */
export async function refuseOneInUse(db: Db): Promise<void> {
  const person = await db.selectFrom("person").select("id").limit(1).executeTakeFirst();
  if (person) throw new Error("The database has people in it. Measuring wants an empty one.");
}

export async function fillForMeasuring(db: Db, size: BenchSize, today: string): Promise<Filled> {
  const chance = chanceFrom(98);
  const rows = await db.selectFrom("municipality").select("code").orderBy("code").execute();
  const maker: Maker = {
    db,
    chance,
    newId: idsFrom(chance),
    today,
    codes: rows.map((row) => row.code),
  };
  const people = await fillPeople(maker, size.people);
  const seasons = await fillSeasons(maker, people);
  const seasonIds = seasons.map((season) => season.id);
  const meetingId = await fillMeetings(maker, size.meetings, seasonIds, people);
  const { noteId, publicNoteId } = await fillNotes(maker, size.notes, seasons);
  return {
    organiserId: people[0]!,
    memberIds: people.slice(1, 1 + READERS),
    seasonNumber: 4,
    meetingId,
    noteId,
    publicNoteId,
  };
}

async function fillPeople({ db, chance, newId, codes }: Maker, count: number): Promise<string[]> {
  const { first_names: first, last_names: last, abouts } = readPhrases();
  const made = "2026-01-01T09:00:00.000Z";
  const rows = Array.from({ length: count }, (_, index): Insertable<PersonTable> => {
    const name = `${chance.pick([...first.women, ...first.men])} ${chance.pick(last)}`;
    const email = `leder${index}@example.dk`;
    return {
      id: newId(), name, email, email_key: email, sort_key: danishSortKey(name), state: "active",
      role: index === 0 ? "organiser" : "member", municipality_code: chance.pick(codes), title: "Direktør",
      role_key: "director", sector_key: "children_youth", about: chance.pick(abouts), password_hash: null,
      invited_at: null, invited_by: null, activated_at: made, seen_at: made, created_at: made, updated_at: made,
    }; // prettier-ignore
  });
  for (const group of inGroups(rows, 50)) await db.insertInto("person").values(group).execute();
  const topics = rows.flatMap(({ id }) =>
    chance.some(topicKeys, 6).map((topic_key, index) => ({
      person_id: id,
      topic_key,
      side: index < 3 ? ("offers" as const) : ("wants" as const),
    })),
  );
  for (const group of inGroups(topics, 500))
    await db.insertInto("person_topic").values(group).execute();
  return rows.map((row) => row.id);
}

export interface FilledSeason {
  id: string;
  memberIds: string[];
}

async function fillSeasons(
  { db, newId, chance, today, codes }: Maker,
  people: string[],
): Promise<FilledSeason[]> {
  const seasons: FilledSeason[] = [];
  for (const number of [1, 2, 3, 4]) {
    const starts = addDays(today, -80 - (4 - number) * 365);
    const id = newId();
    await db
      .insertInto("season")
      .values({
        id, number, state: number === 4 ? "running" : "closed", title: `Sæson ${number}`, theme: "Måling",
        starts_on: starts, ends_on: addDays(starts, 290), enrolment_opens_on: addDays(starts, -90),
        enrolment_closes_on: addDays(starts, -10), seats: 5000, seats_per_municipality: 200,
        created_at: `${starts}T09:00:00.000Z`, updated_at: `${starts}T09:00:00.000Z`,
      })
      .execute(); // prettier-ignore
    const members = people.filter((_, index) => number === 4 || index % 4 === number);
    const rows = members.map((person_id) => ({
      id: newId(), season_id: id, person_id, municipality_code: chance.pick(codes), state: "admitted" as const,
      applied_at: `${starts}T09:00:00.000Z`, decided_at: null, decided_by: null, queued_at: null,
    })); // prettier-ignore
    for (const group of inGroups(rows, 100))
      await db.insertInto("enrolment").values(group).execute();
    seasons.push({ id, memberIds: members });
  }
  return seasons;
}

async function fillMeetings(
  maker: Maker,
  count: number,
  seasonIds: string[],
  people: string[],
): Promise<string> {
  const { db, newId, chance, today } = maker;
  let next = "";
  for (let index = 0; index < count; index += 1) {
    const day = addDays(today, 7 - index * 30);
    const id = newId();
    if (index === 0) next = id;
    await db
      .insertInto("meeting")
      .values({
        id, season_id: seasonIds[Math.max(0, 3 - Math.floor(index / 12))]!, title: `Netværksmøde ${index}`,
        kind: "network_meeting", state: "scheduled", starts_at: `${day}T08:30:00.000Z`,
        ends_at: `${day}T13:30:00.000Z`, place: "Byrådssalen", host_code: chance.pick(maker.codes), capacity: 500,
        minutes_state: null, created_by: null, created_at: "2026-01-01T09:00:00.000Z",
        updated_at: "2026-01-01T09:00:00.000Z",
      })
      .execute(); // prettier-ignore
    const answers = chance.some(people.slice(2), 60).map((person_id) => ({
      meeting_id: id, person_id, answer: "yes" as const, answered_at: "2026-01-02T09:00:00.000Z", queued_at: null,
    })); // prettier-ignore
    await db.insertInto("rsvp").values(answers).execute();
  }
  return next;
}
