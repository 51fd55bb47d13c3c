import { describe, expect, it } from "vitest";
import { lockRow } from "#db/transaction.server.ts";
import { releaseSeats } from "#app/domain/meetings/commands/release-seats.server.ts";
import {
  rsvpToMeeting,
  type RsvpOutcome,
} from "#app/domain/meetings/commands/rsvp-to-meeting.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makeMeeting, makeRsvp } from "#tests/support/factories/meeting.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { actBy, now } from "#tests/support/meeting-input.ts";
import type { MeetingJob } from "#tests/support/meeting-rival.ts";
import { race } from "#tests/support/rivals.ts";

const rival = "tests/support/meeting-rival.ts";
const job = (personId: string, meetingId: string, answer: "yes" | "no"): MeetingJob => ({ personId, meetingId, answer }); // prettier-ignore

describe.each(engines)("answering a meeting on %s", (engine) => {
  const db = useDatabase(engine);
  const say = (personId: string, meetingId: string, answer: "yes" | "no", at = now) =>
    rsvpToMeeting(db(), actBy(personId, at), { meetingId, answer });
  const people = (count: number) =>
    Promise.all(Array.from({ length: count }, () => makePerson(db())));

  async function answers(meetingId: string) {
    const rows = await db().selectFrom("rsvp").select(["person_id", "answer", "queued_at"]).where("meeting_id", "=", meetingId).execute(); // prettier-ignore
    const of = (answer: string) => rows.filter((row) => row.answer === answer).map((row) => row.person_id); // prettier-ignore
    return { yes: of("yes"), waitlisted: of("waitlisted"), no: of("no") };
  }

  async function mails() {
    return db().selectFrom("outbox").selectAll().orderBy("id").execute();
  }

  it("gives fifty rivals in several processes exactly the seats there are", async () => {
    const meeting = await makeMeeting(db(), { capacity: 3 });
    const jobs = (await people(50)).map(({ id }) => job(id, meeting.id, "yes"));
    const shares = [jobs.slice(0, 25), jobs.slice(25)];
    const outcomes = await race<MeetingJob, RsvpOutcome>(rival, db.current().location, shares);
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    const places = outcomes.flatMap((outcome) =>
      outcome.ok && outcome.queuePlace !== null ? [outcome.queuePlace] : [],
    );
    expect(places.sort((a, b) => a - b)).toEqual(Array.from({ length: 47 }, (_, i) => i + 1));
    const { yes, waitlisted } = await answers(meeting.id);
    expect([yes.length, waitlisted.length]).toEqual([3, 47]);
  }, 60_000);

  it("fills every seat and no more while some say no and others yes", async () => {
    const meeting = await makeMeeting(db(), { capacity: 5 });
    const all = await people(40);
    for (const { id } of all.slice(0, 10)) await say(id, meeting.id, "yes");
    const jobs = all.map(({ id }, index) => job(id, meeting.id, index < 8 ? "no" : "yes"));
    const shares = [0, 1, 2].map((share) => jobs.filter((_, index) => index % 3 === share));
    const outcomes = await race<MeetingJob, RsvpOutcome>(rival, db.current().location, shares);
    expect(outcomes.every((outcome) => outcome.ok)).toBe(true);
    const { yes, waitlisted, no } = await answers(meeting.id);
    expect([yes.length, waitlisted.length, no.length]).toEqual([5, 27, 8]);
    // Who waited for the seat was told once; who found one free had the answer on the page.
    const told = (await mails()).map((mail) => mail.person_id!);
    expect(new Set(told).size).toBe(told.length);
    const queued = new Set(all.slice(5, 10).map((person) => person.id));
    for (const [index, { personId }] of shares.flat().entries())
      if ((outcomes[index] as { answer: string }).answer === "waitlisted") queued.add(personId);
    expect(told.filter((id) => yes.includes(id)).sort()).toEqual(
      yes.filter((id) => queued.has(id)).sort(),
    );
  }, 60_000);

  it("promotes in the order of the queue when those who come take it back at once", async () => {
    const meeting = await makeMeeting(db(), { capacity: 2 });
    const [a, b, c, d, e] = (await people(5)).map((person) => person.id) as [string, string, string, string, string]; // prettier-ignore
    for (const id of [a, b, c, d, e]) await say(id, meeting.id, "yes");
    expect(await answers(meeting.id)).toEqual({ yes: expect.arrayContaining([a, b]), waitlisted: expect.arrayContaining([c, d, e]), no: [] }); // prettier-ignore
    await say(d, meeting.id, "no");
    await Promise.all([say(a, meeting.id, "no"), say(b, meeting.id, "no")]);
    const after = await answers(meeting.id);
    expect(after.yes.sort()).toEqual([c, e].sort());
    expect(after.waitlisted).toEqual([]);
    const promoted = await mails();
    expect(promoted.map((mail) => mail.person_id).sort()).toEqual([c, e].sort());
    expect(promoted[0]).toMatchObject({ subject: "Du har fået en plads: Netværksmøde i Hedensted", calendar_method: "PUBLISH" }); // prettier-ignore
    expect(promoted[0]!.text).toContain("https://video.example/hemmelig");
  });

  it("keeps the place of whoever says yes twice, and the end of the queue for who comes back", async () => {
    const meeting = await makeMeeting(db(), { capacity: 1 });
    const [a, b, c] = (await people(3)).map((person) => person.id) as [string, string, string];
    for (const id of [a, b, c]) await say(id, meeting.id, "yes");
    expect(await say(b, meeting.id, "yes", "2026-11-02T10:00:00.000Z")).toMatchObject({ queuePlace: 1 }); // prettier-ignore
    await say(b, meeting.id, "no");
    expect(await say(b, meeting.id, "yes")).toMatchObject({ answer: "waitlisted", queuePlace: 2 });
    expect(await say(a, meeting.id, "yes")).toMatchObject({ answer: "yes", queuePlace: null });
    expect(await mails()).toEqual([]);
  });

  it("does not let a closed account hold up the queue", async () => {
    const meeting = await makeMeeting(db(), { capacity: 1 });
    const [a, b, c] = (await people(3)).map((person) => person.id) as [string, string, string];
    for (const id of [a, b, c]) await say(id, meeting.id, "yes");
    await db().updateTable("person").set({ state: "disabled" }).where("id", "=", b).execute();
    await say(a, meeting.id, "no");
    expect((await answers(meeting.id)).yes).toEqual([c]);
  });

  it("asks those with a seat in the season, and organisers", async () => {
    const season = await makeSeason(db());
    const meeting = await makeMeeting(db(), { season_id: season.id });
    const [leader, applicant, stranger] = await people(3);
    await makeEnrolment(db(), season.id, leader!);
    await makeEnrolment(db(), season.id, applicant!, { state: "applied" });
    const organiser = await makePerson(db(), { role: "organiser" });
    expect(await say(leader!.id, meeting.id, "yes")).toMatchObject({ ok: true, answer: "yes" });
    expect(await say(organiser.id, meeting.id, "yes")).toMatchObject({ ok: true });
    for (const person of [applicant!, stranger!])
      expect(await say(person.id, meeting.id, "yes")).toEqual({ ok: false, reason: "not_asked" });
  });

  it("refuses where it is too late, cancelled, closed or hidden", async () => {
    const [person] = await people(1);
    const [draft, closed] = [await makeSeason(db(), { state: "draft" }), await makeSeason(db(), { state: "closed" })]; // prettier-ignore
    for (const season of [draft, closed]) await makeEnrolment(db(), season.id, person!);
    const begun = { starts_at: "2026-11-01T09:30:00.000Z", ends_at: "2026-11-01T11:00:00.000Z" };
    const reasons = [];
    for (const facts of [
      begun,
      { state: "cancelled" as const },
      { season_id: closed.id },
      { season_id: draft.id },
    ]) {
      const outcome = await say(person!.id, (await makeMeeting(db(), facts)).id, "yes");
      reasons.push(outcome.ok ? "ok" : outcome.reason);
    }
    expect(reasons).toEqual(["begun", "cancelled", "season_closed", "not_found"]);
    expect(await say(person!.id, "0199-nowhere", "yes")).toEqual({
      ok: false,
      reason: "not_found",
    });
  });

  it("leaves the cached public pages alone", async () => {
    const meeting = await makeMeeting(db());
    const version = () => db().selectFrom("public_version").select("version").executeTakeFirstOrThrow(); // prettier-ignore
    const before = await version();
    await say((await makePerson(db())).id, meeting.id, "yes");
    expect(await version()).toEqual(before);
  });

  it("frees the seats of whoever leaves the season, in its coming meetings alone", async () => {
    const season = await makeSeason(db());
    const meeting = await makeMeeting(db(), { season_id: season.id, capacity: 1 });
    const open = await makeMeeting(db());
    const past = await makeMeeting(db(), { season_id: season.id, starts_at: "2026-10-01T08:00:00.000Z", ends_at: "2026-10-01T09:00:00.000Z" }); // prettier-ignore
    const [leaver, waiter] = await people(2);
    for (const person of [leaver!, waiter!]) await makeEnrolment(db(), season.id, person);
    for (const id of [open.id, past.id]) await makeRsvp(db(), id, leaver!.id, "yes");
    await say(leaver!.id, meeting.id, "yes");
    await say(waiter!.id, meeting.id, "yes");
    await db().updateTable("enrolment").set({ state: "withdrawn" }).where("person_id", "=", leaver!.id).execute(); // prettier-ignore
    const input = { seasonId: season.id };
    expect(await releaseSeats(db(), actBy(null), input)).toEqual({ ok: true, released: 1 });
    expect(await answers(meeting.id)).toEqual({ yes: [waiter!.id], waitlisted: [], no: [] });
    expect((await answers(open.id)).yes).toEqual([leaver!.id]);
    expect((await answers(past.id)).yes).toEqual([leaver!.id]);
    expect(await releaseSeats(db(), actBy(null), input)).toEqual({ ok: true, released: 0 });
  });

  it("leaves the seat to who got it back while the meeting was held by others", async () => {
    const season = await makeSeason(db());
    const meeting = await makeMeeting(db(), { season_id: season.id });
    const person = await makePerson(db());
    const { id } = await makeEnrolment(db(), season.id, person, { state: "withdrawn" });
    await makeRsvp(db(), meeting.id, person.id, "yes");
    const releasing = await db().transaction().execute(async (trx) => {
      await lockRow(trx, "meeting", meeting.id);
      const waiting = releaseSeats(db(), actBy(null), "all");
      await new Promise((resolve) => setTimeout(resolve, 200));
      await trx.updateTable("enrolment").set({ state: "admitted" }).where("id", "=", id).execute();
      return { waiting };
    }); // prettier-ignore
    expect(await releasing.waiting).toEqual({ ok: true, released: 0 });
    expect((await answers(meeting.id)).yes).toEqual([person.id]);
  });

  it("frees the seats of a closed account everywhere, and keeps an organiser's", async () => {
    const season = await makeSeason(db());
    const ofSeason = await makeMeeting(db(), { season_id: season.id });
    const open = await makeMeeting(db(), { capacity: 1 });
    const [leaver, waiter] = await people(2);
    const organiser = await makePerson(db(), { role: "organiser" });
    await makeRsvp(db(), ofSeason.id, organiser.id, "yes");
    await makeRsvp(db(), open.id, leaver!.id, "yes");
    await makeRsvp(db(), open.id, waiter!.id, "waitlisted");
    await db().updateTable("person").set({ state: "disabled" }).where("id", "=", leaver!.id).execute(); // prettier-ignore
    await releaseSeats(db(), actBy(null), { personId: leaver!.id });
    await releaseSeats(db(), actBy(null), { seasonId: season.id });
    expect((await answers(open.id)).yes).toEqual([waiter!.id]);
    expect((await answers(ofSeason.id)).yes).toEqual([organiser.id]);
  });
});
