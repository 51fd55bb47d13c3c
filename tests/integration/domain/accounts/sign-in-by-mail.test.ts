import { describe, expect, it } from "vitest";
import { clearExpired } from "#app/domain/accounts/commands/clear-expired.server.ts";
import { sendSignInMail } from "#app/domain/accounts/commands/send-sign-in-mail.server.ts";
import {
  signInWithCode,
  signInWithLink,
} from "#app/domain/accounts/commands/sign-in-with-token.server.ts";
import {
  actBy,
  daysLater,
  mailsTo,
  minutesLater,
  morning,
  newestLink,
} from "#tests/support/account-acts.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";

const email = "anna@x.example";

describe.each(engines)("signing in by mail on %s", (engine) => {
  const db = useDatabase(engine);
  const ask = async (address = email, next = "/") => {
    const input = { email: address, clientAddress: "192.0.2.1", next };
    const sent = await sendSignInMail(db(), actBy(null), input);
    if (!sent.ok) throw new Error(sent.reason);
    return sent.requestId;
  };
  const byLink = (secret: string, now = morning) =>
    signInWithLink(db(), actBy(null, now), { secret });
  const byCode = (requestId: string, code: string, now = morning) =>
    signInWithCode(db(), actBy(null, now), { requestId, code, clientAddress: "192.0.2.1" });
  const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, "0");

  it("takes one mail with a link and a code, in the person's language", async () => {
    await makePerson(db(), { email, name: "Anna Bæk", language: "en" });
    await ask(" ANNA@x.example", "/meetings/1");
    const [mail, ...more] = await mailsTo(db(), email);
    expect(more).toEqual([]);
    expect(mail!.text).toContain("Dear Anna Bæk");
    const { path, code } = await newestLink(db(), email);
    expect(path).toMatch(/^\/sign-in\/link\/[\w-]{43}\?next=%2Fmeetings%2F1$/);
    expect(code).toMatch(/^\d{6}$/);
    const kept = JSON.stringify(await db().selectFrom("token").selectAll().execute());
    expect(kept).not.toContain(path.slice(14, 57));
  });

  it("lets the link in once, of all who try at the same moment", async () => {
    const person = await makePerson(db(), { email });
    await ask();
    const { secret } = await newestLink(db(), email);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => byLink(secret)));
    expect(outcomes.filter((outcome) => outcome.ok)).toEqual([{ ok: true, personId: person.id }]);
    expect(await byLink(secret)).toEqual({ ok: false, reason: "expired" });
  });

  it("lets the code in once, and spends the link with it", async () => {
    const person = await makePerson(db(), { email });
    const request = await ask();
    const { secret, code } = await newestLink(db(), email);
    expect(await byCode(request, wrongOf(code))).toEqual({ ok: false, reason: "wrong" });
    expect(await byCode(request, code)).toEqual({ ok: true, personId: person.id });
    expect(await byCode(request, code)).toEqual({ ok: false, reason: "expired" });
    expect((await byLink(secret)).ok).toBe(false);
  });

  it("ends after ten minutes", async () => {
    await makePerson(db(), { email });
    const request = await ask();
    const { secret, code } = await newestLink(db(), email);
    expect((await byLink(secret, minutesLater(10))).ok).toBe(false);
    expect((await byCode(request, code, minutesLater(10))).ok).toBe(false);
    expect((await byLink(secret, minutesLater(9))).ok).toBe(true);
  });

  it("allows five guesses at a code, also at the same moment, and then not even the right one", async () => {
    await makePerson(db(), { email });
    const request = await ask();
    const { code } = await newestLink(db(), email);
    const guesses = Array.from({ length: 12 }, () => byCode(request, wrongOf(code)));
    const reasons = (await Promise.all(guesses)).map((one) => (one.ok ? "in" : one.reason));
    expect(reasons.filter((reason) => reason === "wrong").length).toBeLessThanOrEqual(5);
    for (let at = 0; at < 5; at += 1) await byCode(request, wrongOf(code));
    expect((await byCode(request, code)).ok).toBe(false);
    const { attempts } = await db()
      .selectFrom("token")
      .select("attempts")
      .where("id", "=", request)
      .executeTakeFirstOrThrow();
    expect(attempts).toBeLessThanOrEqual(5);
  });

  it("answers strangers and the disabled alike, and sends them nothing", async () => {
    await makePerson(db(), { email: "closed@x.example", state: "disabled" });
    for (const address of ["nobody@x.example", "closed@x.example"]) {
      const request = await ask(address);
      expect(request).toMatch(/^[0-9a-f-]{36}$/);
      expect(await byCode(request, "123456")).toEqual({ ok: false, reason: "wrong" });
      expect(await mailsTo(db(), address)).toEqual([]);
    }
  });

  it("gives the invited their invitation again", async () => {
    await makePerson(db(), { email, state: "invited", activated_at: null });
    const request = await ask();
    expect((await mailsTo(db(), email)).map((mail) => mail.subject)).toEqual([
      "Du er inviteret til Netværket",
    ]);
    expect((await byCode(request, "123456")).ok).toBe(false);
  });

  it("keeps out whoever was disabled since the mail went out", async () => {
    const person = await makePerson(db(), { email });
    await ask();
    const { secret } = await newestLink(db(), email);
    await db()
      .updateTable("person")
      .set({ state: "disabled" })
      .where("id", "=", person.id)
      .execute();
    expect((await byLink(secret)).ok).toBe(false);
  });

  it("knows no link that never was, and forgets old ones after a month", async () => {
    expect((await byLink("findes-ikke")).ok).toBe(false);
    await makePerson(db(), { email });
    await ask();
    await clearExpired(db(), actBy(null, daysLater(29)));
    expect(await db().selectFrom("token").selectAll().execute()).toHaveLength(1);
    await clearExpired(db(), actBy(null, daysLater(31)));
    expect(await db().selectFrom("token").selectAll().execute()).toEqual([]);
  });
});
