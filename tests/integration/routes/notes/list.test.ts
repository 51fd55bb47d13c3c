import { describe, expect, it } from "vitest";
import { importNotes } from "#app/domain/notes/commands/import-notes.server.ts";
import { engines } from "#tests/support/database.ts";
import { makeNote } from "#tests/support/factories/note.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeSeason } from "#tests/support/factories/season.ts";
import { useHub, type Browser } from "#tests/support/hub.ts";

const act = {
  actorId: null,
  now: "2026-11-23T08:00:00.000Z",
  site: { name: "Læringsnetværket", address: "https://hub.example.dk" },
};

function noteFile(key: string, facts: Record<string, string>, text: string) {
  const front = Object.entries({ key, language: "da", title: `Note ${key}`, ...facts });
  const lines = front.map(([name, value]) => `${name}: ${value}`).join("\n");
  return { name: key, text: `---\n${lines}\n---\n\n${text}\n` };
}

const titlesIn = (text: string) =>
  [...text.matchAll(/<h3 class="list-row-title"><a[^>]*><span[^>]*>(.*?)<\/span>/g)].map((match) =>
    match[1]!.replace(/<[^>]+>/g, ""),
  );

describe.each(engines)("The list of notes on %s", (engine) => {
  const hub = useHub(engine);
  const titles = async (address: string, browser: Browser = hub().visitor()) =>
    titlesIn((await browser.get(address)).text);

  it("says what will be here while there is nothing", async () => {
    const visitor = await hub().visitor().get("/notes");
    expect(visitor.text).toContain("Her kommer noterne");
    expect(visitor.text).not.toContain("/notes/new");
    expect((await (await hub().as("member")).get("/notes")).text).toContain("/notes/new");
    const mine = (await (await hub().as("member")).get("/notes/mine")).text;
    expect(mine).toContain("Du har ikke skrevet noget endnu");
  });

  it("narrows by topic, municipality, season and, for members, audience", async () => {
    const season = await makeSeason(hub().db, { number: 4 });
    await importNotes(hub().db, act, [
      noteFile("a", { topics: "[co_creation]", municipality: "hedensted" }, "Et."),
      noteFile("b", { topics: "[co_creation, volunteering]", season: "4" }, "To."),
      noteFile("c", { audience: "network", municipality: "hedensted" }, "Tre."),
    ]);
    expect((await titles("/notes?topic=co_creation")).sort()).toEqual(["Note a", "Note b"]);
    expect(await titles("/notes?topic=co_creation&municipality=hedensted")).toEqual(["Note a"]);
    expect(await titles(`/notes?season=${season.number}`)).toEqual(["Note b"]);
    const member = await hub().as("member");
    expect(await titles("/notes?audience=network", member)).toEqual(["Note c"]);
    expect(await titles("/notes?audience=network")).toHaveLength(2);
    expect(await titles("/notes?topic=nonsense&season=x&municipality=%2B")).toHaveLength(2);
    const none = await hub().visitor().get("/notes?topic=settlement");
    expect(none.text).toContain("Ingen noter passer");
  });

  it("finds words in the text, within the filters, and marks them", async () => {
    await importNotes(hub().db, act, [
      noteFile("a", { topics: "[co_creation]" }, "Vi talte om borgerinddragelse i hallen."),
      noteFile("b", {}, "Inddragelse tager tid."),
      noteFile("c", { audience: "network" }, "Inddragelse uden gæster."),
    ]);
    const found = await hub().visitor().get("/notes?q=inddragelse");
    expect(titlesIn(found.text).sort()).toEqual(["Note a", "Note b"]);
    expect(found.text).toContain("2 noter fundet");
    expect(found.text).toContain("<mark>Inddragelse</mark>");
    expect(await titles("/notes?q=inddragelse&topic=co_creation")).toEqual(["Note a"]);
    const member = await hub().as("member");
    expect(await titles("/notes?q=inddragelse&audience=network", member)).toEqual(["Note c"]);
    for (const odd of ["%22", "'", "*", "AND", "((", "%C3%A6"])
      expect((await hub().visitor().get(`/notes?q=${odd}`)).status).toBe(200);
  });

  it("goes on by key through all pages, with its filters kept", async () => {
    const author = await makePerson(hub().db);
    for (let n = 0; n < 45; n += 1)
      await makeNote(hub().db, {
        title: `Note ${n}`,
        topics: ["volunteering"],
        author_id: author.id,
      });
    await makeNote(hub().db, { title: "En anden" });
    const seen: string[] = [];
    let address: string | undefined = "/notes?topic=volunteering";
    while (address) {
      const { text } = await hub().visitor().get(address);
      seen.push(...titlesIn(text));
      address = /<a rel="next"[^>]*href="([^"]+)"|href="([^"]+)"[^>]*rel="next"/
        .exec(text)
        ?.slice(1)
        .find(Boolean)
        ?.replaceAll("&amp;", "&");
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
    const own = await hub().signedIn(author);
    expect((await own.get("/notes/mine")).text).toContain("/notes/mine?after=published~");
  });

  it("is read in the reader's language where a note has it", async () => {
    await importNotes(hub().db, act, [
      noteFile("a", { title: "Ring" }, "Et."),
      noteFile("a", { title: "Call", language: "en" }, "One."),
      noteFile("b", { title: "Kun dansk" }, "To."),
    ]);
    expect((await titles("/notes")).sort()).toEqual(["Kun dansk", "Ring"]);
    expect((await titles("/notes?lang=en")).sort()).toEqual(["Call", "Kun dansk"]);
  });
});
