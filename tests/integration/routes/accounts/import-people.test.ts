import { describe, expect, it } from "vitest";
import { mailsTo } from "#tests/support/account-acts.ts";
import { engines } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { useHub, type Page } from "#tests/support/hub.ts";

const list = [
  "Navn;Mail;Kommune;Rolle",
  "Åse Øst;aase@x.example;Ærø;",
  "Bent;bent(at)x;Atlantis;konge",
  "Ida;ida@x.example;Aarhus;deltager",
  "Mogens;mogens@x.example;Århus Kommune;",
  "Åse igen;AASE@x.example;Ærø;",
].join("\r\n");

const fileOf = (content: BlobPart) => {
  const form = new FormData();
  form.set("intent", "check");
  form.set("file", new File([content], "liste.csv", { type: "text/csv" }));
  return form;
};

/** What the form on the page of what would happen carries along. */
const rowsIn = (page: Page) =>
  /name="rows" value="([^"]*)"/
    .exec(page.text)![1]!
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

describe.each(engines)("inviting from a list on %s", (engine) => {
  const hub = useHub(engine);
  const people = async () =>
    (await hub().db.selectFrom("person").select("email").orderBy("email").execute()).length;

  it("shows what becomes of each row before anything is sent, and then sends it once", async () => {
    const organiser = await hub().as("organiser");
    await makePerson(hub().db, { email: "mogens@x.example" });
    const old = { state: "invited", invited_at: "2026-01-01T08:00:00.000Z" } as const;
    await makePerson(hub().db, { email: "ida@x.example", ...old });
    const before = await people();
    const page = await organiser.post("/people/import", fileOf(`\uFEFF${list}`));
    expect(page.status).toBe(200);
    for (const words of [
      "Bliver inviteret",
      "Inviteret før, har ikke svaret",
      "Er med, sker ikke mere",
      "Samme adresse som linje 2, springes over",
      "Mail er ikke en mailadresse",
      "Kommune: ”Atlantis” kender vi ikke",
      "Rolle: ”konge” kender vi ikke",
      "Send 1 invitation",
    ]) {
      expect(page.text).toContain(words);
    }
    expect(await people()).toBe(before);
    expect(await hub().db.selectFrom("outbox").selectAll().execute()).toEqual([]);
    const rows = rowsIn(page);
    const sent = await organiser.postAndFollow("/people/import", { intent: "send", rows });
    expect(sent.text).toContain("Inviteret: 1. Påmindet: 0.");
    expect(await people()).toBe(before + 1);
    const again = await organiser.postAndFollow("/people/import", { intent: "send", rows });
    expect(again.text).toContain("Ingen blev inviteret");
    expect(await mailsTo(hub().db, "aase@x.example")).toHaveLength(1);
    const reminded = { intent: "send", rows, remind: "on" };
    const third = await organiser.postAndFollow("/people/import", reminded);
    expect(third.text).toContain("Inviteret: 0. Påmindet: 1.");
    expect(await mailsTo(hub().db, "ida@x.example")).toHaveLength(1);
  });

  it("writes in Danish where no language is named, and shows role and language before", async () => {
    const organiser = await hub().as("administrator");
    await organiser.post("/language", { language: "en", back: "/" });
    const rows =
      "Navn;Mail;Kommune;Rolle;Sprog\r\nÅse;aase@x.example;Ærø;;\r\nEva;eva@x.example;;arrangør;en";
    const page = await organiser.post("/people/import", fileOf(rows));
    expect(page.text).toMatch(/>Member<.*>Danish<.*>Organiser<.*>English</s);
    await organiser.post("/people/import", { intent: "send", rows: rowsIn(page) });
    const languages = await hub().db.selectFrom("outbox").select(["to_address as to", "language"]).orderBy("to_address").execute(); // prettier-ignore
    expect(languages).toEqual([
      { to: "aase@x.example", language: "da" },
      { to: "eva@x.example", language: "en" },
    ]);
  });

  it("reads what Windows writes", async () => {
    const organiser = await hub().as("organiser");
    const windows = Uint8Array.from(list, (letter) => letter.charCodeAt(0));
    const page = await organiser.post("/people/import", fileOf(windows));
    expect(page.text).toContain("Åse Øst");
    expect(page.text).toContain("Send 3 invitationer");
  });

  it("trusts nothing that comes back from the browser", async () => {
    const organiser = await hub().as("organiser");
    const row = (cells: object) => JSON.stringify([{ line: 2, cells }]);
    const send = (rows: string) => organiser.post("/people/import", { intent: "send", rows });
    const administrator = row({ name: "A", email: "a@x.example", role: "administrator" });
    expect(
      (await organiser.postAndFollow("/people/import", { intent: "send", rows: administrator }))
        .text,
    ).toContain("Ingen blev inviteret");
    for (const rows of [
      "nonsense",
      "{}",
      row({ nonsense: "x" }),
      JSON.stringify([{ line: "x" }]),
    ]) {
      const page = await send(rows);
      expect([page.status, page.text.includes("Listen kom ikke hel frem")]).toEqual([422, true]);
    }
    expect(await hub().db.selectFrom("outbox").selectAll().execute()).toEqual([]);
  });

  it("says what is wrong with a file that cannot be read", async () => {
    const organiser = await hub().as("organiser");
    const answer = async (content: BlobPart) =>
      (await organiser.post("/people/import", fileOf(content))).text;
    expect(await answer("")).toContain("Vælg en fil.");
    expect(await answer("Navn;Kommune\nA;B")).toContain("Filen mangler kolonnen Mail.");
    expect(await answer("Kommune\nB")).toContain("navn og mail skal være der");
    expect(await answer("Navn;Mail\n")).toContain("Filen har ingen rækker med navne.");
    expect(await answer(`Navn;Mail\n${"A;a@x.example\n".repeat(501)}`)).toContain(
      "mere end 500 rækker",
    );
    const none = await organiser.post("/people/import", { intent: "check" });
    expect(none.status).toBe(422);
  });

  it("takes in 500 people at once", async () => {
    const organiser = await hub().as("organiser");
    const rows = Array.from({ length: 500 }, (_, at) => `Person ${at};p${at}@x.example;Hedensted`);
    const page = await organiser.post(
      "/people/import",
      fileOf(`Navn;Mail;Kommune\n${rows.join("\n")}`),
    );
    expect(page.text).toContain("Send 500 invitationer");
    const fields = { intent: "send", rows: rowsIn(page) };
    const sent = await organiser.postAndFollow("/people/import", fields);
    expect(sent.text).toContain("Inviteret: 500. Påmindet: 0.");
  });

  it("gives an example that it can read itself, in the reader's language", async () => {
    const organiser = await hub().as("organiser");
    for (const language of ["da", "en"]) {
      const example = await fetch(`${hub().url}/people/import/example.csv?lang=${language}`, {
        redirect: "manual",
      });
      expect(example.status).toBe(303);
      const file = await organiser.get(`/people/import/example.csv?lang=${language}`);
      expect(file.headers.get("content-type")).toContain("text/csv");
      const page = await organiser.post("/people/import", fileOf(`\uFEFF${file.text}`));
      expect(page.text).toContain("Send 2 invitationer");
    }
  });
});
