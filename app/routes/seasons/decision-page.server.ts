/** What a decision's page shows of its plan, and what is said when it is made. */
import type { DecideOutcome } from "#app/domain/seasons/commands/decide-enrolments.server.ts";
import type { NamedCandidate } from "#app/domain/seasons/queries/get-seat-use.server.ts";
import type { Decision, Plan } from "#app/domain/seasons/rules/seats.ts";
import type { Flash } from "#app/web/flash.server.ts";

export interface PlannedPerson {
  id: string;
  name: string;
  municipality: { name: string; label: string };
}

/** "kept" stay on the waiting list for want of a seat; "unchanged" have that answer already. */
export type PlanGroup = "admitted" | "waitlisted" | "kept" | "declined" | "promoted" | "unchanged";

export interface ShownPlan extends Record<PlanGroup, PlannedPerson[]> {
  /** The chosen; those who would be promoted were not chosen. */
  ids: string[];
  changes: boolean;
}

export function shownPlan(decision: Decision, plan: Plan<NamedCandidate>): ShownPlan {
  const { admitted, waitlisted, declined, promoted, unchanged } = plan;
  const isKept = (one: NamedCandidate) => decision === "admit" && one.state === "waitlisted";
  const changed = [...admitted, ...waitlisted, ...declined];
  return {
    admitted: admitted.map(planned),
    waitlisted: waitlisted.map(planned),
    declined: declined.map(planned),
    promoted: promoted.map(planned),
    kept: unchanged.filter(isKept).map(planned),
    unchanged: unchanged.filter((one) => !isKept(one)).map(planned),
    ids: [...changed, ...unchanged].map((one) => one.id),
    changes: changed.length > 0,
  };
}

function planned(one: NamedCandidate): PlannedPerson {
  const municipality = { name: one.municipalityName, label: one.municipalityLabel };
  return { id: one.id, name: one.name, municipality };
}

export function decidedFlash(outcome: DecideOutcome, number: number): Flash {
  if (!outcome.ok) {
    const key = outcome.reason === "closed" ? "isClosed" : "nobody";
    return { tone: "warning", key: `seasons:flash.${key}`, values: { number } };
  }
  const { ok: _ok, unchanged: _unchanged, ...counts } = outcome;
  const changed = Object.values(counts).some((count) => count > 0);
  if (!changed) return { tone: "info", key: "seasons:flash.nothingDecided" };
  const key = counts.promoted > 0 ? "decidedPromoted" : "decided";
  return { tone: "success", key: `seasons:flash.${key}`, values: counts };
}
