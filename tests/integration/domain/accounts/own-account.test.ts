import { describe, expect, it } from "vitest";
import {
  confirmEmailChange,
  requestEmailChange,
} from "#app/domain/accounts/commands/change-email.server.ts";
import { changePassword } from "#app/domain/accounts/commands/change-password.server.ts";
import { endOtherSessions, endSession } from "#app/domain/accounts/commands/end-sessions.server.ts";
import {
  resetPassword,
  sendPasswordReset,
} from "#app/domain/accounts/commands/reset-password.server.ts";
import { signInWithPassword } from "#app/domain/accounts/commands/sign-in-with-password.server.ts";
import { listSessions } from "#app/domain/accounts/queries/list-sessions.server.ts";
import { hashPassword } from "#app/domain/accounts/secrets/password.server.ts";
import { createSessions } from "#app/web/sessions.server.ts";
import { actBy, mailsTo, minutesLater, newestLink, viewerOf } from "#tests/support/account-acts.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";

const email = "anna@x.example";
const old = "langsom havn 94";
const fresh = "hurtig å i maj 17";
const clientAddress = "192.0.2.1";

describe.each(engines)("one's own account on %s", (engine) => {
  const db = useDatabase(engine);
  const makeAnna = async () =>
    makePerson(db(), { name: "Anna Bæk", email, password_hash: await hashPassword(old) });
  const signIn = (address: string, password: string) =>
    signInWithPassword(db(), actBy(null), { email: address, password, clientAddress });
  const startSessions = async (personId: string, count: number) => {
    for (let at = 0; at < count; at += 1)
      await createSessions(db(), false).start(personId, "Firefox/1", new Date().toISOString());
    const rows = await db()
      .selectFrom("session")
      .select("id_hash")
      .where("person_id", "=", personId)
      .execute();
    return rows.map((row) => row.id_hash);
  };

  it("gets a new password by mail, once, and every session ends", async () => {
    const anna = await makeAnna();
    await startSessions(anna.id, 2);
    await sendPasswordReset(db(), actBy(null), { email, clientAddress });
    const { path, secret } = await newestLink(db(), email);
    expect(path).toMatch(/^\/password\/reset\/[\w-]{43}$/);
    const reset = (password: string, now?: string) =>
      resetPassword(db(), actBy(null, now), { secret, password });
    expect(await reset(fresh, minutesLater(60))).toEqual({ ok: false, reason: "expired" });
    expect(await reset("anna bæk 2026")).toMatchObject({ reason: "password", problem: "personal" });
    const outcomes = await Promise.all([reset(fresh), reset(fresh), reset(fresh)]);
    expect(outcomes.filter((one) => one.ok)).toEqual([{ ok: true, personId: anna.id }]);
    expect((await signIn(email, fresh)).ok).toBe(true);
    expect((await signIn(email, old)).ok).toBe(false);
    expect(await db().selectFrom("session").selectAll().execute()).toEqual([]);
    const subjects = (await mailsTo(db(), email)).map((mail) => mail.subject);
    expect(subjects.at(-1)).toBe("Din adgangskode til Netværket er ændret");
  });

  it("spends every other link of the same kind with the one that is used", async () => {
    await makeAnna();
    await sendPasswordReset(db(), actBy(null), { email, clientAddress });
    const first = await newestLink(db(), email);
    await sendPasswordReset(db(), actBy(null), { email, clientAddress });
    const second = await newestLink(db(), email);
    const reset = (secret: string) => resetPassword(db(), actBy(null), { secret, password: fresh });
    expect((await reset(second.secret)).ok).toBe(true);
    expect((await reset(first.secret)).ok).toBe(false);
  });

  it("answers strangers alike when they forget, and sends the invited their invitation", async () => {
    await makePerson(db(), { email: "invited@x.example", state: "invited" });
    const ask = (address: string) =>
      sendPasswordReset(db(), actBy(null), { email: address, clientAddress });
    expect(await ask("nobody@x.example")).toEqual(await ask("invited@x.example"));
    expect(await mailsTo(db(), "nobody@x.example")).toEqual([]);
    expect((await mailsTo(db(), "invited@x.example"))[0]!.subject).toMatch(/inviteret/);
  });

  it("changes its password by the current one, and ends the other sessions alone", async () => {
    const anna = await makeAnna();
    const [mine] = await startSessions(anna.id, 3);
    const viewer = viewerOf(anna, mine);
    const change = (current: string, password: string) =>
      changePassword(db(), actBy(anna.id), { viewer, current, password, clientAddress });
    expect(await change("forkert kode", fresh)).toEqual({ ok: false, reason: "wrong" });
    expect(await change(old, "kommune12345")).toMatchObject({ ok: true });
    expect(await change("kommune12345", "password12345")).toMatchObject({ problem: "common" });
    const left = await db().selectFrom("session").select("id_hash").execute();
    expect(left).toEqual([{ id_hash: mine }]);
    expect((await signIn(email, "kommune12345")).ok).toBe(true);
  });

  it("changes its address by a link to the new one, and tells the old", async () => {
    const anna = await makeAnna();
    const viewer = viewerOf(anna);
    const ask = (password: string, address: string) => {
      const input = { viewer, password, email: address, clientAddress };
      return requestEmailChange(db(), actBy(anna.id), input);
    };
    expect(await ask("forkert kode", "ny@x.example")).toEqual({ ok: false, reason: "wrong" });
    expect(await ask(old, "ANNA@x.example")).toEqual({ ok: false, reason: "same" });
    expect(await ask(old, "Ny@x.example")).toEqual({ ok: true });
    expect((await signIn(email, old)).ok).toBe(true);
    const { path, secret } = await newestLink(db(), "Ny@x.example");
    expect(path).toMatch(/^\/account\/email\//);
    const confirm = () => confirmEmailChange(db(), actBy(null), { secret });
    const outcomes = await Promise.all([confirm(), confirm()]);
    expect(outcomes.filter((one) => one.ok)).toEqual([{ ok: true, email: "Ny@x.example" }]);
    expect((await signIn("ny@x.example", old)).ok).toBe(true);
    expect((await signIn(email, old)).ok).toBe(false);
    expect((await mailsTo(db(), email)).at(-1)!.text).toContain("Ny@x.example");
  });

  it("gives no address away that is somebody else's, but tells its owner", async () => {
    const anna = await makeAnna();
    await makePerson(db(), { email: "bo@x.example" });
    const input = { viewer: viewerOf(anna), password: old, email: "bo@x.example", clientAddress };
    expect(await requestEmailChange(db(), actBy(anna.id), input)).toEqual({ ok: true });
    expect((await mailsTo(db(), "bo@x.example"))[0]!.subject).toMatch(/allerede en konto/);
    expect(await db().selectFrom("token").selectAll().execute()).toEqual([]);
  });

  it("cannot take an address that two ask for at once", async () => {
    const people = [
      await makeAnna(),
      await makePerson(db(), { password_hash: await hashPassword(old) }),
    ];
    const secrets = [];
    for (const person of people) {
      const input = {
        viewer: viewerOf(person),
        password: old,
        email: "ny@x.example",
        clientAddress,
      };
      await requestEmailChange(db(), actBy(person.id), input);
      secrets.push((await newestLink(db(), "ny@x.example")).secret);
    }
    const confirm = (secret: string) => confirmEmailChange(db(), actBy(null), { secret });
    const outcomes = await Promise.all(secrets.map(confirm));
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.find((one) => !one.ok)).toEqual({ ok: false, reason: "taken" });
  });

  it("lists its sessions, the one in use first, and ends one or all others", async () => {
    const anna = await makeAnna();
    const bo = await makePerson(db());
    const [theirs] = await startSessions(bo.id, 1);
    const hashes = await startSessions(anna.id, 3);
    const viewer = viewerOf(anna, hashes[1]);
    const list = () => listSessions(db(), viewer, new Date().toISOString());
    const sessions = await list();
    expect(sessions[0]).toMatchObject({ idHash: hashes[1], current: true });
    expect(sessions.map((one) => one.idHash).sort()).toEqual([...hashes].sort());
    expect(sessions[1]!.device).toEqual({ browser: "Firefox", system: null });
    const end = (idHash: string) => endSession(db(), actBy(anna.id), { viewer, idHash });
    expect(await end(theirs!)).toEqual({ ok: false, reason: "gone" });
    expect(await end(hashes[0]!)).toEqual({ ok: true });
    expect(await endOtherSessions(db(), actBy(anna.id), { viewer })).toEqual({
      ok: true,
      ended: 1,
    });
    expect((await list()).map((one) => one.idHash)).toEqual([hashes[1]]);
    expect(
      await db().selectFrom("session").selectAll().where("person_id", "=", bo.id).execute(),
    ).toHaveLength(1);
  });
});
