import { describe, expect, it } from "vitest";
import { defaultScores } from "#app/domain/pairing/scores.ts";
import { engines } from "../../../support/database.ts";
import { makeLeaders } from "../../../support/factories/round.ts";
import { useHub } from "../../../support/hub.ts";

const untyped = (text: string) => text.replaceAll("<!-- -->", "");

const fields = {
  helps1: "100", helps2: "150", helps3: "175", bothWays: "120", wants1: "60", wants2: "90",
  wants3: "100", roleSame: "80", roleNear: "30", sizeSame: "40", sizeNear: "25", otherSector: "40",
  otherRegion: "30", moreLanguages: "0", sizeBands: "25.000; 50.000; 100.000", sameMunicipality: "never",
  earlierPartners: "if_needed", commonLanguage: "needed", seen: "1",
}; // prettier-ignore

describe.each(engines)("points and rules in the browser on %s", (engine) => {
  const hub = useHub(engine);
  const here = "/administration/scores";

  it("are tried before they are saved, and every version can be fetched again", async () => {
    const { season } = await makeLeaders(hub().db, 10);
    const organiser = await hub().as("organiser");
    expect(untyped((await organiser.get(here)).text)).toContain("Udgave 1 gælder nu");
    const typed = { ...fields, bothWays: "7", season: String(season.number) };
    const tried = await organiser.post(here, { ...typed, intent: "preview" });
    expect(tried.status).toBe(200);
    expect(tried.text).toContain("Det ville ændre");
    expect(tried.text).toMatch(/name="bothWays"[^>]*value="7"|value="7"[^>]*name="bothWays"/);
    expect(await hub().db.selectFrom("score_version").selectAll().execute()).toEqual([]);
    const saved = untyped((await organiser.postAndFollow(here, { ...typed, intent: "save" })).text);
    expect(saved).toContain("Udgave 2 er gemt og gælder fra nu af.");
    const late = await organiser.post(here, { ...typed, bothWays: "8", intent: "save" });
    expect(late.status).toBe(409);
    expect(late.text).toContain("En anden har gemt en ny udgave imens");
    const old = untyped((await organiser.get(`${here}?version=1`)).text);
    expect(old).toContain("De oprindelige tal står i felterne");
    expect(old).toMatch(/name="bothWays"[^>]*value="120"|value="120"[^>]*name="bothWays"/);
  });

  it("count more than one language where that is asked for, and not in a version of before", async () => {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 4);
    for (const [at, { id }] of leaders.entries())
      await db
        .updateTable("person")
        .set({ languages: at % 2 === 0 ? '["da","de"]' : '["da"]' })
        .where("id", "=", id)
        .execute();
    const { moreLanguages: _, ...older } = defaultScores;
    const [points, rules] = [JSON.stringify(older), "{}"];
    const before = { version: 2, points, rules, saved_by: null, saved_at: season.created_at };
    await db.insertInto("score_version").values(before).execute();
    const organiser = await hub().as("organiser");
    expect((await organiser.get(here)).text).toMatch(/name="moreLanguages"[^>]*value="0"|value="0"[^>]*name="moreLanguages"/); // prettier-ignore
    const typed = { ...fields, seen: "2", moreLanguages: "900" };
    const saved = await organiser.postAndFollow(here, { ...typed, intent: "save" });
    expect(untyped(saved.text)).toContain("Udgave 3 er gemt og gælder fra nu af.");
    const rounds = `/seasons/${season.number}/rounds`;
    await organiser.post(rounds);
    const run = untyped((await organiser.postAndFollow(`${rounds}/1`, { intent: "run" })).text);
    expect(run).toContain("De har mere end ét sprog til fælles.");
  });

  it("say at the field what is wrong, and are the organisers' alone", async () => {
    const { leaders } = await makeLeaders(hub().db, 2);
    const organiser = await hub().as("organiser");
    const wrong = { ...fields, helps2: "50", sizeBands: "9; 3", otherRegion: "x", intent: "save" };
    const refused = await organiser.post(here, wrong);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Skriv hele tal, de mindste først.");
    expect(refused.text).toContain("Skriv et helt tal.");
    const falling = await organiser.post(here, { ...fields, helps2: "50", intent: "save" });
    expect(falling.text).toContain("Må ikke være mindre end tallet før.");
    const member = await hub().signedIn(leaders[0]!);
    expect((await member.get(here)).status).toBe(403);
    expect((await member.post(here, { ...fields, intent: "save" })).status).toBe(403);
  });
});

describe.each(engines)("steering a round in the browser on %s", (engine) => {
  const hub = useHub(engine);

  async function draft(count: number) {
    const { season, leaders } = await makeLeaders(hub().db, count);
    const organiser = await hub().as("organiser");
    const rounds = `/seasons/${season.number}/rounds`;
    await organiser.postAndFollow(rounds);
    const here = `${rounds}/1`;
    const page = await organiser.postAndFollow(here, { intent: "run", aim: "worst_first" });
    return { organiser, here, leaders, season, page: untyped(page.text) };
  }

  it("shows the cost of locking, parting and swapping, then does it", async () => {
    const { organiser, here, page } = await draft(10);
    expect(page).toContain("har et bedre svageste par");
    expect(page).toContain("Næstbedst for");
    expect(page).toContain('class="pair-map"');
    const links = [...page.matchAll(/href="([^"]*\/change\?[^"]*)"/g)].map((one) =>
      one[1]!.replaceAll("&amp;", "&"),
    );
    const lock = links.find((link) => link.includes("kind=lock"))!;
    expect(untyped((await organiser.get(lock)).text)).toContain("Samlet score:");
    expect((await organiser.postAndFollow(lock, { rest: "anew" })).text).toContain(
      "Parret er låst",
    );
    const part = links.findLast((link) => link.includes("kind=part"))!;
    expect((await organiser.get(part)).text).toContain("Skil dem ad");
    const parted = untyped((await organiser.postAndFollow(part, { rest: "anew" })).text);
    expect(parted).toContain("De to er skilt ad, og alle andre er sat sammen på ny.");
    expect(parted).toContain("Tidligere forslag");
    const compare = untyped((await organiser.get(`${here}/compare?run=1`)).text);
    expect(compare).toContain("Forslag 1 og kladden nu");
    expect((await organiser.get(`${here}/compare?run=99`)).status).toBe(404);
    expect((await organiser.get(`${here}/change?kind=join&first=x&second=y`)).status).toBe(404);
    const refused = await organiser.postAndFollow(`${here}/compare?run=1`, { run: "1" });
    expect(refused.text).toContain("Et par kan ikke være makkere mere");
  });

  it("gives the pairs as files, with the proof, to organisers alone", async () => {
    const { organiser, here, leaders } = await draft(6);
    const csv = await organiser.get(`${here}/pairs.csv`);
    expect(csv.text).toContain("Nr.;Score;Makker 1;Kommune 1;Mail 1");
    expect(csv.text.trim().split("\r\n")).toHaveLength(4);
    const whole = JSON.parse((await organiser.get(`${here}/pairs.json`)).text);
    expect(whole.pairs).toHaveLength(3);
    expect(whole.certificate.people).toHaveLength(6);
    expect(whole.scores.version).toBe(1);
    const member = await hub().signedIn(leaders[0]!);
    for (const file of ["pairs.csv", "pairs.json", "change", "compare", "withdraw", "repair"])
      expect((await member.get(`${here}/${file}`)).status).toBe(403);
  });

  it("takes a publication back, and finds a partner for who lost theirs", async () => {
    const { organiser, here, leaders, season } = await draft(8);
    const publish = async () => {
      const confirm = (await organiser.get(`${here}/publish`)).text;
      const revision = /name="revision" value="(\d+)"/.exec(confirm)![1]!;
      return (await organiser.postAndFollow(`${here}/publish`, { revision })).text;
    };
    expect(await publish()).toContain("Træk runden tilbage");
    const twice = await organiser.get(`${here}/publish`);
    expect([twice.status, twice.headers.get("location")]).toEqual([303, here]);
    expect((await organiser.get(`${here}/withdraw`)).text).toContain("en kladde igen");
    const withdrawn = untyped((await organiser.postAndFollow(`${here}/withdraw`)).text);
    expect(withdrawn).toContain("Runden er trukket tilbage");
    await publish();
    expect((await organiser.get(`${here}/repair`)).text).toContain("Alle i runden har en makker");
    await hub()
      .db.updateTable("enrolment")
      .set({ state: "withdrawn" })
      .where("season_id", "=", season.id)
      .where("person_id", "=", leaders[0]!.id)
      .execute();
    expect(untyped((await organiser.get(here)).text)).toContain(
      "2 personer i runden er faldet fra",
    );
    const plan = untyped((await organiser.get(`${here}/repair`)).text);
    expect(plan).toContain("3 mails bliver sendt.");
    const revision = /name="revision" value="(\d+)"/.exec(plan)![1]!;
    const repaired = await organiser.postAndFollow(`${here}/repair`, { revision });
    expect(untyped(repaired.text)).toContain("3 mails er på vej");
  });
});
