/** The list of enrolments as its address says it: which state, which words, which order. */
import {
  enrolmentStates,
  type EnrolmentSort,
  type EnrolmentState,
} from "#app/domain/seasons/enrolment.ts";

export interface EnrolmentsAsked {
  /** "all" for every state. */
  state: EnrolmentState | "all";
  search: string;
  sort: EnrolmentSort;
  after: string | null;
  /** Every box on the page is ticked. */
  all: boolean;
}

export function readEnrolmentsAddress(params: URLSearchParams): EnrolmentsAsked {
  const state = stateOf(params.get("state"));
  const asked = params.get("sort");
  return {
    state,
    search: (params.get("q") ?? "").trim().slice(0, 100),
    sort: sortsFor(state).find((sort) => sort === asked) ?? sortsFor(state)[0]!,
    after: params.get("after"),
    all: params.get("select") === "all",
  };
}

/** What stands first is what nobody has answered. */
function stateOf(asked: string | null): EnrolmentState | "all" {
  if (asked === "all") return "all";
  return enrolmentStates.find((state) => state === asked) ?? "applied";
}

/** The first is the usual one. */
export function sortsFor(state: EnrolmentState | "all"): EnrolmentSort[] {
  if (state === "waitlisted") return ["queue", "applied", "newest", "name"];
  if (state === "applied" || state === "all") return ["applied", "newest", "name"];
  return ["name", "applied", "newest"];
}

export function enrolmentsAddress(number: number, asked: Partial<EnrolmentsAsked>): string {
  const params = new URLSearchParams();
  if (asked.state) params.set("state", asked.state);
  if (asked.search) params.set("q", asked.search);
  if (asked.sort) params.set("sort", asked.sort);
  if (asked.after) params.set("after", asked.after);
  if (asked.all) params.set("select", "all");
  return `/seasons/${number}/enrolments?${params.toString()}`;
}
