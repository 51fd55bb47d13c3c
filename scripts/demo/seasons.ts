/** Four seasons of which the fourth is running, with their applications. */
import type { Insertable } from "kysely";
import { addDays } from "#app/calendar/danish-time.ts";
import { renderMarkdown } from "#app/markdown/render-markdown.server.ts";
import type { EnrolmentState, EnrolmentTable } from "#db/schema.ts";
import type { DemoPeople, DemoPerson } from "./people.ts";
import { at, inGroups, type Setting } from "./setting.ts";

export interface DemoSeason {
  id: string;
  number: number;
  /** Days from today. */
  startsIn: number;
  endsIn: number;
  members: DemoPerson[];
}

const YEAR = 365;

export async function makeSeasons(setting: Setting, people: DemoPeople): Promise<DemoSeason[]> {
  const seasons: DemoSeason[] = [];
  for (const words of setting.phrases.season_themes) {
    const startsIn = -80 - (4 - words.number) * YEAR;
    const season = {
      id: setting.newId(),
      number: words.number,
      startsIn,
      endsIn: startsIn + 290,
      members: membersOf(setting, people, words.number),
    };
    await insertSeason(setting, season, words);
    await enrol(setting, season, season.members, "admitted");
    seasons.push(season);
  }
  return seasons;
}

/** The earlier ones are over; only once their rounds are made, since a closed season is read-only. */
export async function closeEarlier({ db }: Setting, seasons: DemoSeason[]): Promise<void> {
  const over = seasons.filter(({ number }) => number < 4).map(({ id }) => id);
  await db.updateTable("season").set({ state: "closed" }).where("id", "in", over).execute();
}

/** All 200 now; before that, some of them beside those who have left. */
function membersOf({ chance }: Setting, people: DemoPeople, number: number): DemoPerson[] {
  if (number === 4) return people.leaders;
  const [facilitator, leader, ...others] = people.leaders;
  const before = chance.some(others, 30 + 12 * number);
  const alumni = chance.some(people.alumni, 20 + 5 * number);
  return [...(number >= 2 ? [facilitator!, leader!] : []), ...before, ...alumni];
}

async function insertSeason(
  { db, today }: Setting,
  season: DemoSeason,
  words: { title: string; theme: string; description: string },
) {
  const html = await renderMarkdown(words.description);
  await db
    .insertInto("season")
    .values({
      id: season.id, number: season.number, state: "running",
      title: words.title, theme: words.theme, description: words.description,
      description_html: html.ok ? html.html : "",
      starts_on: addDays(today, season.startsIn), ends_on: addDays(today, season.endsIn),
      enrolment_opens_on: addDays(today, season.startsIn - 90),
      // The running season still takes in the last few, so that there is something to decide.
      enrolment_closes_on: addDays(today, season.number === 4 ? 20 : season.startsIn - 14),
      seats: season.number === 4 ? 200 : 120, seats_per_municipality: 8,
      created_at: `${addDays(today, season.startsIn - 120)}T09:00:00.000Z`,
      updated_at: `${addDays(today, season.startsIn)}T09:00:00.000Z`,
    })
    .execute(); // prettier-ignore
}

/** Writes one application a person, in the state given. */
export async function enrol(
  setting: Setting,
  season: DemoSeason,
  people: DemoPerson[],
  state: EnrolmentState,
): Promise<void> {
  const { db, chance, phrases } = setting;
  const decided = state === "applied" ? null : at(setting, season.startsIn - 20);
  const rows = people.map((person, index): Insertable<EnrolmentTable> => ({
    id: setting.newId(),
    season_id: season.id,
    person_id: person.id,
    municipality_code: person.municipality,
    state,
    motivation: chance.pick(phrases.motivations),
    challenge: chance.pick(phrases.challenges),
    applied_at:
      state === "applied"
        ? at(setting, -1 - index)
        : at(setting, season.startsIn - 60 + (index % 30)),
    decided_at: decided,
    decided_by: null,
    queued_at: state === "waitlisted" ? at(setting, -10 + index) : null,
  }));
  for (const group of inGroups(rows, 50)) await db.insertInto("enrolment").values(group).execute();
  const topics = rows.flatMap((row, index) => {
    const { offers, wants } = people[index]!;
    return [
      ...offers
        .slice(0, 3)
        .map((topic_key) => ({ enrolment_id: row.id, topic_key, side: "offers" as const })),
      ...wants
        .slice(0, 3)
        .map((topic_key) => ({ enrolment_id: row.id, topic_key, side: "wants" as const })),
    ];
  });
  for (const group of inGroups(topics))
    await db.insertInto("enrolment_topic").values(group).execute();
}
