import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { makeMail } from "#tests/support/factories/mail.ts";
import { makeMeeting, makeRsvp } from "#tests/support/factories/meeting.ts";
import { makeNote } from "#tests/support/factories/note.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makePair, makeRound } from "#tests/support/factories/round.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { useHub, type TestHub } from "#tests/support/hub.ts";

const NOW = "2026-11-21T12:00:00.000Z";
const ago = (hours: number) => new Date(Date.parse(NOW) - hours * 3_600_000).toISOString();
const ahead = (hours: number) => ago(-hours);

/** A leader with a seat in the running season 4, last here a week ago. */
async function makeLeader({ db }: TestHub) {
  const season = await makeSeason(db, { number: 4 });
  const leader = await makePerson(db, { name: "Anne Bæk", seen_at: ago(24 * 7) });
  await makeEnrolment(db, season.id, leader);
  return { season, leader };
}

describe.each(engines)("a visitor's front page on %s", (engine) => {
  const hub = useHub(engine, { clock: () => new Date(NOW) });

  it("says what this is before anything has happened", async () => {
    const page = await hub().visitor().get("/");
    expect(page.status).toBe(200);
    expect(page.text).toContain("Lær af dem, der allerede har prøvet det");
    expect(page.text).toContain('href="/sign-in"');
    expect(page.text).not.toContain("Netværket i tal");
    expect(page.text).not.toContain("<script");
  });

  it("shows the season, the figures, the next open meeting and what public notes advise", async () => {
    const { season } = await makeLeader(hub());
    await makeMeeting(hub().db, {
      title: "Kun for sæsonen",
      season_id: season.id,
      starts_at: ahead(5),
      ends_at: ahead(6),
    });
    await makeMeeting(hub().db, {
      title: "Åben samtale",
      starts_at: ahead(50),
      ends_at: ahead(51),
    });
    const note = await makeNote(hub().db, { title: "Borgerbudget i det små" });
    const line = { note_id: note.id, position: 1, anchor: "goer-1" };
    await hub()
      .db.insertInto("note_line")
      .values({ ...line, id: note.id, kind: "do", text: "Ring først" })
      .execute();
    await makeNote(hub().db, { title: "Intern note", audience: "network" });
    const { text } = await hub().visitor().get("/");
    expect(text).toContain("1 af 98");
    expect(text).toContain("Sæson 4: Fra at fikse til at facilitere");
    expect(text).toContain("Åben samtale");
    expect(text).not.toContain("Kun for sæsonen");
    expect(text).toContain("Borgerbudget i det små");
    expect(text).toContain("Ring først");
    expect(text).not.toContain("Intern note");
    expect(text).not.toContain("Anne Bæk");
  });

  it("leads to a seat while one can be applied for, and to the season afterwards", async () => {
    const season = await makeSeason(hub().db, { number: 4, enrolment_closes_on: "2026-11-21" });
    expect((await hub().visitor().get("/")).text).toContain("Søg en plads i sæson 4");
    await hub()
      .db.updateTable("season")
      .set({ enrolment_closes_on: "2026-11-20" })
      .where("id", "=", season.id)
      .execute();
    expect((await hub().visitor().get("/?lang=da")).text).toContain("Se sæson 4");
  });
});

describe.each(engines)("a leader's start page on %s", (engine) => {
  let now = NOW;
  const hub = useHub(engine, { clock: () => new Date(now) });

  it("asks about the soonest meeting not answered, and shows the next one to go to afterwards", async () => {
    now = NOW;
    const { season, leader } = await makeLeader(hub());
    const facts = { season_id: season.id, starts_at: ahead(48), ends_at: ahead(50) };
    const meeting = await makeMeeting(hub().db, { ...facts, title: "Besøg i Vejle" });
    const browser = await hub().signedIn(leader);
    const page = await browser.get("/");
    expect(page.text).toContain("Hej Anne");
    expect(page.text).toContain("Kommer du?");
    expect(page.text).toContain(`action="/meetings/${meeting.id}/rsvp"`);
    await makeRsvp(hub().db, meeting.id, leader.id, "yes");
    const answered = await browser.get("/");
    expect(answered.text).toContain("Dit næste møde");
    expect(answered.text).toContain("Du kommer");
  });

  it("shows the peer and how to write", async () => {
    now = NOW;
    const { season, leader } = await makeLeader(hub());
    const peer = await makePerson(hub().db, {
      name: "Bo Lund",
      municipality_code: "0615",
      email: "bo@horsens.example",
    });
    await makeEnrolment(hub().db, season.id, peer);
    const round = await makeRound(hub().db, season.id, { published_at: ago(24) });
    await makePair(hub().db, round.id, [leader, peer]);
    const { text } = await (await hub().signedIn(leader)).get("/");
    expect(text).toContain("Din læringsmakker");
    expect(text).toContain("mailto:bo@horsens.example");
    expect(text).toContain("Ny læringsmakker");
    const places = ["Ingen møder venter på dig", "Din læringsmakker", "Nyt siden sidst"];
    const order = places.map((words) => text.indexOf(words));
    expect(order, "the peer stands second, on a phone too").toEqual(
      [...order].sort((a, b) => a - b),
    );
  });

  it("tells what is new since the visit before, for the whole of this visit, and then no more", async () => {
    now = NOW;
    const { season, leader } = await makeLeader(hub());
    const other = await makePerson(hub().db);
    const note = (title: string, hours: number, author = other) =>
      makeNote(hub().db, {
        title,
        audience: "network",
        author_id: author.id,
        published_at: ago(hours),
      });
    await note("Set før", 24 * 8);
    await note("Helt ny", 30);
    await note("Min egen", 20, leader);
    const held = {
      season_id: season.id,
      starts_at: ago(72),
      ends_at: ago(70),
      minutes_state: "approved" as const,
    };
    await makeMeeting(hub().db, { ...held, title: "Møde med referat", minutes_saved_at: ago(10) });
    const browser = await hub().signedIn(leader);
    for (const later of [NOW, ahead(3)]) {
      now = later;
      const { text } = await browser.get("/");
      expect(text).toContain("Helt ny");
      expect(text).toContain("Møde med referat");
      expect(text).not.toContain("Set før");
      expect(text).not.toContain("Min egen");
    }
    now = ahead(24);
    const tomorrow = (await browser.get("/")).text;
    expect(tomorrow).not.toContain("Helt ny");
    expect(tomorrow).toContain("Der er ikke kommet noget nyt siden 21. november 2026");
  });

  it("writes once a visit, and leaves the visitors' cached pages alone", async () => {
    now = NOW;
    const { leader } = await makeLeader(hub());
    const version = () =>
      hub().db.selectFrom("public_version").select("version").executeTakeFirstOrThrow();
    const seen = () =>
      hub()
        .db.selectFrom("person")
        .select(["seen_at", "news_since"])
        .where("id", "=", leader.id)
        .executeTakeFirstOrThrow();
    const before = await version();
    const browser = await hub().signedIn(leader);
    await browser.get("/");
    const first = { seen_at: NOW, news_since: ago(24 * 7) };
    expect(await seen()).toEqual(first);
    now = ahead(2);
    await browser.get("/");
    expect(await seen()).toEqual(first);
    expect(await version()).toEqual(before);
  });

  it("keeps others' seasons to themselves", async () => {
    now = NOW;
    await makeLeader(hub());
    const season = await makeSeason(hub().db, { number: 5 });
    const facts = {
      season_id: season.id,
      starts_at: ahead(20),
      ends_at: ahead(22),
      created_at: ago(2),
    };
    await makeMeeting(hub().db, { ...facts, title: "De andres møde" });
    await makeNote(hub().db, {
      title: "De andres note",
      audience: "season",
      season_id: season.id,
      published_at: ago(2),
    });
    const member = await hub().as("member");
    const { text } = await member.get("/");
    expect(text).toContain("Ingen møder venter på dig");
    expect(text).not.toContain("De andres");
    expect(text).toContain("Søg en plads");
  });
});

describe.each(engines)("an organiser's start page on %s", (engine) => {
  const hub = useHub(engine, { clock: () => new Date(NOW) });

  it("says that nothing waits when nothing does", async () => {
    const { text } = await (await hub().as("organiser")).get("/");
    expect(text).toContain("Intet venter på dig");
    expect(text).toContain("Ingen sæson er åben eller i gang");
  });

  it("counts what needs a decision, and leads to each", async () => {
    const { season } = await makeLeader(hub());
    const { db } = hub();
    for (let at = 0; at < 3; at += 1)
      await makeEnrolment(db, season.id, await makePerson(db), {
        state: "applied",
        decided_at: null,
      });
    await makePerson(db, { state: "invited", invited_at: ago(50) });
    await makeMeeting(db, {
      season_id: season.id,
      title: "Uden referat",
      starts_at: ago(30),
      ends_at: ago(28),
    });
    await makeMail(db);
    await db.updateTable("outbox").set({ state: "failed" }).execute();
    await makeRound(db, season.id, { state: "draft", published_at: null });
    const organiser = await hub().as("organiser");
    await makeNote(db, { title: "Halvfærdig", state: "draft", author_id: organiser.personId });
    await makeNote(db, {
      title: "En andens kladde",
      state: "draft",
      author_id: (await makePerson(db)).id,
    });
    const { text } = await organiser.get("/");
    expect(text).toContain("3 tilmeldinger til sæson 4");
    expect(text).toContain('href="/seasons/4/enrolments?state=applied"');
    expect(text).toContain("1 invitation er ikke besvaret");
    expect(text).toContain("Referatet af ”Uden referat” mangler");
    expect(text).toContain("1 mail kom ikke af sted");
    expect(text).toContain("Makkerrunde 1 i sæson 4 er ikke offentliggjort");
    expect(text).toContain("Halvfærdig");
    expect(text).not.toContain("En andens kladde");
    expect(text).toContain("1 af 200");
    expect(text).toContain("6 ting venter på dig");
  });
});
