import { describe, expect, it } from "vitest";
import { hashPassword } from "#app/domain/accounts/secrets/password.server.ts";
import { engines } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { useHub } from "#tests/support/hub.ts";

const password = "langsom-havn-94";

describe.each(engines)("signing in with a password on %s", (engine) => {
  const hub = useHub(engine);
  const makeAnna = async (facts: Parameters<typeof makePerson>[1] = {}) =>
    makePerson(hub().db, {
      email: "Anna@kommune.example",
      password_hash: await hashPassword(password),
      ...facts,
    });

  it("leads on to where one was going, however the address is written", async () => {
    await makeAnna();
    const visitor = hub().visitor();
    const fields = { email: " anna@KOMMUNE.example ", password };
    const reply = await visitor.post("/sign-in?next=%2Faccount", fields);
    expect([reply.status, reply.location]).toEqual([303, "/account"]);
    expect((await visitor.get("/sign-in")).location).toBe("/");
  });

  it("never leads to another site", async () => {
    await makeAnna();
    const fields = { email: "anna@kommune.example", password };
    const reply = await hub().visitor().post("/sign-in?next=%2F%2Fevil.example", fields);
    expect(reply.location).toBe("/");
  });

  it("answers a wrong password, an unknown address, an invited and a disabled person alike", async () => {
    await makeAnna();
    await makeAnna({ email: "disabled@kommune.example", state: "disabled" });
    await makePerson(hub().db, { email: "invited@kommune.example", state: "invited" });
    const texts = new Set<string>();
    for (const [email, typed] of [
      ["anna@kommune.example", "wrong-password"],
      ["nobody@kommune.example", password],
      ["disabled@kommune.example", password],
      ["invited@kommune.example", password],
    ] as const) {
      const page = await hub().visitor().post("/sign-in", { email, password: typed });
      expect(page.status).toBe(422);
      expect(page.text).toContain("passer ikke sammen");
      expect(page.text).not.toContain(typed);
      texts.add(page.text.replaceAll(email, "").replaceAll(/nonce-?="?[^" ]*/g, ""));
    }
    expect(texts.size).toBe(1);
  });

  it("ends with signing out", async () => {
    const person = await makeAnna();
    const browser = await hub().signedIn(person);
    expect((await browser.get("/sign-in")).status).toBe(303);
    expect((await browser.postAndFollow("/sign-out")).text).toContain("Du er logget ud.");
    expect((await browser.get("/sign-in")).status).toBe(200);
  });
});
