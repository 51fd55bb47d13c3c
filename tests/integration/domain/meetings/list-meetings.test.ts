import { describe, expect, it } from "vitest";
import { getMeeting } from "#app/domain/meetings/queries/get-meeting.server.ts";
import {
  listMeetingsHostedBy,
  listPastMeetings,
  listUpcomingMeetings,
  type MeetingPage,
} from "#app/domain/meetings/queries/list-meetings.server.ts";
import {
  nextMeetingToAnswer,
  nextMeetingToAttend,
} from "#app/domain/meetings/queries/next-meeting.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makeMeeting, makeRsvp } from "#tests/support/factories/meeting.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { scopeWith } from "#tests/support/scope.ts";

const now = "2026-11-01T10:00:00.000Z";
const visitor = scopeWith({});
const organiser = scopeWith({ viewerId: "o", organiser: true });

describe.each(engines)("lists of meetings on %s", (engine) => {
  const db = useDatabase(engine);

  it("page through the upcoming ones by time, and through the past ones backwards", async () => {
    const hours = [
      "2026-11-02T08",
      "2026-11-02T08",
      "2026-11-01T09",
      "2026-12-01T08",
      "2027-01-01T08",
    ];
    for (const hour of hours) {
      await makeMeeting(db(), { starts_at: `${hour}:00:00.000Z`, ends_at: `${hour}:59:00.000Z` });
    }
    const starts = { upcoming: [] as string[], past: [] as string[] };
    for (const [name, list, at] of [
      ["upcoming", listUpcomingMeetings, "2026-11-01T09:30:00.000Z"],
      ["past", listPastMeetings, "2026-12-31T00:00:00.000Z"],
    ] as const) {
      let after: string | null = null;
      do {
        const page: MeetingPage = await list(db(), visitor, { now: at, limit: 2, after });
        starts[name].push(...page.meetings.map((meeting) => meeting.startsAt.slice(0, 13)));
        after = page.next;
      } while (after);
    }
    expect(starts.upcoming).toEqual([...hours].sort());
    expect(starts.past).toEqual([...hours].sort().slice(0, 4).reverse());
  });

  it("tell a visitor the programme, and no more", async () => {
    const meeting = await makeMeeting(db(), { description_html: "<p>Hemmeligt</p>", capacity: 7 });
    await db().insertInto("agenda_item").values({ id: "a", meeting_id: meeting.id, position: 1, title: "Hemmeligt", minutes: 5 }).execute(); // prettier-ignore
    const seen = await getMeeting(db(), visitor, meeting.id);
    expect(seen).toMatchObject({
      title: meeting.title, startsAt: meeting.starts_at, host: { label: expect.any(String) },
      place: null, videoUrl: "", descriptionHtml: "", agenda: [], capacity: null, coming: null,
      waiting: null, facilitators: [], minutes: null, asked: false,
    }); // prettier-ignore
    const { meetings } = await listUpcomingMeetings(db(), visitor, { now, limit: 5 });
    expect(meetings[0]).toMatchObject({ place: null, capacity: null, coming: null });
  });

  it("keep a draft season's meetings from everyone but organisers", async () => {
    const season = await makeSeason(db(), { state: "draft" });
    const person = await makePerson(db());
    await makeEnrolment(db(), season.id, person);
    const meeting = await makeMeeting(db(), { season_id: season.id });
    const member = scopeWith({ viewerId: person.id, seasonIds: [season.id] });
    for (const scope of [visitor, member]) {
      expect(await getMeeting(db(), scope, meeting.id)).toBeNull();
      expect((await listUpcomingMeetings(db(), scope, { now, limit: 5 })).meetings).toEqual([]);
      expect(await listMeetingsHostedBy(db(), scope, "0766")).toEqual([]);
    }
    expect(await getMeeting(db(), organiser, meeting.id)).toMatchObject({ place: meeting.place });
    expect(await listMeetingsHostedBy(db(), organiser, "0766")).toHaveLength(1);
  });

  it("filter by season, kind and openness, and leave cancelled ones out when asked to", async () => {
    const season = await makeSeason(db());
    await makeMeeting(db(), { title: "A", season_id: season.id, kind: "site_visit" });
    await makeMeeting(db(), { title: "B", kind: "chat_session", state: "cancelled" });
    const titles = async (options: object) =>
      (await listUpcomingMeetings(db(), visitor, { now, limit: 5, ...options })).meetings.map((one) => one.title); // prettier-ignore
    expect(await titles({ seasonId: season.id })).toEqual(["A"]);
    expect(await titles({ kind: "chat_session" })).toEqual(["B"]);
    expect(await titles({ openToAll: true })).toEqual(["B"]);
    expect(await titles({ cancelled: false })).toEqual(["A"]);
  });

  it("find the next meeting to answer, then the next to go to", async () => {
    const season = await makeSeason(db());
    const other = await makeSeason(db());
    const person = await makePerson(db());
    await makeEnrolment(db(), season.id, person);
    const scope = scopeWith({ viewerId: person.id, seasonIds: [season.id] });
    const on = (day: string) => ({
      starts_at: `${day}T08:00:00.000Z`,
      ends_at: `${day}T09:00:00.000Z`,
    });
    await makeMeeting(db(), { ...on("2026-11-02"), season_id: other.id });
    await makeMeeting(db(), { ...on("2026-11-03"), season_id: season.id, state: "cancelled" });
    const first = await makeMeeting(db(), { ...on("2026-11-04"), season_id: season.id });
    const second = await makeMeeting(db(), { ...on("2026-11-05") });
    expect((await nextMeetingToAnswer(db(), person.id, scope, now))?.id).toBe(first.id);
    expect(await nextMeetingToAttend(db(), scope, now)).toBeNull();
    await makeRsvp(db(), first.id, person.id, "yes");
    expect((await nextMeetingToAnswer(db(), person.id, scope, now))?.id).toBe(second.id);
    expect(await nextMeetingToAttend(db(), scope, now)).toMatchObject({ id: first.id, coming: 1 });
  });
});
