import { describe, expect, it } from "vitest";
import { takeAttempt } from "#app/domain/accounts/attempts/take-attempt.server.ts";
import { clearExpired } from "#app/domain/accounts/commands/clear-expired.server.ts";
import { signInWithPassword } from "#app/domain/accounts/commands/sign-in-with-password.server.ts";
import { hashPassword } from "#app/domain/accounts/secrets/password.server.ts";
import { actBy, daysLater, minutesLater, morning } from "#tests/support/account-acts.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";

describe.each(engines)("tries at getting in on %s", (engine) => {
  const db = useDatabase(engine);
  const attempt = (account: string, clientAddress: string, now = morning) =>
    takeAttempt(db(), now, { kind: "sign_in", account, clientAddress });
  const times = async (count: number, one: (at: number) => ReturnType<typeof attempt>) => {
    const outcomes = [];
    for (let at = 0; at < count; at += 1) outcomes.push((await one(at)).ok);
    return outcomes.filter(Boolean).length;
  };

  it("are five in a quarter of an hour for an account, from wherever they come", async () => {
    expect(await times(8, (at) => attempt(" Anna@x.example", `192.0.2.${at}`))).toBe(5);
    expect((await attempt("anna@x.example", "192.0.2.99", minutesLater(14))).ok).toBe(false);
    expect((await attempt("anna@x.example", "192.0.2.99", minutesLater(16))).ok).toBe(true);
    expect((await attempt("bent@x.example", "192.0.2.1")).ok).toBe(true);
  });

  it("are thirty in an hour for an address, whatever accounts they try", async () => {
    expect(await times(35, (at) => attempt(`p${at}@x.example`, "2001:db8::1"))).toBe(30);
    expect((await attempt("new@x.example", "2001:db8::2", minutesLater(59))).ok).toBe(false);
    expect((await attempt("new@x.example", "2001:db8:0:1::2")).ok).toBe(true);
    expect((await attempt("new2@x.example", "2001:db8::2", minutesLater(61))).ok).toBe(true);
  });

  it("are never more than five, however many come at the same moment", async () => {
    const rivals = Array.from({ length: 20 }, (_, at) => attempt("anna@x.example", `10.0.0.${at}`));
    const through = (await Promise.all(rivals)).filter((outcome) => outcome.ok);
    expect(through.length).toBeLessThanOrEqual(5);
  });

  it("do not count where they succeed, nor once refused", async () => {
    const password_hash = await hashPassword("langsom-havn-94");
    await makePerson(db(), { email: "anna@x.example", password_hash });
    const signIn = (password: string, now = morning) =>
      signInWithPassword(db(), actBy(null, now), {
        email: "anna@x.example",
        password,
        clientAddress: "192.0.2.1",
      });
    for (let at = 0; at < 7; at += 1) expect((await signIn("langsom-havn-94")).ok).toBe(true);
    for (let at = 0; at < 5; at += 1)
      expect(await signIn("forkert-kode-1")).toEqual({ ok: false, reason: "wrong" });
    const late = minutesLater(14);
    expect(await signIn("langsom-havn-94", late)).toEqual({ ok: false, reason: "too_many" });
    expect((await signIn("langsom-havn-94", minutesLater(16))).ok).toBe(true);
  });

  it("are kept without names, and swept away when no limit looks at them", async () => {
    await attempt("anna@x.example", "192.0.2.1");
    const rows = await db().selectFrom("attempt").selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/anna|192\.0/);
    expect(rows).toHaveLength(2);
    await attempt("bent@x.example", "192.0.2.2", minutesLater(61));
    expect(await db().selectFrom("attempt").selectAll().execute()).toHaveLength(2);
    await clearExpired(db(), actBy(null, daysLater(1)));
    expect(await db().selectFrom("attempt").selectAll().execute()).toEqual([]);
  });
});
