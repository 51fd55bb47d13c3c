import { describe, expect, it } from "vitest";
import {
  applyToSeason,
  changeApplication,
} from "#app/domain/seasons/commands/apply-to-season.server.ts";
import { decideEnrolments } from "#app/domain/seasons/commands/decide-enrolments.server.ts";
import { withdrawEnrolment } from "#app/domain/seasons/commands/withdraw-enrolment.server.ts";
import type { Decision } from "#app/domain/seasons/rules/seats.ts";
import { getEnrolment } from "#app/domain/seasons/queries/get-enrolment.server.ts";
import type { Language } from "#db/schema.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { actBy, mailsSent } from "#tests/support/season-acts.ts";

const form = {
  motivation: "Lære",
  challenge: "Ensomhed",
  offers: ["volunteering"],
  wants: ["loneliness", "co_creation"],
};

describe.each(engines)("enrolling in a season on %s", (engine) => {
  const db = useDatabase(engine);

  const person = (
    name: string,
    municipality_code: string | null = "0766",
    language: Language = "da",
  ) =>
    makePerson(db(), {
      name,
      email: `${name.toLowerCase()}@example.dk`,
      municipality_code,
      language,
    });
  const season = (facts: object = {}) => makeSeason(db(), { number: 4, state: "open", ...facts });

  async function stateOf(seasonId: string, personId: string) {
    return (await getEnrolment(db(), seasonId, personId))?.state ?? null;
  }

  async function decide(
    seasonId: string,
    decision: Decision,
    people: { id: string }[],
    reason = "",
  ) {
    const organiser = await makePerson(db(), { role: "organiser" });
    const ids: string[] = [];
    for (const one of people) ids.push((await getEnrolment(db(), seasonId, one.id))!.id);
    return decideEnrolments(db(), actBy(organiser.id), {
      seasonId,
      form: { decision, ids, reason },
    });
  }

  it("takes an application with its topics, and mails that it came", async () => {
    const { id: seasonId } = await season();
    const anna = await person("Anna");
    expect(
      await applyToSeason(db(), actBy(anna.id), { seasonId, personId: anna.id, form }),
    ).toEqual({ ok: true });
    expect(await getEnrolment(db(), seasonId, anna.id)).toMatchObject({
      state: "applied",
      municipalityCode: "0766",
      motivation: "Lære",
      offers: ["volunteering"],
      wants: ["co_creation", "loneliness"],
    });
    expect(await mailsSent(db())).toEqual([
      "anna@example.dk: Vi har fået din tilmelding til sæson 4",
    ]);
    expect(
      await applyToSeason(db(), actBy(anna.id), { seasonId, personId: anna.id, form }),
    ).toEqual({ ok: false, reason: "decided" });
  });

  it("takes none outside the window, in a draft or closed season, or without a municipality", async () => {
    const { id: seasonId } = await season({
      enrolment_opens_on: "2026-06-01",
      enrolment_closes_on: "2026-08-15",
    });
    const anna = await person("Anna");
    const nowhere = await person("Nowhere", null);
    const attempt = (day: string, personId = anna.id) =>
      applyToSeason(db(), actBy(personId, day), { seasonId, personId, form });
    expect(await attempt("2026-05-30")).toEqual({ ok: false, reason: "too_early" });
    expect(await attempt("2026-08-17")).toEqual({ ok: false, reason: "too_late" });
    expect(await attempt("2026-07-01", nowhere.id)).toEqual({
      ok: false,
      reason: "no_municipality",
    });
    for (const state of ["draft", "closed"] as const) {
      await db().updateTable("season").set({ state }).execute();
      expect(await attempt("2026-07-01")).toEqual({ ok: false, reason: state });
    }
    expect(await mailsSent(db())).toEqual([]);
  });

  it("lets an application be changed until it is decided", async () => {
    const { id: seasonId } = await season();
    const anna = await person("Anna");
    const input = { seasonId, personId: anna.id };
    await applyToSeason(db(), actBy(anna.id), { ...input, form });
    const changed = { ...form, motivation: "Lære mere", wants: [] };
    expect(await changeApplication(db(), actBy(anna.id), { ...input, form: changed })).toEqual({
      ok: true,
    });
    expect(await getEnrolment(db(), seasonId, anna.id)).toMatchObject({
      motivation: "Lære mere",
      wants: [],
    });
    await decide(seasonId, "admit", [anna]);
    expect(await changeApplication(db(), actBy(anna.id), { ...input, form })).toEqual({
      ok: false,
      reason: "decided",
    });
  });

  it("admits, queues and declines many at once, and mails each once in their own language", async () => {
    const { id: seasonId } = await season({ seats: 2, seats_per_municipality: 1 });
    const [anna, bo, carl] = [
      await person("Anna"),
      await person("Bo", "0766"),
      await person("Carl", "0101", "en"),
    ];
    for (const one of [anna, bo, carl])
      await applyToSeason(db(), actBy(one.id), { seasonId, personId: one.id, form });
    await db().deleteFrom("outbox").execute();
    const outcome = await decide(seasonId, "admit", [anna, bo, carl], "Vi ses.");
    expect(outcome).toMatchObject({ ok: true, admitted: 2, waitlisted: 1, unchanged: 0 });
    expect((await mailsSent(db())).sort()).toEqual([
      "anna@example.dk: Du har fået en plads i sæson 4",
      "bo@example.dk: Du er på ventelisten til sæson 4",
      "carl@example.dk: You have a seat in season 4",
    ]);
    const { text } = await db()
      .selectFrom("outbox")
      .select("text")
      .where("to_address", "like", "carl%")
      .executeTakeFirstOrThrow();
    expect(text).toContain("The organiser writes:\n\nVi ses.");
    expect(await decide(seasonId, "admit", [anna])).toMatchObject({
      ok: true,
      admitted: 0,
      unchanged: 1,
    });
    expect(await mailsSent(db())).toHaveLength(3);
    const acts = await db().selectFrom("audit").select("act").execute();
    expect(acts.map((one) => one.act).sort()).toEqual([
      "enrolment.admitted",
      "enrolment.admitted",
      "enrolment.waitlisted",
    ]);
  });

  it("declines only with a reason, which is mailed", async () => {
    const { id: seasonId } = await season();
    const anna = await person("Anna");
    await applyToSeason(db(), actBy(anna.id), { seasonId, personId: anna.id, form });
    expect(await decide(seasonId, "decline", [anna])).toEqual({
      ok: false,
      reason: "reason_missing",
    });
    expect(await decide(seasonId, "decline", [anna], "Prøv igen næste år.")).toMatchObject({
      ok: true,
      declined: 1,
    });
    expect(await getEnrolment(db(), seasonId, anna.id)).toMatchObject({
      state: "declined",
      reason: "Prøv igen næste år.",
    });
    const { text } = await db()
      .selectFrom("outbox")
      .select("text")
      .orderBy("id", "desc")
      .executeTakeFirstOrThrow();
    expect(text).toContain("Prøv igen næste år.");
  });

  it("gives a withdrawn seat to the first in the queue whose municipality has room", async () => {
    const { id: seasonId } = await season({ seats: 2, seats_per_municipality: 1 });
    const seated = await person("Seated", "0101");
    const other = await person("Other", "0766");
    await makeEnrolment(db(), seasonId, seated);
    await makeEnrolment(db(), seasonId, other);
    const queue = [
      await person("Blocked", "0766"),
      await person("Next", "0101"),
      await person("Last", "0630"),
    ];
    for (const [index, one] of queue.entries())
      await makeEnrolment(db(), seasonId, one, {
        state: "waitlisted",
        queued_at: `2026-06-2${index}T08:00:00.000Z`,
      });
    const outcome = await withdrawEnrolment(db(), actBy(seated.id), {
      seasonId,
      personId: seated.id,
    });
    expect(outcome).toEqual({ ok: true, promoted: 1 });
    expect(await stateOf(seasonId, seated.id)).toBe("withdrawn");
    expect(await Promise.all(queue.map((one) => stateOf(seasonId, one.id)))).toEqual([
      "waitlisted",
      "admitted",
      "waitlisted",
    ]);
    expect((await mailsSent(db())).sort()).toEqual([
      "next@example.dk: Der er blevet en plads til dig i sæson 4",
      "seated@example.dk: Din tilmelding til sæson 4 er trukket tilbage",
    ]);
    expect(await db().selectFrom("audit").select(["act", "actor_id"]).execute()).toEqual([
      { act: "enrolment.promoted", actor_id: null },
    ]);
  });

  it("passes over those on the queue who can no longer sign in", async () => {
    const { id: seasonId } = await season({ seats: 1 });
    const [seated, disabled, waiting] = [
      await person("Seated"),
      await person("Disabled"),
      await person("Waiting"),
    ];
    await db()
      .updateTable("person")
      .set({ state: "disabled" })
      .where("id", "=", disabled.id)
      .execute();
    await makeEnrolment(db(), seasonId, seated);
    await makeEnrolment(db(), seasonId, disabled, {
      state: "waitlisted",
      queued_at: "2026-06-20T08:00:00.000Z",
    });
    await makeEnrolment(db(), seasonId, waiting, {
      state: "waitlisted",
      queued_at: "2026-06-21T08:00:00.000Z",
    });
    await withdrawEnrolment(db(), actBy(seated.id), { seasonId, personId: seated.id });
    expect(await stateOf(seasonId, waiting.id)).toBe("admitted");
  });

  it("lets who withdrew apply again, at the end of the line", async () => {
    const { id: seasonId } = await season();
    const anna = await person("Anna");
    await applyToSeason(db(), actBy(anna.id), { seasonId, personId: anna.id, form });
    const first = (await getEnrolment(db(), seasonId, anna.id))!;
    expect(await withdrawEnrolment(db(), actBy(anna.id), { seasonId, personId: anna.id })).toEqual({
      ok: true,
      promoted: 0,
    });
    expect(await withdrawEnrolment(db(), actBy(anna.id), { seasonId, personId: anna.id })).toEqual({
      ok: false,
      reason: "nothing_to_withdraw",
    });
    expect(
      await applyToSeason(db(), actBy(anna.id), { seasonId, personId: anna.id, form }),
    ).toEqual({ ok: true });
    const again = (await getEnrolment(db(), seasonId, anna.id))!;
    expect([again.id, again.state, again.appliedAt > first.appliedAt]).toEqual([
      first.id,
      "applied",
      true,
    ]);
  });

  it("changes nothing in a closed season", async () => {
    const { id: seasonId } = await season();
    const [anna, bo] = [await person("Anna"), await person("Bo")];
    await applyToSeason(db(), actBy(anna.id), { seasonId, personId: anna.id, form });
    await db().updateTable("season").set({ state: "closed" }).execute();
    const closed = { ok: false, reason: "closed" };
    expect(await applyToSeason(db(), actBy(bo.id), { seasonId, personId: bo.id, form })).toEqual(
      closed,
    );
    expect(
      await changeApplication(db(), actBy(anna.id), { seasonId, personId: anna.id, form }),
    ).toEqual(closed);
    expect(await withdrawEnrolment(db(), actBy(anna.id), { seasonId, personId: anna.id })).toEqual(
      closed,
    );
    expect(await decide(seasonId, "admit", [anna])).toEqual(closed);
    expect(await decide(seasonId, "decline", [anna], "Nej")).toEqual(closed);
    expect(await stateOf(seasonId, anna.id)).toBe("applied");
  });

  it("decides only on enrolments of the season itself", async () => {
    const { id: seasonId } = await season();
    const elsewhere = await makeSeason(db(), { state: "open" });
    const row = await makeEnrolment(db(), elsewhere.id, await person("Anna"), { state: "applied" });
    const input = { seasonId, form: { decision: "admit" as const, ids: [row.id], reason: "" } };
    expect(await decideEnrolments(db(), actBy(null), input)).toEqual({
      ok: false,
      reason: "nobody",
    });
  });
});
