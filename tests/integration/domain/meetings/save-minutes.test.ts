import { describe, expect, it } from "vitest";
import { reopenMinutes, saveMinutes } from "#app/domain/meetings/commands/save-minutes.server.ts";
import { getMeeting } from "#app/domain/meetings/queries/get-meeting.server.ts";
import { searchEntries } from "#app/search/search.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makeMeeting } from "#tests/support/factories/meeting.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeSeason } from "#tests/support/factories/season.ts";
import { actBy } from "#tests/support/meeting-input.ts";
import { scopeWith } from "#tests/support/scope.ts";

const held = { starts_at: "2026-10-20T08:00:00.000Z", ends_at: "2026-10-20T12:00:00.000Z" };

describe.each(engines)("minutes on %s", (engine) => {
  const db = useDatabase(engine);
  const save = (meetingId: string, text: string, version: number, approve = false) =>
    saveMinutes(db(), actBy(null), { meetingId, text, version, approve });

  it("of two who began from the same version keep the first's, and tell the second", async () => {
    const { id } = await makeMeeting(db(), held);
    const outcomes = await Promise.all([save(id, "Den ene.", 0), save(id, "Den anden.", 0)]);
    expect(outcomes).toContainEqual({ ok: true, version: 1 });
    expect(outcomes).toContainEqual({ ok: false, reason: "changed_meanwhile" });
    expect(await save(id, "Begge.", 1)).toEqual({ ok: true, version: 2 });
  });

  it("are read by the season's members once approved, and only while they are", async () => {
    const season = await makeSeason(db());
    const facilitator = await makePerson(db());
    const { id } = await makeMeeting(db(), { ...held, season_id: season.id });
    await db().insertInto("meeting_facilitator").values({ meeting_id: id, person_id: facilitator.id }).execute(); // prettier-ignore
    const readers = {
      visitor: scopeWith({}),
      stranger: scopeWith({ viewerId: "x" }),
      member: scopeWith({ viewerId: "y", seasonIds: [season.id] }),
      facilitator: scopeWith({ viewerId: facilitator.id }),
      organiser: scopeWith({ viewerId: "z", organiser: true }),
    };
    const whoReads = async () => {
      const names = [];
      for (const [name, scope] of Object.entries(readers))
        if ((await getMeeting(db(), scope, id))?.minutes) names.push(name);
      return names;
    };
    await save(id, "Vi aftalte **meget**.", 0);
    expect(await whoReads()).toEqual(["facilitator", "organiser"]);
    await save(id, "Vi aftalte **meget**.", 1, true);
    expect(await whoReads()).toEqual(["member", "facilitator", "organiser"]);
    const read = await getMeeting(db(), readers.member, id);
    expect(read).toMatchObject({ minutesToRead: true, minutes: { html: "<p>Vi aftalte <strong>meget</strong>.</p>" } }); // prettier-ignore
    await reopenMinutes(db(), actBy(null), { meetingId: id });
    expect(await whoReads()).toEqual(["facilitator", "organiser"]);
  });

  it("are found by the season's members alone, while approved", async () => {
    const season = await makeSeason(db());
    const { id } = await makeMeeting(db(), { ...held, season_id: season.id });
    const find = async (seasonIds: string[]) =>
      (await searchEntries(db(), { who: "member", seasonIds }, "lokalråd", { limit: 5 })).hits.map((hit) => hit.refId); // prettier-ignore
    await save(id, "Lokalrådene var med.", 0);
    expect(await find([season.id])).toEqual([]);
    await save(id, "Lokalrådene var med.", 1, true);
    expect(await find([season.id])).toEqual([`${id}#minutes`]);
    expect(await find([])).toEqual([]);
    await reopenMinutes(db(), actBy(null), { meetingId: id });
    expect(await find([season.id])).toEqual([]);
  });

  it("are not written before the meeting, of a cancelled one, or in a closed season", async () => {
    const closed = await makeSeason(db(), { state: "closed" });
    const reasons = [];
    for (const facts of [
      {},
      { ...held, state: "cancelled" as const },
      { ...held, season_id: closed.id },
    ]) {
      const outcome = await save((await makeMeeting(db(), facts)).id, "x", 0);
      reasons.push(outcome.ok ? "ok" : outcome.reason);
    }
    expect(reasons).toEqual(["too_early", "too_early", "season_closed"]);
  });
});
