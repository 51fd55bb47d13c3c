import { describe, expect, it } from "vitest";
import { changeSeason } from "#app/domain/seasons/commands/change-season.server.ts";
import { createSeason } from "#app/domain/seasons/commands/create-season.server.ts";
import { moveSeason } from "#app/domain/seasons/commands/move-season.server.ts";
import { getSeason } from "#app/domain/seasons/queries/get-season.server.ts";
import type { Db } from "#db/client.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { actBy } from "#tests/support/season-acts.ts";

const form = {
  number: 4, title: "Sammen", theme: "Fællesskab", description: "## Mål\n\nAt *lære*.", startsOn: "2026-09-01",
  endsOn: "2027-06-30", enrolmentOpensOn: "2026-06-01", enrolmentClosesOn: "2026-08-15", seats: 200, seatsPerMunicipality: 5,
}; // prettier-ignore

async function publicVersion(db: Db) {
  return (await db.selectFrom("public_version").select("version").executeTakeFirstOrThrow())
    .version;
}

describe.each(engines)("running seasons on %s", (engine) => {
  const db = useDatabase(engine);
  const organiser = async () => (await makePerson(db(), { role: "organiser" })).id;

  it("creates a draft with its description rendered, unseen by visitors", async () => {
    const before = await publicVersion(db());
    expect(await createSeason(db(), actBy(await organiser()), form)).toEqual({
      ok: true,
      number: 4,
    });
    const season = (await getSeason(db(), 4))!;
    expect([season.state, season.descriptionHtml]).toEqual([
      "draft",
      expect.stringMatching(/<h3[^>]*>.*Mål.*<\/h3>[^]*<em>lære<\/em>/),
    ]);
    expect(await publicVersion(db())).toBe(before);
  });

  it("keeps one season for a number", async () => {
    await makeSeason(db(), { number: 4 });
    const fields = { number: "seasons:errors.number_taken" };
    expect(await createSeason(db(), actBy(await organiser()), form)).toEqual({
      ok: false,
      reason: "invalid",
      fields,
    });
  });

  it("keeps one season for a number that several choose in the same instant", async () => {
    const by = actBy(await organiser());
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => createSeason(db(), by, form)));
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    const other = await createSeason(db(), by, { ...form, number: 5 });
    expect(other.ok).toBe(true);
    const taken = {
      ok: false,
      reason: "invalid",
      fields: { number: "seasons:errors.number_taken" },
    };
    expect(outcomes.filter((one) => !one.ok)).toEqual([taken, taken, taken]);
  });

  it("refuses a description nested too deeply, at its field", async () => {
    const deep = { ...form, description: `${">".repeat(80)} dybt` };
    const fields = { description: "seasons:errors.description_too_deep" };
    expect(await createSeason(db(), actBy(null), deep)).toEqual({
      ok: false,
      reason: "invalid",
      fields,
    });
  });

  it("moves it from draft to closed, a step at a time, each recorded", async () => {
    const by = await organiser();
    await createSeason(db(), actBy(by), form);
    const { id: seasonId } = (await getSeason(db(), 4))!;
    const version = await publicVersion(db());
    for (const [from, state] of [
      ["draft", "open"],
      ["open", "running"],
      ["running", "closed"],
    ] as const)
      expect(await moveSeason(db(), actBy(by), { seasonId, from })).toEqual({ ok: true, state });
    expect(await moveSeason(db(), actBy(by), { seasonId, from: "closed" })).toEqual({
      ok: false,
      reason: "closed",
    });
    const acts = await db().selectFrom("audit").select("act").orderBy("at").execute();
    expect(acts.map((one) => one.act)).toEqual([
      "season.created",
      "season.opened",
      "season.started",
      "season.closed",
    ]);
    expect(await publicVersion(db())).toBe(version + 3);
  });

  it("does not move it twice for a second click", async () => {
    const { id: seasonId } = await makeSeason(db(), { state: "open" });
    expect(await moveSeason(db(), actBy(null), { seasonId, from: "draft" })).toEqual({
      ok: false,
      reason: "moved",
    });
  });

  it("runs one season at a time, however many start at once", async () => {
    const seasons = [
      await makeSeason(db(), { number: 4, state: "open" }),
      await makeSeason(db(), { number: 5, state: "open" }),
    ];
    const outcomes = await Promise.all(
      seasons.map(({ id }) => moveSeason(db(), actBy(null), { seasonId: id, from: "open" })),
    );
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes.find((outcome) => !outcome.ok)).toMatchObject({ reason: "another_runs" });
  });

  it("changes facts until it is closed, and its number only while it is a draft", async () => {
    const { id: seasonId } = await makeSeason(db(), { number: 4, state: "draft" });
    const change = (changes: object) =>
      changeSeason(db(), actBy(null), { seasonId, form: { ...form, ...changes } });
    expect(await change({ number: 7 })).toEqual({ ok: true, number: 7 });
    await moveSeason(db(), actBy(null), { seasonId, from: "draft" });
    expect(await change({ number: 8 })).toEqual({
      ok: false,
      reason: "invalid",
      fields: { number: "seasons:errors.number_fixed" },
    });
    expect(await change({ number: 7, title: "Ny titel" })).toEqual({ ok: true, number: 7 });
    expect((await getSeason(db(), 7))?.title).toBe("Ny titel");
    await db().updateTable("season").set({ state: "closed" }).execute();
    expect(await change({ number: 7 })).toEqual({ ok: false, reason: "closed" });
  });

  it("keeps the seats that are given", async () => {
    const { id: seasonId } = await makeSeason(db(), { number: 4 });
    for (let index = 0; index < 3; index += 1)
      await makeEnrolment(db(), seasonId, await makePerson(db()));
    const outcome = await changeSeason(db(), actBy(null), {
      seasonId,
      form: { ...form, seats: 2, seatsPerMunicipality: 2 },
    });
    const fields = {
      seats: "seasons:errors.seats_taken:3",
      seatsPerMunicipality: "seasons:errors.municipality_taken:3",
    };
    expect(outcome).toEqual({ ok: false, reason: "invalid", fields });
  });
});
