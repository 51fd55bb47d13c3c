import nodeIcal from "node-ical";
import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { makeMeeting, makeRsvp } from "#tests/support/factories/meeting.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { useHub, type Page } from "#tests/support/hub.ts";

const clock = () => new Date("2026-11-01T10:00:00.000Z");
const held = { starts_at: "2026-10-20T08:00:00.000Z", ends_at: "2026-10-20T12:00:00.000Z" };

const filled = {
  title: "Besøg i Struer",
  kind: "site_visit",
  seasonId: "",
  day: "2026-11-24",
  startTime: "09.00",
  endTime: "12.00",
  place: "Havnen",
  hostCode: "0671",
  capacity: "30",
  "agenda[0].title": "Velkomst",
  "agenda[0].speaker": "Bo",
  "agenda[0].minutes": "20",
  "agenda[1].title": "Gåtur",
  "agenda[1].speaker": "",
  "agenda[1].minutes": "40",
};

/** The value of the first field of that name on the page. */
function fieldOf(page: Page, name: string): string | undefined {
  const escaped = name.replace(/[[\].]/g, "\\$&");
  const tag = new RegExp(`<input[^>]*name="${escaped}"[^>]*>`).exec(page.text)?.[0];
  return /value="([^"]*)"/.exec(tag ?? "")?.[1];
}
const button = (page: Page, name: string) =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(page.text)?.[1]?.replaceAll("&quot;", '"');

describe.each(engines)("running a meeting on %s", (engine) => {
  const hub = useHub(engine, { clock });

  it("schedules one, and shows it", async () => {
    const organiser = await hub().as("organiser");
    expect((await organiser.get("/meetings/new")).status).toBe(200);
    const page = await organiser.postAndFollow("/meetings/new", filled);
    expect(page.text).toContain("Mødet er planlagt.");
    for (const shown of [
      "Besøg i Struer",
      "tirsdag den 24. november 2026 kl. 09.00–12.00",
      "Havnen",
      "Velkomst",
      "09.20",
    ])
      // prettier-ignore
      expect(page.text).toContain(shown);
  });

  it("asks first where the day is a poor one, and saves when told to anyway", async () => {
    const organiser = await hub().as("organiser");
    await makeMeeting(hub().db, { title: "Det andet møde", starts_at: "2026-12-24T08:00:00.000Z", ends_at: "2026-12-24T09:30:00.000Z" }); // prettier-ignore
    const poor = { ...filled, day: "2026-12-24", "agenda[1].minutes": "240" };
    const asked = await organiser.post("/meetings/new", poor);
    expect(asked.status).toBe(200);
    for (const said of ["Juleaftensdag: mange har fri.", "Det andet møde", "80 minutter længere"])
      expect(asked.text).toContain(said);
    expect(asked.text).toContain("Planlæg alligevel");
    const confirmed = button(asked, "confirmed")!;
    // "Anyway" to other warnings than those shown is asked again.
    const other = await organiser.post("/meetings/new", { ...poor, day: "2026-12-25", confirmed });
    expect(other.text).toContain("Juledag er helligdag.");
    const saved = await organiser.postAndFollow("/meetings/new", { ...poor, confirmed });
    expect(saved.text).toContain("Mødet er planlagt.");
    expect(saved.text).toContain("Vær opmærksom på");
    const member = await hub().as("member");
    const path = /action="(\/meetings\/[^/]+)\/rsvp"/.exec(saved.text)![1]!;
    expect((await member.get(path)).text).not.toContain("Vær opmærksom på");
  });

  it("adds, moves and removes agenda rows without JavaScript, losing nothing typed", async () => {
    const organiser = await hub().as("organiser");
    const press = (type: string, payload: object, fields: Record<string, string> = {}) =>
      organiser.post("/meetings/new", { ...filled, title: "", ...fields, __intent__: JSON.stringify({ type, payload: { name: "agenda", ...payload } }) }); // prettier-ignore
    const added = await press("insert", {});
    expect(added.status).toBe(200);
    expect(added.text).toContain('name="agenda[2].title"');
    expect(fieldOf(added, "agenda[1].title")).toBe("Gåtur");
    expect(fieldOf(added, "place")).toBe("Havnen");
    expect(added.text).not.toContain("Ret disse felter");
    const moved = await press("reorder", { from: 1, to: 0 });
    expect([fieldOf(moved, "agenda[0].title"), fieldOf(moved, "agenda[1].speaker")]).toEqual(["Gåtur", "Bo"]); // prettier-ignore
    const removed = await press("remove", { index: 0 });
    expect(fieldOf(removed, "agenda[0].title")).toBe("Gåtur");
    expect(fieldOf(removed, "agenda[1].title")).toBeUndefined();
  });

  it("withstands a made-up button or row", async () => {
    const organiser = await hub().as("organiser");
    for (const intent of ["{", "null", '{"type":"insert","payload":{"name":"agenda","index":4000000000}}']) // prettier-ignore
      expect((await organiser.post("/meetings/new", { title: "", __intent__: intent })).status).toBe(422); // prettier-ignore
    const far = { ...filled, "agenda[4000000000].title": "Langt ude" };
    expect((await organiser.post("/meetings/new", far)).status).toBe(303);
  });

  it("finds a facilitator by name, and keeps the one ticked", async () => {
    const organiser = await hub().as("organiser");
    const karen = await makePerson(hub().db, { name: "Karen Kaas", sort_key: "karenkaas" });
    const found = await organiser.post("/meetings/new", { ...filled, title: "", findFacilitator: "karen", find: "people" }); // prettier-ignore
    expect(found.text).toContain("Karen Kaas");
    expect(found.text).not.toContain("Ret disse felter");
    const none = await organiser.post("/meetings/new", { ...filled, findFacilitator: "ingen", find: "people" }); // prettier-ignore
    expect(none.text).toContain("Ingen med det navn.");
    const saved = await organiser.postAndFollow("/meetings/new", { ...filled, facilitatorIds: karen.id }); // prettier-ignore
    expect(saved.text).toContain("Karen Kaas");
  });

  it("shows errors at their fields with all that was typed", async () => {
    const organiser = await hub().as("organiser");
    const page = await organiser.post("/meetings/new", { ...filled, title: "", endTime: "08:00", videoUrl: "http://x.dk" }); // prettier-ignore
    expect(page.status).toBe(422);
    expect(page.text).toContain("Titel: Skriv noget her.");
    expect(page.text).toContain("Videolink: Skriv en adresse, der begynder med https://.");
    expect(fieldOf(page, "agenda[0].title")).toBe("Velkomst");
    const backwards = await organiser.post("/meetings/new", { ...filled, endTime: "08:00" });
    expect(backwards.text).toContain("Mødet slutter, før det begynder.");
  });

  it("lets an organiser change and cancel, and warns of a change made meanwhile", async () => {
    const { db } = hub();
    const organiser = await hub().as("organiser");
    const meeting = await makeMeeting(db);
    const path = `/meetings/${meeting.id}`;
    const form = await organiser.get(`${path}/edit`);
    const seen = fieldOf(form, "seen")!;
    expect(fieldOf(form, "startTime")).toBe("09:00");
    const saved = await organiser.postAndFollow(`${path}/edit`, { ...filled, seen });
    expect(saved.text).toContain("Mødet er ændret.");
    const stale = await organiser.post(`${path}/edit`, { ...filled, title: "Mit", seen });
    expect(stale.text).toContain("En anden har gemt ændringer");
    const confirmed = button(stale, "confirmed")!;
    const over = await organiser.postAndFollow(`${path}/edit`, { ...filled, title: "Mit", seen, confirmed }); // prettier-ignore
    expect(over.text).toContain("Mit");
    expect((await organiser.post(`${path}/cancel`, { reason: "" })).status).toBe(422);
    const cancelled = await organiser.postAndFollow(`${path}/cancel`, { reason: "Stormen." });
    expect(cancelled.text).toContain("Mødet er aflyst");
    expect(cancelled.text).toContain("Stormen.");
    const file = await organiser.get(`${path}/calendar.ics`);
    expect(file.headers.get("content-type")).toContain("method=CANCEL");
    expect((await organiser.get(`${path}/edit`)).location).toBe(path);
  });

  it("lets a facilitator edit the agenda and see who answered, and no more", async () => {
    const { db } = hub();
    const facilitator = await makePerson(db);
    const season = await makeSeason(db);
    const meeting = await makeMeeting(db, { season_id: season.id });
    await db.insertInto("meeting_facilitator").values({ meeting_id: meeting.id, person_id: facilitator.id }).execute(); // prettier-ignore
    const comer = await makePerson(db, { name: "=Kaj Kommer", email: "kaj@example.dk" });
    await makeRsvp(db, meeting.id, comer.id, "yes");
    const browser = await hub().signedIn(facilitator);
    const path = `/meetings/${meeting.id}`;
    const form = await browser.get(`${path}/edit`);
    expect(form.text).toContain("Rediger dagsorden");
    expect(form.text).not.toContain('name="startTime"');
    const fields = { seen: fieldOf(form, "seen")!, title: "Kapret", startTime: "01:00", "agenda[0].title": "Nyt punkt", "agenda[0].minutes": "10" }; // prettier-ignore
    const saved = await browser.postAndFollow(`${path}/edit`, fields);
    expect(saved.text).toContain("Nyt punkt");
    expect(saved.text).not.toContain("Kapret");
    expect((await browser.get(`${path}/attendees`)).text).toContain("Kaj Kommer");
    expect((await browser.get(`${path}/attendees?sheet=1`)).text).toContain("Underskrift");
    const file = await browser.get(`${path}/attendees.csv`);
    expect(file.text).toBe("Navn;Kommune;Stilling;Mail;Svar\r\n'=Kaj Kommer;Hedensted;Direktør;kaj@example.dk;Kommer\r\n"); // prettier-ignore
    expect((await browser.get(`${path}/cancel`)).status).toBe(403);
    const stranger = await hub().as("member");
    for (const page of ["edit", "attendees", "attendees.csv", "minutes"])
      expect((await stranger.get(`${path}/${page}`)).status).toBe(404);
    expect((await stranger.post(`${path}/edit`, fields)).status).toBe(404);
    expect((await stranger.post(`${path}/minutes`, { intent: "save", text: "x", version: "0" })).status).toBe(404); // prettier-ignore
  });

  it("writes minutes from the agenda, shows both texts in a conflict, and approves them", async () => {
    const { db } = hub();
    const season = await makeSeason(db);
    const meeting = await makeMeeting(db, { ...held, season_id: season.id });
    await db.insertInto("agenda_item").values({ id: meeting.id, meeting_id: meeting.id, position: 1, title: "Velkomst", minutes: 5 }).execute(); // prettier-ignore
    const [anna, bo] = [await hub().as("organiser"), await hub().as("organiser")];
    const path = `/meetings/${meeting.id}/minutes`;
    const form = await anna.get(path);
    expect(form.text).toContain("## 1. Velkomst");
    const first = await anna.postAndFollow(path, { intent: "save", text: "Annas tekst", version: "0" }); // prettier-ignore
    expect(first.text).toContain("Udkastet til referat er gemt.");
    const clash = await bo.post(path, { intent: "save", text: "Bos tekst", version: "0" });
    expect(clash.status).toBe(409);
    for (const text of ["Annas tekst", "Bos tekst", "En anden har gemt, mens du skrev"])
      expect(clash.text).toContain(text);
    const version = fieldOf(clash, "version")!;
    const preview = await bo.post(path, { intent: "preview", text: "**Begge**", version });
    expect(preview.text).toContain("<strong>Begge</strong>");
    const approved = await bo.postAndFollow(path, {
      intent: "approve",
      text: "**Begge**",
      version,
    });
    expect(approved.text).toContain("Referatet er godkendt.");
    const leader = await makePerson(db);
    await makeEnrolment(db, season.id, leader);
    expect((await (await hub().signedIn(leader)).get(`/meetings/${meeting.id}`)).text).toContain("<strong>Begge</strong>"); // prettier-ignore
    expect((await (await hub().as("member")).get(`/meetings/${meeting.id}`)).text).not.toContain("Begge"); // prettier-ignore
    const reopened = await anna.postAndFollow(path, { intent: "reopen" });
    expect(reopened.text).toContain("**Begge**");
  });

  it("offers the meeting as a file with what the asker may see", async () => {
    const { db } = hub();
    const meeting = await makeMeeting(db);
    const member = await hub().as("member");
    const path = `/meetings/${meeting.id}/calendar.ics`;
    const visitors = await hub().visitor().get(path);
    expect(visitors.headers.get("content-type")).toContain("text/calendar");
    expect(visitors.text).not.toMatch(/Rådhuset|hemmelig/);
    const event = Object.values(nodeIcal.sync.parseICS(visitors.text)).find((part) => part?.type === "VEVENT") as nodeIcal.VEvent; // prettier-ignore
    expect(event.start.toISOString()).toBe(meeting.starts_at);
    expect((await member.get(path)).text).toMatch(/Rådhuset/);
    expect((await member.get(path)).text).not.toMatch(/hemmelig/);
    await member.post(`/meetings/${meeting.id}/rsvp`, { answer: "yes" });
    expect((await member.get(path)).text).toMatch(/hemmelig/);
  });
});
