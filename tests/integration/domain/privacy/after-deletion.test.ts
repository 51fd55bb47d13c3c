import { describe, expect, it } from "vitest";
import { changePassword } from "#app/domain/accounts/commands/change-password.server.ts";
import { saveProfile } from "#app/domain/accounts/commands/save-profile.server.ts";
import { defaultVisibility } from "#app/domain/accounts/person.ts";
import { hashPassword } from "#app/domain/accounts/secrets/password.server.ts";
import { createNote } from "#app/domain/notes/commands/create-note.server.ts";
import { deleteNote } from "#app/domain/notes/commands/delete-note.server.ts";
import { withdrawNote } from "#app/domain/notes/commands/withdraw-note.server.ts";
import { getNote } from "#app/domain/notes/queries/get-note.server.ts";
import { saveReflection } from "#app/domain/pairing/commands/keep-reflection.server.ts";
import { deletePerson } from "#app/domain/privacy/commands/delete-person.server.ts";
import { applyToSeason } from "#app/domain/seasons/commands/apply-to-season.server.ts";
import { actBy, viewerOf } from "#tests/support/account-acts.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makeFullLife } from "#tests/support/factories/full-life.ts";
import { noteInput } from "#tests/support/factories/note-input.ts";
import { makeNote } from "#tests/support/factories/note.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeSeason } from "#tests/support/factories/season.ts";
import { scopeWith } from "#tests/support/scope.ts";

const profile = {
  name: "Eget Navn", municipalityCode: "0766", title: "Leder", roleKey: null, sectorKey: null,
  phone: "12345678", language: "da" as const, languages: [], about: "om mig", offers: [], wants: [],
  visibility: defaultVisibility,
}; // prettier-ignore
const form = { motivation: "fordi", challenge: "noget svært", offers: [], wants: [] };
const password = "langsom havn 94";

describe.each(engines)("somebody who was deleted, on %s", (engine) => {
  const db = useDatabase(engine);
  const remove = async (personId: string) => {
    const by = await makePerson(db(), { role: "administrator" });
    return deletePerson(db(), actBy(by.id), { personId });
  };
  const save = (personId: string) => saveProfile(db(), actBy(personId), { personId, profile });
  const write = (personId: string) =>
    createNote(db(), actBy(personId), scopeWith({ viewerId: personId }), {
      ...noteInput({ title: "Egen kladde" }),
      publish: false,
    });
  const gone = { ok: false, reason: "not_found" };

  it("writes nothing any more with what was under way", async () => {
    const { one, pairId } = await makeFullLife(db());
    const hash = await hashPassword(password);
    await db()
      .updateTable("person")
      .set({ password_hash: hash })
      .where("id", "=", one.id)
      .execute();
    const { id: seasonId } = await makeSeason(db(), { state: "open" });
    expect(await remove(one.id)).toEqual({ ok: true });
    expect(await save(one.id)).toEqual(gone);
    expect(await write(one.id)).toEqual(gone);
    const application = { seasonId, personId: one.id, form };
    expect(await applyToSeason(db(), actBy(one.id), application)).toEqual(gone);
    const reflection = { pairId, personId: one.id, text: "eget-ord", shared: true };
    expect(await saveReflection(db(), actBy(one.id), reflection)).toEqual(gone);
    const change = { viewer: viewerOf(one, "x"), current: password, password: "en anden havn 95", clientAddress: "::1" }; // prettier-ignore
    expect(await changePassword(db(), actBy(one.id), change)).toMatchObject({ ok: false });
  });

  it("comes back with nothing that was sent at the very same time", async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id } = await makePerson(db(), { name: "Eget Navn" });
      const [removed] = await Promise.all([remove(id), save(id), write(id)]);
      expect(removed).toEqual({ ok: true });
      const person = await db().selectFrom("person").select(["state", "name", "phone", "about"]).where("id", "=", id).executeTakeFirstOrThrow(); // prettier-ignore
      expect(person).toEqual({ state: "anonymised", name: "", phone: "", about: "" });
      const notes = await db()
        .selectFrom("note")
        .select("id")
        .where("author_id", "=", id)
        .execute();
      expect(notes).toEqual([]);
    }
  });

  it("leaves published notes that the organisers can withdraw and delete", async () => {
    const { id: authorId } = await makePerson(db());
    const { id } = await makeNote(db(), { author_id: authorId, audience: "network" });
    await remove(authorId);
    const by = await makePerson(db(), { role: "organiser" });
    const [act, scope] = [actBy(by.id), scopeWith({ viewerId: by.id, organiser: true })];
    expect(await withdrawNote(db(), act, scope, id, { reason: "" })).toEqual({ ok: true });
    expect(await getNote(db(), scope, id)).toMatchObject({ state: "draft", authorGone: true });
    const member = scopeWith({ viewerId: (await makePerson(db())).id });
    expect(await getNote(db(), member, id)).toBeNull();
    expect(await deleteNote(db(), act, scope, id)).toEqual({ ok: true });
  });
});
