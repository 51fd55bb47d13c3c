/** What a decision's page shows of its plan, and what is said when it is made. */
import type { DecideOutcome } from "#app/domain/seasons/commands/decide-enrolments.server.ts";
import type { NamedCandidate } from "#app/domain/seasons/queries/get-seat-use.server.ts";
import type { Plan } from "#app/domain/seasons/rules/seats.ts";
import type { Flash } from "#app/web/flash.server.ts";

export interface PlannedPerson {
  id: string;
  name: string;
  municipality: { name: string; label: string };
}

export const planGroups = ["admitted", "waitlisted", "declined", "promoted", "unchanged"] as const;

export type ShownPlan = Record<(typeof planGroups)[number], PlannedPerson[]> & { ids: string[] };

/** `ids` are the chosen; those who would be promoted were not chosen. */
export function shownPlan(plan: Plan<NamedCandidate>): ShownPlan {
  const groups = planGroups.map((group) => [group, plan[group].map(planned)]);
  const { admitted, waitlisted, declined, unchanged } = plan;
  const chosen = [...admitted, ...waitlisted, ...declined, ...unchanged];
  return { ...Object.fromEntries(groups), ids: chosen.map((one) => one.id) } as ShownPlan;
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
