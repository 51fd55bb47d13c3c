import { describe, expect, it } from "vitest";
import { countEnrolments } from "#app/domain/seasons/queries/get-enrolment.server.ts";
import { getSeatUse } from "#app/domain/seasons/queries/get-seat-use.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { race } from "#tests/support/rivals.ts";
import type { SeasonJob } from "#tests/support/season-rival.ts";

const RIVALS = 40;
const PROCESSES = 3;
const script = "tests/support/season-rival.ts";
const codes = ["0101", "0766", "0630", "0751"];

/** Dealt out like cards. */
function deal<T>(jobs: T[]): T[][] {
  const hands: T[][] = Array.from({ length: PROCESSES }, () => []);
  jobs.forEach((job, index) => hands[index % PROCESSES]!.push(job));
  return hands;
}

describe.each(engines)("rivals in several processes on %s", { timeout: 60_000 }, (engine) => {
  const db = useDatabase(engine);

  async function makeRivals(seasonId: string, facts: Parameters<typeof makeEnrolment>[3]) {
    const made: { id: string }[] = [];
    for (let index = 0; index < RIVALS; index += 1) {
      const person = await makePerson(db(), { municipality_code: codes[index % codes.length]! });
      made.push(await makeEnrolment(db(), seasonId, person, facts));
    }
    return made;
  }

  const compete = (jobs: SeasonJob[]) =>
    race<SeasonJob, { ok: boolean }>(script, db.current().location, deal(jobs));

  it("fill the season exactly, and no municipality beyond its share", async () => {
    const facts = { state: "open", seats: 13, seats_per_municipality: 4 } as const;
    const { id: seasonId } = await makeSeason(db(), facts);
    const applicants = await makeRivals(seasonId, { state: "applied", decided_at: null });
    const outcomes = await compete(applicants.map(({ id }) => ({ admit: id, seasonId })));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(RIVALS);
    const counts = await countEnrolments(db(), seasonId);
    expect([counts.admitted, counts.waitlisted]).toEqual([13, RIVALS - 13]);
    expect(Math.max(...(await getSeatUse(db(), seasonId)).values())).toBeLessThanOrEqual(4);
  });

  it("are promoted one for each seat given up, none twice, and each mailed once", async () => {
    const { id: seasonId } = await makeSeason(db(), { seats: 10, seats_per_municipality: 10 });
    const jobs: SeasonJob[] = [];
    for (let index = 0; index < 10; index += 1) {
      const leader = await makePerson(db());
      await makeEnrolment(db(), seasonId, leader);
      // Twice: a second click that reaches another process.
      jobs.push({ withdraw: leader.id, seasonId }, { withdraw: leader.id, seasonId });
    }
    await makeRivals(seasonId, { state: "waitlisted", queued_at: "2026-06-20T08:00:00.000Z" });
    const outcomes = await compete(jobs);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(10);
    const { admitted, withdrawn, waitlisted } = await countEnrolments(db(), seasonId);
    expect([admitted, withdrawn, waitlisted]).toEqual([10, 10, RIVALS - 10]);
    const mails = await db().selectFrom("outbox").select("to_address").execute();
    expect([mails.length, new Set(mails.map((mail) => mail.to_address)).size]).toEqual([20, 20]);
  });
});
