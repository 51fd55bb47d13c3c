import { describe, expect, it } from "vitest";
import {
  acceptFirstAdministrator,
  createAdministrator,
  mintFirstAdministratorLink,
} from "#app/domain/accounts/commands/create-administrator.server.ts";
import {
  changePerson,
  disablePerson,
  enablePerson,
} from "#app/domain/accounts/commands/manage-person.server.ts";
import { sendPasswordReset } from "#app/domain/accounts/commands/reset-password.server.ts";
import { createSessions } from "#app/web/sessions.server.ts";
import type { NetworkRole } from "#db/schema.ts";
import { actBy, daysLater, mailsTo } from "#tests/support/account-acts.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";

describe.each(engines)("managing people on %s", (engine) => {
  const db = useDatabase(engine);
  const make = (role: NetworkRole, facts = {}) => makePerson(db(), { role, ...facts });
  const read = (id: string) =>
    db().selectFrom("person").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const change = (by: string, personId: string, role: NetworkRole, municipality = "0766") =>
    changePerson(db(), actBy(by), {
      personId,
      name: "Åse Øst",
      municipalityCode: municipality,
      role,
    });
  const disable = (by: string, personId: string) => disablePerson(db(), actBy(by), { personId });
  const audited = async () =>
    (await db().selectFrom("audit").select("act").orderBy("id").execute()).map((row) => row.act);

  it("changes name, place and role, and records what matters", async () => {
    const [organiser, member] = [await make("organiser"), await make("member")];
    expect(await change(organiser.id, member.id, "organiser", "0751")).toEqual({ ok: true });
    expect(await read(member.id)).toMatchObject({
      name: "Åse Øst",
      sort_key: "zzcse0zzbst",
      role: "organiser",
      municipality_code: "0751",
    });
    expect(await audited()).toEqual(["person.role_changed", "person.municipality_changed"]);
  });

  it("lets only administrators make administrators, or touch them", async () => {
    const [organiser, member] = [await make("organiser"), await make("member")];
    const administrator = await make("administrator");
    await make("administrator");
    expect(await change(organiser.id, member.id, "administrator")).toMatchObject({
      reason: "role",
    });
    expect(await change(organiser.id, administrator.id, "member")).toMatchObject({
      reason: "not_found",
    });
    expect(await disable(organiser.id, administrator.id)).toMatchObject({ reason: "not_found" });
    expect(await change(member.id, organiser.id, "member")).toMatchObject({ reason: "not_found" });
    expect(await change(administrator.id, member.id, "administrator")).toEqual({ ok: true });
  });

  it("keeps a leader in a municipality that is there", async () => {
    const [organiser, member] = [await make("organiser"), await make("member")];
    const input = { personId: member.id, name: "Åse", municipalityCode: null };
    const act = actBy(organiser.id);
    expect(await changePerson(db(), act, { ...input, role: "member" })).toMatchObject({
      reason: "municipality",
    });
    expect(await change(organiser.id, member.id, "member", "9999")).toMatchObject({
      reason: "municipality",
    });
    expect(await changePerson(db(), act, { ...input, role: "organiser" })).toEqual({ ok: true });
  });

  it("never loses the last administrator, also when two demote each other at once", async () => {
    const [anna, bo] = [await make("administrator"), await make("administrator")];
    await make("administrator", { state: "disabled" });
    await make("administrator", { state: "invited" });
    const outcomes = await Promise.all([
      change(anna.id, bo.id, "member"),
      change(bo.id, anna.id, "member"),
    ]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    const left = await db()
      .selectFrom("person")
      .select("id")
      .where("role", "=", "administrator")
      .where("state", "=", "active")
      .execute();
    expect(left).toHaveLength(1);
    expect(await change(left[0]!.id, left[0]!.id, "organiser")).toMatchObject({
      reason: "last_administrator",
    });
    expect(await disablePerson(db(), actBy(null), { personId: left[0]!.id })).toMatchObject({
      reason: "last_administrator",
    });
  });

  it("closes an account: sessions end, mailed links die, the person is told and not found", async () => {
    const organiser = await make("organiser");
    const member = await make("member", { email: "aase@x.example" });
    const sessions = createSessions(db(), false);
    const cookie = await sessions.start(member.id, "", new Date().toISOString());
    await sendPasswordReset(db(), actBy(null), { email: "aase@x.example", clientAddress: "1" });
    await change(organiser.id, member.id, "member");
    const found = () => db().selectFrom("search_entry").select("title").execute();
    expect(await found()).toEqual([{ title: "Åse Øst" }]);
    expect(await disable(organiser.id, member.id)).toEqual({ ok: true });
    expect((await sessions.read(cookie, new Date().toISOString())).viewer).toBeNull();
    expect(await db().selectFrom("token").selectAll().execute()).toEqual([]);
    expect(await found()).toEqual([]);
    expect((await mailsTo(db(), "aase@x.example")).at(-1)!.subject).toMatch(/er lukket/);
    expect(await disable(organiser.id, member.id)).toMatchObject({ reason: "not_active" });
    expect(await enablePerson(db(), actBy(organiser.id), { personId: member.id })).toEqual({
      ok: true,
    });
    expect(await found()).toEqual([{ title: "Åse Øst" }]);
    expect(await audited()).toEqual(["person.disabled", "person.enabled"]);
    expect(await disable(organiser.id, organiser.id)).toMatchObject({ reason: "not_active" });
  });

  it("ends a session thirty days after it began, however much it is used", async () => {
    const member = await make("member");
    const sessions = createSessions(db(), false);
    const now = new Date();
    const cookie = await sessions.start(member.id, "", now.toISOString());
    const began = (days: number) =>
      db()
        .updateTable("session")
        .set({ created_at: new Date(now.getTime() - days * 86_400_000).toISOString() })
        .execute();
    await began(29);
    expect((await sessions.read(cookie, now.toISOString())).viewer?.id).toBe(member.id);
    await began(31);
    const late = await sessions.read(cookie, now.toISOString());
    expect(late.viewer).toBeNull();
    expect(late.setCookie).toMatch(/Max-Age=0/);
  });
});

describe.each(engines)("the first administrator on %s", (engine) => {
  const db = useDatabase(engine);
  const facts = {
    name: "Ingrid Admin",
    email: "ingrid@x.example",
    password: "langsom havn 94",
    language: "da" as const,
  };
  const secretIn = (link: string) => link.split("/").at(-1)!;

  it("comes in by a link, once, within a day", async () => {
    const link = await mintFirstAdministratorLink(db(), actBy(null));
    expect(link).toMatch(/^https:\/\/hub\.example\.dk\/first-administrator\/[\w-]{43}$/);
    const accept = (now?: string, email = facts.email) =>
      acceptFirstAdministrator(db(), actBy(null, now), { ...facts, email, secret: secretIn(link) });
    expect(await accept(daysLater(1))).toEqual({ ok: false, reason: "expired" });
    const outcomes = await Promise.all([accept(), accept(undefined, "two@x.example")]);
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    const people = await db().selectFrom("person").select(["role", "state"]).execute();
    expect(people).toEqual([{ role: "administrator", state: "active" }]);
  });

  it("comes in by the newest link alone", async () => {
    const first = await mintFirstAdministratorLink(db(), actBy(null));
    const second = await mintFirstAdministratorLink(db(), actBy(null));
    const accept = (link: string) =>
      acceptFirstAdministrator(db(), actBy(null), { ...facts, secret: secretIn(link) });
    expect(await accept(first)).toEqual({ ok: false, reason: "expired" });
    expect((await accept(second)).ok).toBe(true);
  });

  it("keeps the link where the address is taken or the password easy", async () => {
    await createAdministrator(db(), actBy(null), facts);
    const link = await mintFirstAdministratorLink(db(), actBy(null));
    const accept = (more: object) =>
      acceptFirstAdministrator(db(), actBy(null), { ...facts, ...more, secret: secretIn(link) });
    expect(await accept({})).toEqual({ ok: false, reason: "taken" });
    expect(await accept({ password: "Ingrid Admin" })).toMatchObject({ problem: "personal" });
    expect((await accept({ email: "new@x.example" })).ok).toBe(true);
  });
});
