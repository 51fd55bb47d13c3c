import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { hashPassword } from "#app/domain/accounts/secrets/password.server.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import { releaseSeats } from "#app/domain/meetings/commands/release-seats.server.ts";
import {
  deleteOwnAccount,
  deletePerson,
} from "#app/domain/privacy/commands/delete-person.server.ts";
import { traces } from "#app/domain/privacy/traces.ts";
import { createSessions } from "#app/web/sessions.server.ts";
import { backedUpTables } from "#db/backup/backed-up-tables.ts";
import type { Db, Engine } from "#db/client.server.ts";
import type { Database } from "#db/schema.ts";
import { actBy, morning as now } from "#tests/support/account-acts.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makeFullLife } from "#tests/support/factories/full-life.ts";
import { makeMeeting } from "#tests/support/factories/meeting.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";

/** "table.column" of every foreign key to a person, as the database itself has them. */
async function columnsThatPoint(db: Db, engine: Engine): Promise<string[]> {
  if (engine === "sqlite") {
    const { rows } = await sql<{ name: string }>`
      select m.name || '.' || k."from" as name from sqlite_master m
      join pragma_foreign_key_list(m.name) k on k."table" = 'person' where m.type = 'table'`.execute(db); // prettier-ignore
    return rows.map((row) => row.name).sort();
  }
  const { rows } = await sql<{ name: string }>`
    select c.conrelid::regclass || '.' || a.attname as name from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and c.confrelid = 'person'::regclass`.execute(db);
  return rows.map((row) => row.name).sort();
}

async function everything(db: Db): Promise<string> {
  const tables = [];
  for (const { name } of backedUpTables)
    tables.push(await db.selectFrom(name as keyof Database).selectAll().execute()); // prettier-ignore
  return JSON.stringify(tables);
}

async function rowsOf(db: Db, place: string, personId: string): Promise<number> {
  const [table, column] = place.split(".") as [string, string];
  const { rows } = await sql<{ n: number }>`
    select count(*) as n from ${sql.table(table)} where ${sql.ref(column)} = ${personId}`.execute(
    db,
  );
  return Number(rows[0]!.n);
}

describe.each(engines)("deleting a person on %s", (engine) => {
  const db = useDatabase(engine);
  const administrator = () => makePerson(db(), { role: "administrator" });
  const read = (id: string) =>
    db().selectFrom("person").selectAll().where("id", "=", id).executeTakeFirstOrThrow();

  it("has decided what becomes of every column that points at a person", async () => {
    expect(Object.keys(traces).sort()).toEqual(await columnsThatPoint(db(), engine));
  });

  it("takes every row that goes, keeps every row that stays, and leaves no word of theirs", async () => {
    const { one } = await makeFullLife(db());
    for (const place of Object.keys(traces))
      expect(await rowsOf(db(), place, one.id), `before, in ${place}`).toBeGreaterThan(0);
    const by = await administrator();
    expect(await deletePerson(db(), actBy(by.id), { personId: one.id })).toEqual({ ok: true });
    for (const [place, fate] of Object.entries(traces)) {
      const rows = await rowsOf(db(), place, one.id);
      if (fate === "row") expect(rows, place).toBe(0);
      else expect(rows, place).toBeGreaterThan(0);
    }
    // The last mail goes to nobody's account, and is forgotten with the others.
    const mails = await db().selectFrom("outbox").selectAll().execute();
    expect(mails).toMatchObject([
      { person_id: null, to_address: "eget-post@example.dk", state: "queued" },
    ]);
    expect(mails[0]!.text).toContain("En administrator har slettet din konto");
    await db().deleteFrom("outbox").execute();
    const left = await everything(db());
    expect(left.match(/eget-[\p{L}]*|hemmelig-(?!mødt-andens)[\p{L}-]*/gu)).toBeNull();
    for (const kept of ["andens-løfte", "andens-refleksion", "Udgivet note", "Referatet"])
      expect(left).toContain(kept);
    expect(await read(one.id)).toMatchObject({
      state: "anonymised", name: "", email: "", role: "member", municipality_code: "0766",
    }); // prettier-ignore
  });

  it("leaves rounds as they were told, and figures right", async () => {
    const { one, other, pairId } = await makeFullLife(db());
    const by = await administrator();
    await deletePerson(db(), actBy(by.id), { personId: one.id });
    const members = await db().selectFrom("pair_member").select("person_id as id").where("pair_id", "=", pairId).execute(); // prettier-ignore
    expect(members.map((row) => row.id).sort()).toEqual([one.id, other.id].sort());
    const answers = await db().selectFrom("pair_question").select(["answer", "token_hash"]).where("person_id", "=", one.id).execute(); // prettier-ignore
    expect(answers).toEqual([{ answer: "yes", token_hash: null }]);
  });

  it("gives the seat at a coming meeting to who waits, and keeps having come as a number", async () => {
    const { one, other, coming, held } = await makeFullLife(db());
    const by = await administrator();
    await deletePerson(db(), actBy(by.id), { personId: one.id });
    await releaseSeats(db(), actBy(by.id), { personId: one.id });
    const answers = (id: string) =>
      db().selectFrom("rsvp").select(["person_id as id", "answer"]).where("meeting_id", "=", id).execute(); // prettier-ignore
    expect(await answers(coming.id)).toEqual([{ id: other.id, answer: "yes" }]);
    expect(await answers(held.id)).toEqual([{ id: one.id, answer: "yes" }]);
  });

  it("withdraws what is not decided, so that nobody without a name is admitted", async () => {
    const { one, open, past } = await makeFullLife(db());
    const by = await administrator();
    await deletePerson(db(), actBy(by.id), { personId: one.id });
    const enrolments = await db().selectFrom("enrolment").select(["season_id as season", "state", "queued_at"]).where("person_id", "=", one.id).orderBy("state").execute(); // prettier-ignore
    expect(enrolments).toEqual([
      { season: past.id, state: "admitted", queued_at: null },
      { season: open.id, state: "withdrawn", queued_at: null },
    ]);
  });

  it("is refused while there is a seat, or a coming meeting that nobody else leads", async () => {
    const person = await makePerson(db());
    const season = await makeSeason(db(), { number: 7, title: "Løbende" });
    const seat = await makeEnrolment(db(), season.id, person);
    const meeting = await makeMeeting(db(), { starts_at: "2026-12-01T08:00:00.000Z", ends_at: "2026-12-01T14:00:00.000Z" }); // prettier-ignore
    const leads = (person_id: string) =>
      db().insertInto("meeting_facilitator").values({ meeting_id: meeting.id, person_id }).execute(); // prettier-ignore
    await leads(person.id);
    const by = await administrator();
    const remove = () => deletePerson(db(), actBy(by.id), { personId: person.id });
    expect(await remove()).toMatchObject({
      reason: "hindered",
      hindrances: {
        seats: [{ number: 7, title: "Løbende" }],
        meetings: [{ id: meeting.id }],
        lastAdministrator: false,
      },
    });
    expect(await read(person.id)).toMatchObject({ state: "active", name: person.name });
    await leads((await makePerson(db(), { state: "disabled" })).id);
    await db().updateTable("enrolment").set({ state: "withdrawn" }).where("id", "=", seat.id).execute(); // prettier-ignore
    expect(await remove()).toMatchObject({
      hindrances: { seats: [], meetings: [{ id: meeting.id }] },
    });
    await leads((await makePerson(db())).id);
    expect(await remove()).toEqual({ ok: true });
    expect(await remove()).toMatchObject({ reason: "not_found" });
  });

  it("is an administrator's alone, for anybody but oneself, and for closed accounts too", async () => {
    const [organiser, by] = [await makePerson(db(), { role: "organiser" }), await administrator()];
    const closed = await makePerson(db(), { state: "disabled" });
    const invited = await makePerson(db(), { state: "invited" });
    const remove = (actorId: string, personId: string) =>
      deletePerson(db(), actBy(actorId), { personId });
    expect(await remove(organiser.id, closed.id)).toMatchObject({ reason: "not_found" });
    expect(await remove(by.id, invited.id)).toMatchObject({ reason: "not_found" });
    await administrator();
    expect(await remove(by.id, by.id)).toMatchObject({ reason: "not_found" });
    expect(await remove(organiser.id, organiser.id)).toMatchObject({ reason: "not_found" });
    expect(await remove(by.id, closed.id)).toEqual({ ok: true });
    const log = await db().selectFrom("audit").select(["actor_id as by", "act", "subject_id as of", "details"]).execute(); // prettier-ignore
    expect(log).toEqual([
      { by: by.id, act: "person.deleted", of: closed.id, details: '{"own":false}' },
    ]);
  });
});

describe.each(engines)("deleting one's own account on %s", (engine) => {
  const db = useDatabase(engine);
  const password = "langsom havn 94";

  async function viewerOf(person: { id: string; email: string }, began = now): Promise<Viewer> {
    await createSessions(db(), false).start(person.id, "test", began);
    const { id_hash } = await db().selectFrom("session").select("id_hash").where("person_id", "=", person.id).executeTakeFirstOrThrow(); // prettier-ignore
    return { id: person.id, email: person.email, sessionIdHash: id_hash } as Viewer;
  }

  const remove = (viewer: Viewer, typed = "") =>
    deleteOwnAccount(db(), actBy(viewer.id), { viewer, password: typed, clientAddress: "::1" });

  it("asks for the password of who has one", async () => {
    const person = await makePerson(db(), { password_hash: await hashPassword(password) });
    const viewer = await viewerOf(person);
    expect(await remove(viewer, "forkert")).toMatchObject({ reason: "wrong" });
    expect(await remove(viewer)).toMatchObject({ reason: "wrong" });
    expect(await remove(viewer, password)).toEqual({ ok: true });
    expect(await db().selectFrom("session").selectAll().execute()).toEqual([]);
    expect(await db().selectFrom("attempt").select("kind").execute()).toHaveLength(2);
  });

  it("asks who has none to have signed in just now", async () => {
    const [late, fresh] = [await makePerson(db()), await makePerson(db())];
    const hourAgo = new Date(Date.parse(now) - 3_600_000).toISOString();
    expect(await remove(await viewerOf(late, hourAgo))).toMatchObject({ reason: "sign_in_again" });
    expect(await remove(await viewerOf(fresh))).toEqual({ ok: true });
  });

  it("is refused for the last administrator, also when two leave at once", async () => {
    const make = () => makePerson(db(), { role: "administrator" });
    const viewers = [await viewerOf(await make()), await viewerOf(await make())];
    const outcomes = await Promise.all(viewers.map((viewer) => remove(viewer)));
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.find((one) => !one.ok)).toMatchObject({
      reason: "hindered",
      hindrances: { lastAdministrator: true },
    });
  });

  it("lets the address be invited again", async () => {
    const person = await makePerson(db(), { email: "igen@example.dk" });
    await remove(await viewerOf(person));
    const again = await makePerson(db(), { email: "igen@example.dk" });
    expect(again.id).not.toBe(person.id);
  });
});
