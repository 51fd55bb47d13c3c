/** Meetings before and after today, with answers, and minutes where they have been held. */
import { addDays, danishInstant } from "#app/calendar/danish-time.ts";
import { dayConcerns } from "#app/calendar/calendar-days.ts";
import { renderMarkdown } from "#app/markdown/render-markdown.server.ts";
import type { Day, RsvpAnswer } from "#db/schema.ts";
import type { DemoPeople, DemoPerson } from "./people.ts";
import type { DemoMeeting } from "./phrases.ts";
import type { DemoSeason } from "./seasons.ts";
import { at, inGroups, type Setting } from "./setting.ts";

/** Days from the season's start to each meeting. */
const closedSeasonDays = [7, 35, 70, 120, 170, 230];
/** Days from today, in the running season. */
const runningSeasonDays = [-66, -38, -17, 9, 33, 68, 110];
const FULL = 24;

export async function makeMeetings(setting: Setting, seasons: DemoSeason[], people: DemoPeople) {
  const words = [...setting.phrases.meeting_titles];
  for (const season of seasons) {
    const days =
      season.number === 4
        ? runningSeasonDays
        : closedSeasonDays.map((day) => season.startsIn + day);
    for (const [index, day] of days.entries()) {
      const own = words.splice(setting.chance.between(0, words.length - 1), 1)[0]!;
      await makeMeeting(setting, season, own, workday(addDays(setting.today, day)), index, people);
    }
  }
}

/** The next day on which Danish municipalities meet. */
function workday(day: Day): Day {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const christmas = day.slice(5) >= "12-20" || day.slice(5) <= "01-03";
  const free = weekday === 0 || weekday === 6 || christmas || dayConcerns(day).length > 0;
  return free ? workday(addDays(day, 1)) : day;
}

async function makeMeeting(
  setting: Setting,
  season: DemoSeason,
  words: DemoMeeting,
  day: Day,
  index: number,
  people: DemoPeople,
) {
  const { db, chance, phrases, now } = setting;
  const long = words.kind === "network_meeting" || words.kind === "site_visit";
  const starts = instant(day, long ? "09:30" : "13:00");
  const total = words.agenda.reduce((sum, item) => sum + item.minutes, 0);
  const ends = new Date(Date.parse(starts) + Math.max(total, 60) * 60_000).toISOString();
  const held = ends < now;
  const id = setting.newId();
  const host = chance.pick(season.members);
  const description = await html(words.description);
  // One small meeting ahead is full, so that its waiting list can be seen.
  const small = !held && index === 4;
  const capacity = small ? FULL : long ? 120 : 80;
  await db
    .insertInto("meeting")
    .values({
      id, season_id: season.id, title: words.title, kind: words.kind, state: held ? "held" : "scheduled",
      starts_at: starts, ends_at: ends, place: long ? chance.pick(phrases.places) : "",
      host_code: long ? host.municipality : null,
      video_url: long ? "" : `https://video.demo.example/${season.number}-${index}`,
      capacity,
      description: words.description, description_html: description,
      minutes: held ? words.minutes : "", minutes_html: held ? await html(words.minutes) : "",
      // The last one's minutes are still to be approved.
      minutes_state: !held ? null : season.number === 4 && index === 2 ? "draft" : "approved", created_by: people.organiser.id,
      created_at: at(setting, season.startsIn - 30), updated_at: held ? ends : at(setting, -5),
    })
    .execute(); // prettier-ignore
  const items = words.agenda.map((item, position) => ({
    id: setting.newId(),
    meeting_id: id,
    position,
    title: item.title,
    speaker: position > 0 && chance.happens(0.3) ? chance.pick(season.members).name : "",
    minutes: item.minutes,
  }));
  await db.insertInto("agenda_item").values(items).execute();
  const runs =
    season.number === 4 && index % 2 === 0 ? people.facilitator : chance.pick(season.members);
  await db
    .insertInto("meeting_facilitator")
    .values({ meeting_id: id, person_id: runs.id })
    .execute();
  await answer(setting, id, season.members, people, {
    held,
    next: index === 3,
    seats: small ? FULL : capacity - 12,
    queue: small,
  });
}

async function answer(
  setting: Setting,
  meetingId: string,
  members: DemoPerson[],
  people: DemoPeople,
  { held, next, seats, queue }: { held: boolean; next: boolean; seats: number; queue: boolean },
) {
  const { db, chance } = setting;
  // The leader to try has the next meeting still to answer.
  const asked = members.filter((person) => !(next && person.id === people.leader.id));
  let left = seats;
  const rows = [];
  for (const [index, person] of asked.entries()) {
    if (!chance.happens(held ? 0.75 : 0.45)) continue;
    const wish = chance.happens(0.8);
    const given: RsvpAnswer = !wish ? "no" : left > 0 ? "yes" : queue ? "waitlisted" : "no";
    if (given === "yes") left -= 1;
    const answered = at(setting, held ? -100 : -4, 8 + (index % 10));
    const queued = given === "waitlisted" ? answered : null;
    rows.push({
      meeting_id: meetingId,
      person_id: person.id,
      answer: given,
      answered_at: answered,
      queued_at: queued,
    });
  }
  for (const group of inGroups(rows)) await db.insertInto("rsvp").values(group).execute();
}

function instant(day: Day, time: string): string {
  const found = danishInstant(day, time);
  if (!found.ok) throw new Error(`${day} ${time}: ${found.reason}`);
  return found.instant;
}

async function html(markdown: string): Promise<string> {
  const rendered = await renderMarkdown(markdown);
  if (!rendered.ok) throw new Error(rendered.reason);
  return rendered.html;
}
