/** A process that admits and withdraws, for tests of the last seat. */
import { decideEnrolments } from "#app/domain/seasons/commands/decide-enrolments.server.ts";
import { withdrawEnrolment } from "#app/domain/seasons/commands/withdraw-enrolment.server.ts";
import { compete } from "./rivals.ts";
import { actBy } from "./season-acts.ts";

export type SeasonJob =
  { admit: string; seasonId: string } | { withdraw: string; seasonId: string };

compete<SeasonJob, { ok: boolean }>(async (db, job) => {
  const { seasonId } = job;
  if ("withdraw" in job)
    return withdrawEnrolment(db, actBy(job.withdraw), { seasonId, personId: job.withdraw });
  const form = { decision: "admit" as const, ids: [job.admit], reason: "" };
  return decideEnrolments(db, actBy(null), { seasonId, form });
});
