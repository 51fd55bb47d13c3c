/**
 * Knows who gets a seat. A seat is free for an enrolment while the season has fewer leaders than
 * seats and its municipality fewer than its share.
 *
 * - The waiting list goes by the time people came onto it, then by when they applied. The first whose
 *   municipality still has a free seat is promoted; those of a full municipality keep their place.
 * - Each seat that is given up promotes one, and only that: seats that organisers hold back, or add
 *   by raising the number, are theirs to give.
 * - Admitting more than there are seats for puts the rest on the waiting list, in the order of the
 *   waiting list first and of application then.
 */
import type { EnrolmentState, Instant } from "#db/schema.ts";

export interface Candidate {
  id: string;
  state: EnrolmentState;
  municipalityCode: string;
  appliedAt: Instant;
  queuedAt: Instant | null;
}

export interface SeatLimits {
  seats: number;
  seatsPerMunicipality: number;
}

/** Seats given, by municipality. */
export type SeatUse = ReadonlyMap<string, number>;

export function seatsTaken(use: SeatUse): number {
  let taken = 0;
  for (const count of use.values()) taken += count;
  return taken;
}

/** Never below 0. */
export function seatsLeft(limits: SeatLimits, use: SeatUse): number {
  return Math.max(0, limits.seats - seatsTaken(use));
}

export function hasSeatFor(limits: SeatLimits, use: SeatUse, municipalityCode: string): boolean {
  const own = use.get(municipalityCode) ?? 0;
  return seatsLeft(limits, use) > 0 && own < limits.seatsPerMunicipality;
}

/** The order of the waiting list, and of those who are not on it yet: by when they applied. */
export function byTurn(a: Candidate, b: Candidate): number {
  return compare(turn(a), turn(b));
}

export type Decision = "admit" | "waitlist" | "decline";
export const decisions = ["admit", "waitlist", "decline"] as const satisfies readonly Decision[];

/** What each decision can be made of; nothing is decided about a withdrawn enrolment. */
const decidable: Record<Decision, readonly EnrolmentState[]> = {
  admit: ["applied", "waitlisted", "declined"],
  waitlist: ["applied", "declined"],
  decline: ["applied", "waitlisted", "admitted"],
};

export interface Plan<C extends Candidate> {
  admitted: C[];
  waitlisted: C[];
  declined: C[];
  /** From the waiting list, onto the seats that the declined gave up. */
  promoted: C[];
  /** Those of whom the decision changes nothing. */
  unchanged: C[];
}

interface Situation<C extends Candidate> {
  limits: SeatLimits;
  use: SeatUse;
  /** The whole waiting list, in any order. */
  queue: readonly C[];
}

/** What the decision does to each of the chosen, and to the waiting list. */
export function planDecision<C extends Candidate>(
  decision: Decision,
  chosen: readonly C[],
  { limits, use, queue }: Situation<C>,
): Plan<C> {
  const inTurn = [...chosen].sort(byTurn);
  const plan: Plan<C> = {
    admitted: [],
    waitlisted: [],
    declined: [],
    promoted: [],
    unchanged: inTurn.filter((one) => !decidable[decision].includes(one.state)),
  };
  const affected = inTurn.filter((one) => decidable[decision].includes(one.state));
  if (decision === "waitlist") plan.waitlisted = affected;
  if (decision === "admit") {
    const { seated, left } = giveSeats(affected, limits, use);
    plan.admitted = seated;
    plan.waitlisted = left.filter((one) => one.state !== "waitlisted");
    plan.unchanged.push(...left.filter((one) => one.state === "waitlisted"));
  }
  if (decision === "decline") {
    plan.declined = affected;
    const gone = new Set(affected.map((one) => one.id));
    const rest = queue.filter((one) => !gone.has(one.id));
    plan.promoted = promote(
      rest,
      limits,
      use,
      affected.filter((one) => one.state === "admitted"),
    );
  }
  return plan;
}

/** Who comes from the waiting list onto the seats of `leaving`: at most one each. */
export function promote<C extends Candidate>(
  queue: readonly C[],
  limits: SeatLimits,
  use: SeatUse,
  leaving: readonly { municipalityCode: string }[],
): C[] {
  const after = new Map(use);
  for (const { municipalityCode } of leaving) add(after, municipalityCode, -1);
  return giveSeats([...queue].sort(byTurn), limits, after, leaving.length).seated;
}

/** In the given order: to whoever still finds a free seat, `most` of them. */
function giveSeats<C extends Candidate>(
  inOrder: readonly C[],
  limits: SeatLimits,
  use: SeatUse,
  most = Infinity,
): { seated: C[]; left: C[] } {
  const after = new Map(use);
  const seated: C[] = [];
  const left: C[] = [];
  for (const one of inOrder) {
    const seat = seated.length < most && hasSeatFor(limits, after, one.municipalityCode);
    if (seat) add(after, one.municipalityCode, 1);
    (seat ? seated : left).push(one);
  }
  return { seated, left };
}

function add(use: Map<string, number>, municipalityCode: string, count: number) {
  use.set(municipalityCode, (use.get(municipalityCode) ?? 0) + count);
}

/** Instants and ids sort as text; "~" comes after every instant. */
function turn(one: Candidate): string {
  const queued = one.state === "waitlisted" ? (one.queuedAt ?? "~") : "~";
  return `${queued} ${one.appliedAt} ${one.id}`;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
