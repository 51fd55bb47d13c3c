import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { makeSeason } from "#tests/support/factories/season.ts";
import { noteFields, noteInput } from "#tests/support/factories/note-input.ts";
import { useHub, type Page } from "#tests/support/hub.ts";

/** What a text area on the page holds, as a browser would post it again. */
function typedIn(page: Page, name = "body"): string {
  const [, text = ""] =
    new RegExp(`<textarea name="${name}"[^>]*>([^]*?)</textarea>`).exec(page.text) ?? [];
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
  return text
    .replace(/^\n/, "")
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name]!);
}

const versionIn = (page: Page) => /name="version" value="(\d+)"/.exec(page.text)?.[1];
const idIn = (page: Page) => /\/notes\/([0-9a-f-]{36})/.exec(page.location ?? "")?.[1];

describe.each(engines)("Writing a note without JavaScript on %s", (engine) => {
  const hub = useHub(engine);

  it("begins from the template, in the language of the page", async () => {
    const writer = await hub().as("member");
    expect(typedIn(await writer.get("/notes/new"))).toContain("## Undgå");
    expect(typedIn(await writer.get("/notes/new?lang=en"))).toContain("## Don't");
  });

  it("saves a draft with no more than a title, goes on with it, and publishes it", async () => {
    const writer = await hub().as("member");
    const saved = await writer.post("/notes/new", noteFields({ body: "", intent: "save" }));
    const id = idIn(saved);
    const editor = await writer.get(saved.location!);
    expect(editor.text).toContain("Kladden er gemt");
    expect((await writer.get("/notes/mine")).text).toContain("Kladde");
    const fields = noteFields({ version: versionIn(editor), intent: "publish" });
    const page = await writer.postAndFollow(`/notes/${id}/edit`, fields);
    expect(page.text).toContain("Noten er udgivet");
    expect(page.text).toContain("Ring til de ti mest kritiske.");
    expect((await writer.get("/notes")).text).toContain(noteInput().title);
  });

  it("shows how it looks, saves nothing by it and keeps all that was typed", async () => {
    const writer = await hub().as("member");
    const body = "## Gør\n\n- Ring **først** & <b>nu</b>\n";
    const fields = noteFields({ body, title: "", source: "Min kilde", intent: "preview" });
    const page = await writer.post("/notes/new", fields);
    expect(page.status).toBe(200);
    expect(page.text).toContain("Ring <strong>først</strong>");
    expect(typedIn(page)).toBe(body);
    expect(page.text).toContain('value="Min kilde"');
    expect(page.text).not.toContain("Ret disse felter");
    expect(await hub().db.selectFrom("note").select("id").execute()).toEqual([]);
  });

  it("gives back what was typed with every error at its field", async () => {
    const writer = await hub().as("member");
    const body = "Kort & <b>godt</b>\n";
    const fields = noteFields({
      title: "",
      body,
      topics: ["co_creation"],
      place: "Malmø",
      intent: "publish",
    });
    const page = await writer.post("/notes/new", fields);
    expect(page.status).toBe(422);
    expect(typedIn(page)).toBe(body);
    expect(page.text).toContain('value="Malmø"');
    expect(page.text).toMatch(/checked="" value="co_creation"|value="co_creation" checked=""/);
    expect(page.text).toContain("Ret disse felter");
    expect(page.text).toContain("Titel: Skriv noget her.");
  });

  it("leaves out what no database can keep", async () => {
    const writer = await hub().as("member");
    const fields = noteFields({ title: "Ring\0 først", body: "a\0b", intent: "publish" });
    expect((await writer.postAndFollow("/notes/new", fields)).text).toContain("Ring først");
  });

  it("will not publish the template's own guidance, or more than 16 KB, and loses neither", async () => {
    const writer = await hub().as("member");
    const template = typedIn(await writer.get("/notes/new"));
    const guided = await writer.post(
      "/notes/new",
      noteFields({ body: template, intent: "publish" }),
    );
    expect(guided.status).toBe(422);
    expect(guided.text).toContain("vejledning fra skabelonen");
    const long = "æ".repeat(9_000);
    const refused = await writer.post("/notes/new", noteFields({ body: long, intent: "save" }));
    expect(refused.text).toContain("Teksten er for lang");
    expect(typedIn(refused)).toBe(long);
  });

  it("gives everything back to somebody whose session ended, and takes it after signing in", async () => {
    const writer = await hub().as("member");
    const saved = await writer.post("/notes/new", noteFields({ intent: "save" }));
    const path = `/notes/${idIn(saved)}/edit`;
    await hub().db.deleteFrom("session").execute();
    for (const address of ["/notes/new", path]) {
      const body = "Alt det, jeg skrev & <mente>\n";
      const fields = noteFields({ title: "Min titel", body, version: "1", intent: "publish" });
      const page = await hub().visitor().post(address, fields);
      expect(page.status).toBe(401);
      expect(page.text).toContain("Du er logget ud, men din tekst er her endnu");
      expect(typedIn(page)).toBe(body);
      expect(page.text).toContain('value="Min titel"');
      expect(versionIn(page)).toBe("1");
      expect(page.text).not.toContain("2.000 breve");
      expect((await hub().visitor().get(address)).location).toContain("/sign-in");
    }
    const again = await hub().signedIn({ id: writer.personId });
    const page = await again.postAndFollow(
      path,
      noteFields({ title: "Min titel", version: "1", intent: "publish" }),
    );
    expect(page.text).toContain("Noten er udgivet");
  });

  it("shows both texts where somebody saved meanwhile, and saves on top only when asked again", async () => {
    const writer = await hub().as("member");
    const id = idIn(await writer.post("/notes/new", noteFields({ intent: "publish" })));
    const path = `/notes/${id}/edit`;
    const organiser = await hub().as("organiser");
    const theirs = noteFields({
      ...{ title: "Deres titel", body: "Deres tekst & <mere>\n", audience: "season" },
      ...{ seasonId: (await makeSeason(hub().db)).id, version: "1", intent: "save" },
    });
    await organiser.post(path, theirs);
    const mine = noteFields({ body: "Min tekst\n", version: "1", intent: "save" });
    const page = await writer.post(path, mine);
    expect(page.status).toBe(409);
    expect(page.text).toContain("Noten er ændret, mens du skrev");
    expect(page.text).toContain("Deres tekst &amp; &lt;mere&gt;");
    expect(page.text).toContain("Den gemte udgave er for ”Kun sæsonen”. Din er for ”Netværket”.");
    expect(page.text).toContain("Også anderledes i den gemte udgave: Titel, Sæson.");
    expect(typedIn(page)).toBe("Min tekst\n");
    expect(versionIn(page)).toBe("2");
    const saved = await writer.postAndFollow(path, { ...mine, version: "2" });
    expect(saved.text).toContain("Ændringerne er gemt");
    expect(saved.text).toContain("Min tekst");
    const versions = await writer.get(`/notes/${id}/versions`);
    for (const version of [1, 2, 3]) expect(versions.text).toContain(`Udgave ${version}`);
  });

  it("shows a version with what changed after it, and brings it back when confirmed", async () => {
    const writer = await hub().as("member");
    const id = idIn(await writer.post("/notes/new", noteFields({ intent: "publish" })));
    const change = noteFields({ body: "Noget helt andet.\n", version: "1", intent: "save" });
    await writer.post(`/notes/${id}/edit`, change);
    const page = await writer.get(`/notes/${id}/versions/1`);
    expect(page.text).toContain("Ændret i udgave 2");
    expect(page.text).toMatch(/<del>[^<]*Ring til de ti/);
    const asks = await writer.get(`/notes/${id}/versions/1?restore=1`);
    expect(asks.text).toContain("Gendan udgave 1?");
    const restored = await writer.postAndFollow(`/notes/${id}/versions/1`, {
      version: versionIn(asks)!,
    });
    expect(restored.text).toContain("Udgave 1 er gendannet");
    expect(restored.text).toContain("Ring til de ti mest kritiske.");
    const stale = await writer.postAndFollow(`/notes/${id}/versions/1`, { version: "2" });
    expect(stale.text).toContain("Noten blev ændret imens");
    for (const version of ["9", "x", "1.5", "-1"])
      expect((await writer.get(`/notes/${id}/versions/${version}`)).status).toBe(404);
  });

  it("begins a translation with the original's topics and joins the two", async () => {
    const writer = await hub().as("member");
    const da = idIn(
      await writer.post("/notes/new", noteFields({ audience: "public", intent: "publish" })),
    );
    const address = `/notes/new?translates=${da}`;
    const page = await writer.get(address);
    expect(page.text).toContain(`name="translates" value="${da}"`);
    expect(typedIn(page)).toContain("## Don't");
    const fields = {
      language: "en" as const,
      title: "Call first",
      audience: "public" as const,
      translates: da,
      intent: "publish",
    };
    const en = idIn(await writer.post(address, noteFields(fields)));
    expect((await hub().visitor().get(`/notes/${da}`)).text).toContain(`/notes/${en}`);
    expect((await hub().visitor().get(`/notes/${en}`)).text).toContain(`/notes/${da}`);
  });
});
