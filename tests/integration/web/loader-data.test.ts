import { decode } from "turbo-stream";
import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { useHub } from "#tests/support/hub.ts";
import { makeMeeting } from "#tests/support/factories/meeting.ts";
import { makeNote } from "#tests/support/factories/note.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";

const ELEMENT = /<script nonce="[^"]+" type="application\/json" id="loader-data">(.*?)<\/script>/s;

type Given = Record<string, unknown>;

function heldIn(html: string): Given {
  const [, json] = ELEMENT.exec(html) ?? [];
  return (JSON.parse(json!) as { loaderData: Given }).loaderData;
}

/** As Remix gives it to a page that is awake already. */
async function dataIn(text: string): Promise<Given> {
  const decoded = await decode(new Response(text).body!);
  const routes = decoded.value as Record<string, { data: unknown }>;
  return Object.fromEntries(Object.entries(routes).map(([id, { data }]) => [id, data]));
}

describe.each(engines)("what a page's loaders gave, on %s", (engine) => {
  const hub = useHub(engine);

  it("is in the page as it would come without the page", async () => {
    const { db } = hub();
    const season = await makeSeason(db);
    const person = await makePerson(db);
    await makeEnrolment(db, season.id, person);
    const meeting = await makeMeeting(db, { season_id: season.id });
    const note = await makeNote(db, { season_id: season.id, author_id: person.id });
    const browser = await hub().signedIn(person);
    const paths = [
      `/seasons/${season.number}`,
      `/meetings/${meeting.id}`,
      `/notes/${note.id}`,
      "/notes",
      "/people",
      "/account",
    ];
    for (const path of paths) {
      const page = await browser.get(path);
      const held = heldIn(page.text);
      const alone = await dataIn((await browser.get(`${path}.data`)).text);
      const [routeId] = Object.keys(held).filter((id) => id !== "root");
      expect(JSON.stringify(held[routeId!]).length, path).toBeGreaterThan(20);
      const timeless = (given: unknown) =>
        JSON.stringify(given).replaceAll(/"\d{4}-\d\d-\d\dT[^"]*"/g, '"then"');
      expect(timeless(held[routeId!]), path).toBe(timeless(alone[routeId!]));
    }
  });

  it("cannot end its element or run, whatever was written", async () => {
    const name = "</script><script>alert(1)</script><!--";
    const browser = await hub().signedIn(await makePerson(hub().db, { name }));
    const { text } = await browser.get("/people");
    expect(text).not.toContain("<script>alert");
    expect(text).toContain("\\u003c/script>");
    expect(JSON.stringify(heldIn(text))).toContain(JSON.stringify(name).slice(1, -1));
  });

  it("is not sent to visitors, nor on a page that says what went wrong", async () => {
    const visited = await hub().visitor().get("/notes");
    expect(visited.text).not.toContain("<script");
    const lost = await (await hub().as("member")).get("/findes-ikke");
    expect(lost.status).toBe(404);
    expect(lost.text).not.toContain("<script");
  });
});

describe.each(engines)("the menu on %s", (engine) => {
  const hub = useHub(engine);

  it("marks where one is, and marks nothing on a page that is not there", async () => {
    const marked = (html: string) => [
      ...new Set(
        [...html.matchAll(/<a aria-current="page"[^>]*href="([^"]*)"/g)].map(([, to]) => to),
      ),
    ];
    const browser = await hub().as("member");
    expect(marked((await browser.get("/seasons")).text)).toEqual(["/seasons"]);
    expect(marked((await browser.get("/notes/new")).text)).toContain("/notes");
    expect(marked((await browser.get("/notes/findes-ikke")).text)).toEqual([]);
  });
});
