/** Knows how enrolments change state, for the commands of this room and inside their transactions. */
import type { Act } from "#app/audit/act.ts";
import { recordAct } from "#app/audit/record.server.ts";
import type { Trx } from "#db/client.server.ts";
import type { EnrolmentState, Instant } from "#db/schema.ts";
import { mailEnrolments } from "./mail-enrolments.server.ts";

interface NewState {
  state: EnrolmentState;
  decided_at: Instant;
  decided_by: string | null;
  reason?: string;
  /** Only for the waiting list. */
  queued_at?: Instant;
}

export async function putState(trx: Trx, ids: readonly string[], change: NewState): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable("enrolment")
    .set({ reason: "", queued_at: null, ...change })
    .where("id", "in", ids)
    .execute();
}

/** From the waiting list onto seats that were given up: by the rule, so nobody's decision. */
export async function seatPromoted(
  trx: Trx,
  act: Act,
  season: { id: string; number: number; title: string },
  promoted: readonly { id: string; personId: string }[],
): Promise<void> {
  const change = { state: "admitted", decided_at: act.now, decided_by: null } as const;
  await putState(
    trx,
    promoted.map((one) => one.id),
    change,
  );
  await recordEnrolments(trx, { ...act, actorId: null }, "enrolment.promoted", season, promoted);
  await mailEnrolments(trx, act, season, "promoted", promoted);
}

export async function recordEnrolments(
  trx: Trx,
  by: Act,
  act: string,
  season: { number: number },
  enrolments: readonly { id: string }[],
): Promise<void> {
  for (const { id } of enrolments) {
    const record = { act, subjectKind: "enrolment", subjectId: id };
    await recordAct(trx, by, { ...record, details: { season: season.number } });
  }
}
