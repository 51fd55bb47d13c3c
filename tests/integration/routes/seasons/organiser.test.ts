import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { useHub } from "#tests/support/hub.ts";
import { mailsSent } from "#tests/support/season-acts.ts";

const clock = () => new Date("2026-07-01T08:00:00.000Z");
const season = {
  number: "4", title: "Sammen", theme: "Fællesskab", description: "**Vi** lærer <script>alert(1)</script>",
  startsOn: "2026-09-01", endsOn: "2027-06-30", enrolmentOpensOn: "2026-06-01",
  enrolmentClosesOn: "2026-08-15", seats: "200", seatsPerMunicipality: "5",
}; // prettier-ignore

describe.each(engines)("an organiser and a season on %s", (engine) => {
  const hub = useHub(engine, { clock });

  async function makeApplicants(seasonId: string, names: string[]) {
    const ids: string[] = [];
    for (const name of names) {
      const email = `${name.toLowerCase()}@example.dk`;
      const person = await makePerson(hub().db, { name, email });
      const facts = {
        state: "applied",
        motivation: `${name} vil lære`,
        challenge: "=1+1",
      } as const;
      ids.push((await makeEnrolment(hub().db, seasonId, person, facts)).id);
    }
    return ids;
  }

  it("creates a draft, opens it, starts it and closes it, asked each time", async () => {
    const organiser = await hub().as("organiser");
    const made = await organiser.postAndFollow("/seasons/new", season);
    expect(made.text).toContain("Kladden til sæson 4 er gemt.");
    expect(made.text).toContain("<strong>Vi</strong> lærer");
    expect(made.text).not.toContain("<script>alert");
    const steps = [
      ["draft", "Åbn sæson 4?", "Sæson 4 er åben."],
      ["open", "Sæt sæson 4 i gang?", "Sæson 4 er i gang."],
      ["running", "Afslut sæson 4?", "Sæson 4 er afsluttet."],
    ] as const;
    for (const [from, question, answer] of steps) {
      expect((await organiser.get("/seasons/4/state")).text).toContain(question);
      expect((await organiser.postAndFollow("/seasons/4/state", { from })).text).toContain(answer);
    }
    expect((await organiser.get("/seasons/4/state")).text).toContain("Sæson 4 er afsluttet");
    expect((await organiser.get("/seasons/4/edit")).location).toBe("/seasons/4/state");
    const again = await organiser.post("/seasons/4/edit", season);
    expect(again.location).toBe("/seasons/4/state");
    expect((await hub().visitor().get("/seasons/4")).status).toBe(200);
  });

  it("gets each wrong field back with what was typed", async () => {
    const organiser = await hub().as("organiser");
    await makeSeason(hub().db, { number: 4 });
    const empty = await organiser.post("/seasons/new", {
      ...season,
      title: " ",
      startsOn: "1. maj",
      seats: "mange",
    });
    expect(empty.status).toBe(422);
    for (const sentence of [
      "Skriv noget her.",
      "Skriv en dato som 23-11-2026.",
      "Skriv et helt tal.",
    ])
      expect(empty.text).toContain(sentence);
    const wrong = await organiser.post("/seasons/new", {
      ...season,
      endsOn: "2026-08-01",
      enrolmentClosesOn: "2026-05-01",
    });
    for (const sentence of [
      "Der er allerede en sæson med det nummer.",
      "Slutdagen skal ligge efter",
      "Tilmeldingen kan ikke slutte, før",
      'value="Sammen"',
    ])
      expect(wrong.text).toContain(sentence);
  });

  it("cannot start one while another runs, and is told which", async () => {
    const organiser = await hub().as("organiser");
    await makeSeason(hub().db, { number: 3, state: "running" });
    await makeSeason(hub().db, { number: 4, state: "open" });
    const refused = await organiser.post("/seasons/4/state", { from: "open" });
    expect([refused.status, refused.text.includes("Sæson 3 er i gang. Afslut den først.")]).toEqual(
      [409, true],
    );
  });

  it("reads, searches and sorts the enrolments by state, a page at a time", async () => {
    const organiser = await hub().as("organiser");
    const { id } = await makeSeason(hub().db, { number: 4, state: "open" });
    await makeApplicants(
      id,
      Array.from(
        { length: 52 },
        (_, index) => `Navn${String.fromCharCode(65 + (index % 26))}${index}`,
      ),
    );
    await makeApplicants(id, ["Østergaard", "Æble"]);
    const first = (await organiser.get("/seasons/4/enrolments?sort=name")).text;
    expect(first).toContain("NavnA0 vil lære");
    expect(first).not.toContain("Østergaard vil lære");
    const next = /href="(\/seasons\/4\/enrolments\?[^"]*after=[^"]+)"/
      .exec(first)![1]!
      .replaceAll("&amp;", "&");
    const second = (await organiser.get(next)).text;
    expect(second.indexOf("Æble vil lære")).toBeLessThan(second.indexOf("Østergaard vil lære"));
    expect(second.indexOf("Æble vil lære")).toBeGreaterThan(0);
    const found = (await organiser.get("/seasons/4/enrolments?q=øster")).text;
    expect([found.includes("Østergaard vil"), found.includes("Æble vil")]).toEqual([true, false]);
    expect((await organiser.get("/seasons/4/enrolments?q=hedensted")).text).toContain("NavnA0 vil");
    expect((await organiser.get("/seasons/4/enrolments?q=100%25")).text).toContain(
      "Søgningen fandt ingen",
    );
    expect((await organiser.get("/seasons/4/enrolments?state=declined")).text).toContain(
      "Ingen tilmeldinger her",
    );
  });

  it("sees who gets a seat before admitting, and who waits; each is then mailed once", async () => {
    const organiser = await hub().as("organiser");
    const { id } = await makeSeason(hub().db, { number: 4, state: "open", seats: 1 });
    const ids = await makeApplicants(id, ["Anna", "Bo"]);
    const query = new URLSearchParams([
      ["decision", "admit"],
      ...ids.map((one) => ["ids", one]),
    ] as [string, string][]);
    const preview = (await organiser.get(`/seasons/4/enrolments/decide?${query}`)).text;
    expect(preview).toContain("Optag 2 ledere");
    expect(preview.indexOf("Anna")).toBeLessThan(preview.indexOf("fordi der ikke er plads"));
    expect(preview.indexOf("Bo<")).toBeGreaterThan(preview.indexOf("fordi der ikke er plads"));
    const post = { decision: "admit", ids, reason: "Velkommen til." };
    const done = await organiser.postAndFollow("/seasons/4/enrolments/decide", post);
    expect(done.text).toContain("1 optaget, 1 på venteliste");
    const again = await organiser.postAndFollow("/seasons/4/enrolments/decide", post);
    expect(again.text).toContain("Intet er ændret");
    expect(await mailsSent(hub().db)).toHaveLength(2);
  });

  it("must give a reason to decline, and keeps who was chosen until then", async () => {
    const organiser = await hub().as("organiser");
    const { id } = await makeSeason(hub().db, { number: 4, state: "open" });
    const ids = await makeApplicants(id, ["Anna"]);
    const address = `/seasons/4/enrolments/decide?decision=decline&ids=${ids[0]}`;
    const refused = await organiser.post(address, { decision: "decline", ids, reason: "  " });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Skriv en begrundelse.");
    expect(refused.text).toContain(`value="${ids[0]}"`);
    const done = await organiser.postAndFollow(address, {
      decision: "decline",
      ids,
      reason: "Næste gang",
    });
    expect(done.text).toContain("1 afvist");
  });

  it("is sent back to the list where nobody was chosen", async () => {
    const organiser = await hub().as("organiser");
    await makeSeason(hub().db, { number: 4, state: "open" });
    const page = await organiser.get("/seasons/4/enrolments/decide?decision=admit&state=applied");
    expect(page.location).toBe("/seasons/4/enrolments?state=applied");
    expect((await organiser.get(page.location!)).text).toContain(
      "Vælg mindst én tilmelding først.",
    );
  });

  it("gets the enrolments as a file that Danish Excel opens and that runs no formula", async () => {
    const organiser = await hub().as("organiser");
    const { id } = await makeSeason(hub().db, { number: 4, state: "open" });
    await makeApplicants(id, ["Østergaard", "Anna"]);
    const file = await organiser.get("/seasons/4/enrolments.csv");
    expect(file.headers.get("content-disposition")).toBe(
      'attachment; filename="tilmeldinger-saeson-4.csv"',
    );
    const response = await fetch(`${hub().url}/seasons/4/enrolments.csv`);
    expect(response.url).toContain("/sign-in");
    const [head, first] = file.text.split("\r\n");
    // fetch's text() takes the byte order mark off.
    expect(head).toBe(
      "Navn;Mail;Titel;Kommune;Status;Tilmeldt;Afgjort;Motivation;Egen udfordring;Kan bidrage med;Vil gerne lære;Begrundelse",
    );
    expect(first).toMatch(
      /^Anna;anna@example\.dk;Direktør;Hedensted;Venter på svar;.*;Anna vil lære;'=1\+1;;;$/,
    );
  });

  it("is led to what waits for a decision", async () => {
    const organiser = await hub().as("organiser");
    const { id } = await makeSeason(hub().db, { number: 4, state: "open", seats: 9 });
    await makeApplicants(id, ["Anna", "Bo"]);
    const page = (await organiser.get("/seasons/4")).text;
    expect(page).toContain("2 tilmeldinger venter på dit svar");
    expect(page).toContain("Der er 9 ledige pladser.");
  });

  it("sees drafts, which stay hidden from the list of others", async () => {
    await makeSeason(hub().db, { number: 5, state: "draft", title: "Hemmelig" });
    expect((await (await hub().as("organiser")).get("/seasons")).text).toContain("Hemmelig");
    expect((await (await hub().as("member")).get("/seasons")).text).not.toContain("Hemmelig");
    expect((await hub().visitor().get("/seasons")).text).toContain("Ingen sæsoner endnu");
  });
});
