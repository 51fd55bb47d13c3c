import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { makeMeeting, makeRsvp } from "#tests/support/factories/meeting.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { useHub } from "#tests/support/hub.ts";

const clock = () => new Date("2026-11-01T10:00:00.000Z");

describe.each(engines)("the programme on %s", (engine) => {
  const hub = useHub(engine, { clock });

  async function leaderIn(seasonId: string) {
    const person = await makePerson(hub().db);
    await makeEnrolment(hub().db, seasonId, person);
    return Object.assign(await hub().signedIn(person), { person });
  }

  it("tells a visitor title, time with its week, kind and host, and nothing more", async () => {
    const { db, visitor } = hub();
    const meeting = await makeMeeting(db, { description_html: "<p>Beskrivelsen</p>" });
    await db.insertInto("agenda_item").values({ id: "a", meeting_id: meeting.id, position: 1, title: "Punktet", minutes: 5 }).execute(); // prettier-ignore
    for (const path of ["/meetings", `/meetings/${meeting.id}`]) {
      const page = await visitor().get(path);
      expect(page.status).toBe(200);
      expect(page.text).toContain(meeting.title);
      expect(page.text).toContain("mandag den 23. november 2026 kl. 09.00–15.00");
      expect(page.text).toContain("uge 48");
      expect(page.text).toContain("Hedensted");
      for (const hidden of ["Rådhuset", "Beskrivelsen", "Punktet", "hemmelig", "<script"])
        expect(page.text).not.toContain(hidden);
    }
    const english = await visitor().get(`/meetings/${meeting.id}?lang=en`);
    expect(english.text).toContain("Monday 23 November 2026, 09:00–15:00");
    expect(english.text).toContain("Sign in to answer");
  });

  it("asks a leader on the list, and takes the answer there", async () => {
    const { db } = hub();
    const season = await makeSeason(db);
    const meeting = await makeMeeting(db, { season_id: season.id, capacity: 1 });
    const [first, second] = [await leaderIn(season.id), await leaderIn(season.id)];
    expect((await first.get("/meetings")).text).toContain("Ja, jeg kommer");
    const answer = { answer: "yes", back: "/meetings?season=1" };
    const reply = await first.post(`/meetings/${meeting.id}/rsvp`, answer);
    expect([reply.status, reply.location]).toEqual([303, "/meetings?season=1"]);
    const page = await first.postAndFollow(`/meetings/${meeting.id}/rsvp`, { answer: "yes" });
    expect(page.text).toContain(`Du kommer til ${meeting.title}.`);
    expect(page.text).toContain("Meld afbud");
    expect(page.text).toContain("https://video.example/hemmelig");
    const waits = await second.postAndFollow(`/meetings/${meeting.id}/rsvp`, answer);
    expect(waits.text).toContain("Du er nummer 1 på ventelisten");
    const seen = await second.get(`/meetings/${meeting.id}`);
    expect(seen.text).toContain("Du er nummer 1 på ventelisten");
    expect(seen.text).not.toContain("hemmelig");
    await first.post(`/meetings/${meeting.id}/rsvp`, { answer: "no" });
    expect((await second.get(`/meetings/${meeting.id}`)).text).toContain("Du kommer");
  });

  it("does not lead away from the site, and says so when an answer is none", async () => {
    const { db } = hub();
    const meeting = await makeMeeting(db);
    const member = await hub().as("member");
    const away = { answer: "yes", back: "https://elsewhere.example/" };
    const reply = await member.post(`/meetings/${meeting.id}/rsvp`, away);
    expect(reply.location).toBe("/");
    const odd = await member.postAndFollow(`/meetings/${meeting.id}/rsvp`, { answer: "maybe" });
    expect(odd.text).toContain("Vælg ja eller nej.");
    const gone = await member.post("/meetings/0199-nowhere/rsvp", { answer: "yes" });
    expect(gone.status).toBe(404);
  });

  it("filters by kind and season, and pages", async () => {
    const { db, visitor } = hub();
    const season = await makeSeason(db);
    await makeMeeting(db, { title: "Besøget", kind: "site_visit" });
    for (let day = 1; day <= 21; day += 1) {
      const date = `2026-12-${String(day).padStart(2, "0")}`;
      await makeMeeting(db, {
        title: `Møde ${day}.`,
        season_id: season.id,
        starts_at: `${date}T08:00:00.000Z`,
        ends_at: `${date}T09:00:00.000Z`,
      });
    }
    const first = await visitor().get(`/meetings?season=${season.number}`);
    expect(first.text).not.toContain("Besøget");
    expect(first.text).toContain("Møde 20.");
    expect(first.text).not.toContain("Møde 21.");
    const next = /href="([^"]*after=[^"]*)"/.exec(first.text)![1]!.replaceAll("&amp;", "&");
    const second = await visitor().get(next);
    expect(second.text).toContain("Møde 21.");
    expect(second.text).not.toContain("Møde 20.");
    const visits = await visitor().get("/meetings?kind=site_visit");
    expect(visits.text).toContain("Besøget");
    expect(visits.text).not.toContain("Møde 1.");
    expect((await visitor().get("/meetings?season=9999")).text).toContain("Ingen møder passer");
    expect((await visitor().get("/meetings?when=past")).text).toContain("Ingen tidligere møder");
  });

  it("hides a draft season's meeting from all but organisers: 404", async () => {
    const { db } = hub();
    const season = await makeSeason(db, { state: "draft" });
    const meeting = await makeMeeting(db, { season_id: season.id });
    const [visitor, member, organiser] = [hub().visitor(), await hub().as("member"), await hub().as("organiser")]; // prettier-ignore
    for (const path of [`/meetings/${meeting.id}`, `/meetings/${meeting.id}/calendar.ics`]) {
      expect((await visitor.get(path)).status).toBe(404);
      expect((await member.get(path)).status).toBe(404);
      expect((await organiser.get(path)).status).toBe(200);
    }
    expect((await member.get(`/meetings/${meeting.id}/attendees`)).status).toBe(404);
    expect((await visitor.get("/meetings")).text).not.toContain(meeting.title);
  });

  it("shows names to the season's members, to others only figures", async () => {
    const { db } = hub();
    const season = await makeSeason(db);
    const meeting = await makeMeeting(db, { season_id: season.id });
    const leader = await leaderIn(season.id);
    const comer = await makePerson(db, { name: "Karen Kommer" });
    await makeRsvp(db, meeting.id, comer.id, "yes");
    const list = await leader.get(`/meetings/${meeting.id}/attendees`);
    expect(list.text).toContain("Karen Kommer");
    expect(list.text).not.toContain("Underskriftsark");
    const stranger = await hub().as("member");
    expect((await stranger.get(`/meetings/${meeting.id}/attendees`)).status).toBe(404);
    const page = await stranger.get(`/meetings/${meeting.id}`);
    expect(page.text).toContain("1 kommer");
    expect(page.text).not.toContain("Karen Kommer");
    expect(page.text).not.toContain("Se alle tilmeldte");
  });
});
