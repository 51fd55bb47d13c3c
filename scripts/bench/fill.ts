/** Fills a database to a stated size for measuring: the same rows every time, from one seed. */
import type { Insertable } from "kysely";
import { addDays } from "#app/calendar/danish-time.ts";
import { topicKeys } from "#app/domain/municipalities/vocabulary.ts";
import { renderNote } from "#app/markdown/note-document.server.ts";
import { putSearchEntry } from "#app/search/index.server.ts";
import type { Db } from "#db/client.server.ts";
import { danishSortKey } from "#db/columns.server.ts";
import type { NoteTable, PersonTable } from "#db/schema.ts";
import { chanceFrom, type Chance } from "../demo/chance.ts";
import { readPhrases } from "../demo/phrases.ts";
import { idsFrom, inGroups } from "../demo/setting.ts";

export interface BenchSize {
  people: number;
  notes: number;
  meetings: number;
}

export interface Filled {
  organiserId: string;
  memberId: string;
  seasonNumber: number;
  meetingId: string;
  noteId: string;
  publicNoteId: string;
}

interface Maker {
  db: Db;
  chance: Chance;
  newId(): string;
  today: string;
  codes: string[];
}

const FIRST =
  "borger by bud budget børne demokrati drifts erhvervs familie fritids frivillig fælles hverdags hjælpe idræts job klima kultur landsby leder lokal miljø nabo nat omsorgs pleje projekt råds samtale skole social sports sprog sundheds teknik trafik trivsels ungdoms velfærds ældre".split(
    " ",
  );
const LAST =
  "aftale arbejde besøg center dag dialog fond forening forløb forsøg gruppe hus indsats kontor konto kreds kurs leder liv løfte mål møde netværk ordning park plan prøve puls råd rum sag samarbejde skole spil sted støtte team tilbud uge vagt vej værksted".split(
    " ",
  );
const COMMON =
  "vi de som har med og til kommune borger møde samskabelse landsby skole plan leder år sammen nye".split(
    " ",
  );
/** A language of 1,800 words, used as words are: the first often, the last hardly ever. */
const WORDS = [...COMMON, ...FIRST.flatMap((first) => LAST.map((last) => first + last))];

const wordFrom = (chance: Chance) => WORDS[Math.floor(WORDS.length ** chance.next()) - 1]!;
const wordsFrom = (chance: Chance, count: number) =>
  Array.from({ length: count }, () => wordFrom(chance)).join(" ");

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
  const seasonIds = await fillSeasons(maker, people);
  const meetingId = await fillMeetings(maker, size.meetings, seasonIds, people);
  const { noteId, publicNoteId } = await fillNotes(maker, size.notes, seasonIds, people);
  return {
    organiserId: people[0]!,
    memberId: people[1]!,
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

async function fillSeasons(
  { db, newId, chance, today, codes }: Maker,
  people: string[],
): Promise<string[]> {
  const ids: string[] = [];
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
    ids.push(id);
  }
  return ids;
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

async function fillNotes(maker: Maker, count: number, seasonIds: string[], people: string[]) {
  const { db, newId, chance, today, codes } = maker;
  const bodies: Awaited<ReturnType<typeof bodyOf>>[] = [];
  for (let index = 0; index < 300; index += 1) bodies.push(await bodyOf(chance));
  let noteId = "";
  let publicNoteId = "";
  for (const group of inGroups(
    Array.from({ length: count }, (_, index) => index),
    500,
  )) {
    await db.transaction().execute(async (trx) => {
      for (const index of group) {
        const { body, html, text } = bodies[index % bodies.length]!;
        const audience = (["public", "network", "season"] as const)[index % 3]!;
        const at = `${addDays(today, -Math.floor((index * 1100) / count))}T09:00:00.000Z`;
        const row: Insertable<NoteTable> = {
          id: newId(), title: titleOf(chance), language: "da", body, body_html: html, html_version: 1,
          state: "published", audience, author_id: chance.pick(people), municipality_code: chance.pick(codes),
          season_id: chance.pick(seasonIds), import_key: null, translation_key: null, version: 1,
          do_count: 2, dont_count: 1, excerpt: text.slice(0, 200),
          published_at: at, created_at: at, updated_at: at,
        }; // prettier-ignore
        if (audience === "public" && !publicNoteId) publicNoteId = row.id;
        if (audience === "network" && !noteId) noteId = row.id;
        await trx.insertInto("note").values(row).execute();
        const topics = chance
          .some(topicKeys, 3)
          .map((topic_key) => ({ note_id: row.id, topic_key, published_at: at }));
        await trx.insertInto("note_topic").values(topics).execute();
        await putSearchEntry(trx, {
          kind: "note", refId: row.id, title: row.title, body: text, audience,
          seasonId: audience === "season" ? row.season_id : null, language: "da", updatedAt: at,
        }); // prettier-ignore
      }
    });
  }
  return { noteId, publicNoteId };
}

const titleOf = (chance: Chance) => wordsFrom(chance, 4);

async function bodyOf(chance: Chance) {
  const sentence = () => `Vi prøvede ${wordsFrom(chance, 9)}.`;
  const list = (lines: number) => Array.from({ length: lines }, () => `- ${sentence()}`).join("\n");
  const body = `## Baggrund\n\n${sentence()} ${sentence()} ${sentence()}\n\n## Gør\n\n${list(2)}\n\n## Undgå\n\n${list(1)}\n\n## Hvad skete der\n\n${sentence()} ${sentence()}\n`;
  const rendered = await renderNote(body, "da");
  if (!rendered.ok) throw new Error(rendered.reason);
  return { body, html: rendered.html, text: rendered.text };
}
