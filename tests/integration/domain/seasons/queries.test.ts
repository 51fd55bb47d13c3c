import { describe, expect, it } from "vitest";
import {
  countEnrolments,
  getEnrolment,
  getQueuePlace,
} from "#app/domain/seasons/queries/get-enrolment.server.ts";
import { getCurrentSeason, getSeason } from "#app/domain/seasons/queries/get-season.server.ts";
import {
  listRosterMunicipalities,
  listSeatHolders,
} from "#app/domain/seasons/queries/list-roster.server.ts";
import {
  countHosted,
  listSeasonsOfMunicipality,
  listSeatsOf,
} from "#app/domain/seasons/queries/list-seats.server.ts";
import { listSeasons } from "#app/domain/seasons/queries/list-seasons.server.ts";
import { scopeOf, visitorScope } from "#app/web/scope.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";

describe.each(engines)("reading seasons on %s", (engine) => {
  const db = useDatabase(engine);

  async function organiserScope() {
    const person = await makePerson(db(), { role: "organiser" });
    return scopeOf(db(), {
      id: person.id, name: person.name, email: person.email, role: person.role, language: "da",
      municipalityCode: null, seenAt: null, sessionIdHash: "",
    }); // prettier-ignore
  }

  it("takes the running season for the current one, else the open, else the newest", async () => {
    const current = async () => (await getCurrentSeason(db(), "2026-10-01"))?.number ?? null;
    expect(await current()).toBe(null);
    await makeSeason(db(), { number: 9, state: "draft" });
    expect(await current()).toBe(null);
    await makeSeason(db(), { number: 1, state: "closed" });
    await makeSeason(db(), { number: 2, state: "closed" });
    expect(await current()).toBe(2);
    await makeSeason(db(), { number: 4, state: "open" });
    expect(await current()).toBe(4);
    await makeSeason(db(), { number: 3, state: "running" });
    expect(await current()).toBe(3);
  });

  it("lists seasons with their figures, newest first, a page at a time", async () => {
    const first = await makeSeason(db(), { number: 1, state: "closed" });
    const second = await makeSeason(db(), { number: 2 });
    await makeSeason(db(), { number: 3, state: "draft" });
    const anna = await makePerson(db());
    const bo = await makePerson(db(), { municipality_code: "0101" });
    await makeEnrolment(db(), first.id, anna);
    await makeEnrolment(db(), second.id, anna);
    await makeEnrolment(db(), second.id, bo);
    await makeEnrolment(db(), second.id, await makePerson(db()), { state: "waitlisted" });
    const { seasons, next } = await listSeasons(db(), visitorScope());
    expect(next).toBe(null);
    expect(
      seasons.map(({ number, leaders, municipalities, meetings }) => [
        number,
        leaders,
        municipalities,
        meetings,
      ]),
    ).toEqual([
      [2, 2, 2, 0],
      [1, 1, 1, 0],
    ]);
    const page = await listSeasons(db(), await organiserScope(), { limit: 1 });
    expect([page.seasons.map((season) => season.number), page.next]).toEqual([[3], 3]);
    const rest = await listSeasons(db(), visitorScope(), { before: 2 });
    expect(rest.seasons.map((season) => season.number)).toEqual([1]);
  });

  it("reads the roster by municipality in Danish order, seats only", async () => {
    const season = await makeSeason(db(), { number: 4 });
    const aarhus = await makePerson(db(), { name: "Åse", municipality_code: "0751" });
    const vejle = await makePerson(db(), { name: "Bo", municipality_code: "0630" });
    const other = await makePerson(db(), { name: "Anna", municipality_code: "0630" });
    for (const person of [aarhus, vejle, other]) await makeEnrolment(db(), season.id, person);
    await makeEnrolment(db(), season.id, await makePerson(db()), { state: "declined" });
    const municipalities = await listRosterMunicipalities(db(), season.id);
    expect(municipalities.map(({ name, leaders }) => [name, leaders])).toEqual([
      ["Vejle", 2],
      ["Aarhus", 1],
    ]);
    expect((await listSeatHolders(db(), season.id)).map((holder) => holder.name)).toEqual([
      "Anna",
      "Bo",
      "Åse",
    ]);
    expect((await listSeatHolders(db(), season.id, ["0751"])).map((holder) => holder.name)).toEqual(
      ["Åse"],
    );
    expect(await countHosted(db())).toEqual({ leaders: 3, municipalities: 2 });
    expect(await listSeasonsOfMunicipality(db(), "0630")).toMatchObject([
      { number: 4, leaders: 2 },
    ]);
    expect(await listSeatsOf(db(), aarhus.id)).toMatchObject([{ number: 4 }]);
  });

  it("reads a person's enrolment and place in the queue", async () => {
    const season = await makeSeason(db(), { number: 4 });
    const anna = await makePerson(db());
    const at = (hour: number) => ({
      state: "waitlisted" as const,
      queued_at: `2026-06-20T0${hour}:00:00.000Z`,
    });
    const row = await makeEnrolment(db(), season.id, anna, at(2));
    await makeEnrolment(db(), season.id, await makePerson(db()), at(1));
    await makeEnrolment(db(), season.id, await makePerson(db()), at(3));
    await db()
      .insertInto("enrolment_topic")
      .values({ enrolment_id: row.id, topic_key: "citizen_involvement", side: "wants" })
      .execute();
    const enrolment = (await getEnrolment(db(), season.id, anna.id))!;
    expect(enrolment).toMatchObject({
      state: "waitlisted",
      offers: [],
      wants: ["citizen_involvement"],
    });
    expect(await getQueuePlace(db(), enrolment)).toBe(2);
    expect(await countEnrolments(db(), season.id)).toEqual({
      applied: 0,
      admitted: 0,
      waitlisted: 3,
      declined: 0,
      withdrawn: 0,
    });
    expect(await getSeason(db(), 5)).toBe(null);
  });
});
