import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { cancelMeeting } from "#app/domain/meetings/commands/cancel-meeting.server.ts";
import { changeAgenda } from "#app/domain/meetings/commands/change-agenda.server.ts";
import { changeMeeting } from "#app/domain/meetings/commands/change-meeting.server.ts";
import { indexSeasonMeetings } from "#app/domain/meetings/commands/index-season-meetings.server.ts";
import { scheduleMeeting } from "#app/domain/meetings/commands/schedule-meeting.server.ts";
import type { MeetingInput } from "#app/domain/meetings/forms.ts";
import { searchEntries } from "#app/search/search.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makeRsvp } from "#tests/support/factories/meeting.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { actBy, meetingInput, now } from "#tests/support/meeting-input.ts";

const later = "2026-11-02T10:00:00.000Z";

describe.each(engines)("a meeting's life on %s", (engine) => {
  const db = useDatabase(engine);

  async function schedule(facts: Partial<MeetingInput> = {}): Promise<string> {
    const outcome = await scheduleMeeting(db(), actBy(null), meetingInput(facts));
    if (!outcome.ok) throw new Error(outcome.reason);
    return outcome.meetingId;
  }
  const change = (meetingId: string, facts: Partial<MeetingInput>, seen = now) =>
    changeMeeting(db(), actBy(null, later), { ...meetingInput(facts), meetingId, seen });
  const row = (id: string) =>
    db().selectFrom("meeting").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const mails = () => db().selectFrom("outbox").selectAll().orderBy("to_address").execute();
  const acts = async () =>
    (await db().selectFrom("audit").select("act").orderBy("id").execute()).map((one) => one.act);

  it("is scheduled whole: agenda in order, facilitators, description rendered, act recorded", async () => {
    const facilitator = await makePerson(db());
    const id = await schedule({ facilitatorIds: [facilitator.id, facilitator.id] });
    expect(await row(id)).toMatchObject({
      state: "scheduled", sequence: 0, starts_at: "2026-11-23T08:00:00.000Z", host_code: "0766",
      description_html: expect.stringContaining("<strong>frivillighed</strong>"),
    }); // prettier-ignore
    const items = await db().selectFrom("agenda_item").select(["title", "position"]).orderBy("position").execute(); // prettier-ignore
    expect(items).toEqual([
      { title: "Velkomst", position: 1 },
      { title: "Gåtur", position: 2 },
    ]);
    expect(await db().selectFrom("meeting_facilitator").selectAll().execute()).toHaveLength(1);
    expect(await acts()).toEqual(["meeting.scheduled"]);
  });

  it("is refused with what is not there, and leaves nothing behind", async () => {
    const closed = await makeSeason(db(), { state: "closed" });
    const nobody = "01990000-0000-7000-8000-000000000000";
    const refused = async (facts: Partial<MeetingInput>) => {
      const outcome = await scheduleMeeting(db(), actBy(null), meetingInput(facts));
      return outcome.ok ? "ok" : outcome.reason;
    };
    expect(await refused({ seasonId: nobody })).toBe("unknown_season");
    expect(await refused({ seasonId: closed.id })).toBe("season_closed");
    expect(await refused({ hostCode: "9999" })).toBe("unknown_host");
    expect(await refused({ facilitatorIds: [nobody] })).toBe("unknown_facilitator");
    expect(await refused({ description: `${">".repeat(60)} dybt` })).toBe("too_deep");
    expect(await db().selectFrom("meeting").select("id").execute()).toEqual([]);
  });

  it("is told to each leader once, in their own language, and not while its season is a draft", async () => {
    const season = await makeSeason(db(), { number: 4 });
    const draft = await makeSeason(db(), { state: "draft" });
    const dane = await makePerson(db(), { email: "a@example.dk" });
    const brit = await makePerson(db(), { email: "b@example.dk", language: "en" });
    const gone = await makePerson(db(), { email: "c@example.dk", state: "disabled" });
    for (const person of [dane, brit, gone]) await makeEnrolment(db(), season.id, person);
    await makeEnrolment(db(), draft.id, dane);
    const id = await schedule({ seasonId: season.id, tellLeaders: true });
    await schedule({ seasonId: draft.id, tellLeaders: true });
    expect((await mails()).map(({ to_address, subject }) => [to_address, subject])).toEqual([
      ["a@example.dk", "Nyt møde: Netværksmøde i Hedensted"],
      ["b@example.dk", "New meeting: Netværksmøde i Hedensted"],
    ]);
    const [mail] = await mails();
    expect(mail!.text).toContain("mandag den 23. november 2026 kl. 09.00–15.00 (uge 48)");
    expect(mail!.text).toContain(`https://hub.example.dk/meetings/${id}`);
    expect(mail!.text).not.toContain("hemmelig");
    const again = await change(id, { seasonId: season.id, tellLeaders: true });
    expect(again).toEqual({ ok: true, told: 0 });
    expect(await mails()).toHaveLength(2);
  });

  it("raises its sequence and mails those who come or wait when its time or place changes", async () => {
    const [comes, waits, declined] = [
      await makePerson(db(), { email: "a@example.dk" }),
      await makePerson(db(), { email: "b@example.dk" }),
      await makePerson(db(), { email: "c@example.dk" }),
    ];
    const id = await schedule({ capacity: 1 });
    await makeRsvp(db(), id, comes.id, "yes");
    await makeRsvp(db(), id, waits.id, "waitlisted");
    await makeRsvp(db(), id, declined.id, "no");
    const moved = { capacity: 1, startsAt: "2026-11-24T08:00:00.000Z", endsAt: "2026-11-24T09:00:00.000Z" }; // prettier-ignore
    expect(await change(id, moved)).toEqual({ ok: true, told: 2 });
    expect(await row(id)).toMatchObject({ sequence: 1, updated_at: later });
    const [first, second] = await mails();
    expect(first).toMatchObject({ to_address: "a@example.dk", calendar_method: "PUBLISH" });
    expect(first!.text).toContain("Før var det mandag den 23. november 2026");
    const event = new ICAL.Event(new ICAL.Component(ICAL.parse(first!.calendar!)).getFirstSubcomponent("vevent")!); // prettier-ignore
    expect([event.sequence, event.startDate.toJSDate().toISOString()]).toEqual([1, moved.startsAt]);
    expect(second).toMatchObject({ to_address: "b@example.dk", calendar: null });
    expect(second!.text).not.toContain("hemmelig");
  });

  it("keeps quiet and its sequence when only the description or the agenda changes", async () => {
    const id = await schedule();
    await makeRsvp(db(), id, (await makePerson(db())).id, "yes");
    expect(await change(id, { description: "Andet.", agenda: [] })).toEqual({ ok: true, told: 0 });
    expect(await row(id)).toMatchObject({ sequence: 0 });
    expect(await mails()).toEqual([]);
  });

  it("gives new seats to those who wait, the earliest first", async () => {
    const id = await schedule({ capacity: 1 });
    const people = [await makePerson(db()), await makePerson(db()), await makePerson(db())];
    await makeRsvp(db(), id, people[0]!.id, "yes");
    await makeRsvp(db(), id, people[1]!.id, "waitlisted", "2026-10-03T08:00:00.000Z");
    await makeRsvp(db(), id, people[2]!.id, "waitlisted", "2026-10-02T08:00:00.000Z");
    await change(id, { capacity: 2 });
    const comes = await db().selectFrom("rsvp").select("person_id").where("answer", "=", "yes").execute(); // prettier-ignore
    expect(comes.map((one) => one.person_id).sort()).toEqual([people[0]!.id, people[2]!.id].sort());
    await change(id, { capacity: undefined }, later);
    const waits = await db().selectFrom("rsvp").select("person_id").where("answer", "=", "waitlisted").execute(); // prettier-ignore
    expect(waits).toEqual([]);
  });

  it("notices that somebody else changed it meanwhile", async () => {
    const id = await schedule();
    expect(await change(id, { title: "Første" })).toMatchObject({ ok: true });
    const stale = { ok: false, reason: "changed_meanwhile" };
    expect(await change(id, { title: "Anden" })).toEqual(stale);
    expect(await changeAgenda(db(), actBy(null), { meetingId: id, agenda: [], seen: now })).toEqual(stale); // prettier-ignore
    expect(await row(id)).toMatchObject({ title: "Første" });
  });

  it("stays with its season once somebody has answered", async () => {
    const season = await makeSeason(db());
    const id = await schedule();
    await makeRsvp(db(), id, (await makePerson(db())).id, "no");
    expect(await change(id, { seasonId: season.id })).toEqual({ ok: false, reason: "season_answered" }); // prettier-ignore
  });

  it("is cancelled once, with a reason to those who come or wait, and changes no more", async () => {
    const id = await schedule();
    const comes = await makePerson(db(), { email: "a@example.dk", language: "en" });
    await makeRsvp(db(), id, comes.id, "yes");
    const cancel = () => cancelMeeting(db(), actBy(null, later), { meetingId: id, reason: "Sne." });
    expect(await cancel()).toEqual({ ok: true, told: 1 });
    expect(await cancel()).toEqual({ ok: false, reason: "already_over" });
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ subject: "Cancelled: Netværksmøde i Hedensted", calendar_method: "CANCEL" }); // prettier-ignore
    expect(mail!.text).toContain("Reason: Sne.");
    expect(mail!.calendar).toMatch(/METHOD:CANCEL[^]*SEQUENCE:1[^]*STATUS:CANCELLED/);
    expect(await change(id, { title: "Nyt" }, later)).toEqual({ ok: false, reason: "cancelled" });
    expect(await acts()).toEqual(["meeting.scheduled", "meeting.cancelled"]);
  });

  it("is found by everyone by its title, by its agenda only signed in, a draft season's by none", async () => {
    const draft = await makeSeason(db(), { state: "draft" });
    await schedule({ title: "Borgerinddragelse i Struer" });
    const hidden = await schedule({ title: "Kladdemøde", seasonId: draft.id });
    const find = async (who: "visitor" | "member", words: string) => {
      const visibility = who === "visitor" ? { who } : { who, seasonIds: [] };
      return (await searchEntries(db(), visibility, words, { limit: 5 })).hits.map(
        (hit) => hit.refId,
      );
    };
    expect(await find("visitor", "borgerinddragelse")).toHaveLength(1);
    expect(await find("member", "borgerinddragelse")).toHaveLength(1);
    expect(await find("visitor", "Askov")).toEqual([]);
    expect(await find("visitor", "frivillighed")).toEqual([]);
    expect((await find("member", "Askov"))[0]).toMatch(/#agenda$/);
    expect(await find("member", "Kladdemøde")).toEqual([]);
    await db().updateTable("season").set({ state: "open" }).where("id", "=", draft.id).execute();
    await indexSeasonMeetings(db(), actBy(null), { seasonId: draft.id });
    expect(await find("visitor", "Kladdemøde")).toEqual([hidden]);
  });
});
