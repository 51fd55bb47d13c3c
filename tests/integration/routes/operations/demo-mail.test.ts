import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { makeMail } from "#tests/support/factories/mail.ts";
import { useHub } from "#tests/support/hub.ts";

describe.each(engines)("mails of a demonstration on %s", (engine) => {
  const hub = useHub(engine, { settings: { demo: true } });

  it("are listed, and read with links that can be followed", async () => {
    const id = await makeMail(hub().db, { paragraphs: ["Én linje.\nEn til <b>her</b>."] });
    const list = await hub().visitor().get("/demo/mail");
    expect(list.text).toContain(`href="/demo/mail/${id}"`);
    expect(list.text).toContain("Møde i Ærøskøbing på fredag");
    const mail = await hub().visitor().get(`/demo/mail/${id}`);
    expect(mail.text).toContain('<a href="https://hub.example.dk/meetings/1">');
    expect(mail.text).toContain("En til &lt;b&gt;her&lt;/b&gt;.");
    expect(mail.headers.get("cache-control")).toBe("no-store");
  });

  it("are nobody's to guess: an unknown one is not found", async () => {
    expect((await hub().visitor().get("/demo/mail/nothing")).status).toBe(404);
  });

  it("begin with an empty list that says what will come", async () => {
    expect((await hub().visitor().get("/demo/mail?lang=en")).text).toContain("No emails yet");
  });
});

describe("mails outside a demonstration", () => {
  const hub = useHub("sqlite");

  it("are shown to nobody", async () => {
    const id = await makeMail(hub().db);
    for (const browser of [hub().visitor(), await hub().as("administrator")]) {
      expect((await browser.get("/demo/mail")).status).toBe(404);
      expect((await browser.get(`/demo/mail/${id}`)).status).toBe(404);
    }
  });
});
