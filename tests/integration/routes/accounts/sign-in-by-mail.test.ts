import { describe, expect, it } from "vitest";
import { mailsTo, newestLink } from "#tests/support/account-acts.ts";
import { engines } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { useHub, type Browser } from "#tests/support/hub.ts";

const email = "anna@x.example";

describe.each(engines)("signing in by mail over the web on %s", (engine) => {
  const hub = useHub(engine);
  const isSignedIn = async (browser: Browser) => (await browser.get("/account")).status === 200;

  it("leads by the code to where one was going", async () => {
    await makePerson(hub().db, { email });
    const browser = hub().visitor();
    const sent = await browser.post("/sign-in/mail?next=%2Faccount", { email });
    expect(sent.location).toMatch(/^\/sign-in\/code\?request=[0-9a-f-]{36}&next=%2Faccount$/);
    const page = await browser.get(sent.location!);
    expect(page.text).toContain(`Hvis ${email} hører til en konto`);
    const { code } = await newestLink(hub().db, email);
    const request = new URLSearchParams(sent.location!.split("?")[1]).get("request")!;
    const wrong = await browser.post(sent.location!, { request, code: "12" });
    expect([wrong.status, wrong.text.includes("Koden er seks tal.")]).toEqual([422, true]);
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    const done = await browser.post(sent.location!, { request, code: spaced });
    expect([done.status, done.location]).toEqual([303, "/account"]);
    expect(await isSignedIn(browser)).toBe(true);
  });

  it("does nothing when a mail scanner opens the link, again and again", async () => {
    await makePerson(hub().db, { email });
    await hub().visitor().post("/sign-in/mail", { email });
    const { path } = await newestLink(hub().db, email);
    for (let at = 0; at < 3; at += 1) {
      const scanner = hub().visitor();
      const page = await scanner.get(path);
      expect(page.status).toBe(200);
      expect(page.text).toContain("Tryk på knappen");
      expect(await isSignedIn(scanner)).toBe(false);
    }
    const browser = hub().visitor();
    expect((await browser.post(path)).status).toBe(303);
    expect(await isSignedIn(browser)).toBe(true);
    const late = await hub().visitor().post(path);
    expect([late.status, late.text.includes("Linket virker ikke længere")]).toEqual([410, true]);
    expect((await hub().visitor().get(path)).status).toBe(410);
  });

  it("looks the same for a stranger's address, to the last letter", async () => {
    await makePerson(hub().db, { email });
    const shown = [];
    for (const address of [email, "xxxx@x.example"]) {
      const browser = hub().visitor();
      const sent = await browser.post("/sign-in/mail", { email: address });
      const page = await browser.get(sent.location!);
      const request = new URLSearchParams(sent.location!.split("?")[1]).get("request")!;
      const wrong = await browser.post(sent.location!, { request, code: "000000" });
      const plain = (text: string) =>
        text
          .replaceAll(request, "")
          .replaceAll(address, "")
          .replace(/nonce="[^"]*"/g, "");
      shown.push([sent.status, page.status, wrong.status, plain(page.text), plain(wrong.text)]);
    }
    expect(shown[0]).toEqual(shown[1]);
  });

  it("stops sending mails after the fifth, and says so", async () => {
    await makePerson(hub().db, { email });
    const statuses = [];
    for (let at = 0; at < 6; at += 1)
      statuses.push((await hub().visitor().post("/sign-in/mail", { email })).status);
    expect(statuses).toEqual([303, 303, 303, 303, 303, 422]);
    expect(await mailsTo(hub().db, email)).toHaveLength(5);
  });

  it("needs a request to type a code against", async () => {
    expect((await hub().visitor().get("/sign-in/code")).location).toBe("/sign-in/mail");
    const page = await hub()
      .visitor()
      .post("/sign-in/code?request=x", { request: "x", code: "123456" });
    expect(page.status).toBe(422);
  });
});
