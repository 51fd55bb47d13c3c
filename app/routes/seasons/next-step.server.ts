/** What the viewer of a season does next: one thing, or nothing. */
import type { EnrolmentCounts } from "#app/domain/seasons/enrolment.ts";
import {
  countEnrolments,
  getEnrolmentStanding,
  type EnrolmentStanding,
  getQueuePlace,
} from "#app/domain/seasons/queries/get-enrolment.server.ts";
import { noApplicationToday, takesDecisions } from "#app/domain/seasons/rules/season.ts";
import type { Season } from "#app/domain/seasons/season.ts";
import type { HubContext } from "#app/web/context.ts";

export type NextStep =
  | { kind: "draft" | "applied" | "admitted" | "past" | "declined" }
  | { kind: "waitlisted"; place: number }
  | { kind: "apply" | "applyVisitor" | "withdrawn"; day: string; full: boolean }
  | { kind: "early" | "start" | "close"; day: string }
  | { kind: "pending"; count: number; free: number };

/** `leaders`: how many have a seat. */
export async function nextStep(
  context: HubContext,
  season: Season,
  leaders: number,
): Promise<NextStep | null> {
  const { db, viewer, scope, today } = context;
  const enrolment = viewer && (await getEnrolmentStanding(db, season.id, viewer.id));
  if (scope.organiser) {
    const step = organisersStep(season, await countEnrolments(db, season.id), today);
    // Organisers seldom apply themselves: a link among the facts is enough.
    if (step || !enrolment) return step;
  }
  if (!enrolment || enrolment.state === "withdrawn")
    return applicationStep(context, season, enrolment, leaders);
  const place = await getQueuePlace(db, enrolment);
  return enrolledStep(season, enrolment, place);
}

function organisersStep(season: Season, counts: EnrolmentCounts, today: string): NextStep | null {
  if (season.state === "draft") return { kind: "draft" };
  if (!takesDecisions(season)) return null;
  const { applied, admitted } = counts;
  if (applied > 0)
    return { kind: "pending", count: applied, free: Math.max(0, season.seats - admitted) };
  if (season.state === "open" && today >= season.startsOn)
    return { kind: "start", day: season.startsOn };
  if (season.state === "running" && today > season.endsOn)
    return { kind: "close", day: season.endsOn };
  return null;
}

function applicationStep(
  { viewer, today }: HubContext,
  season: Season,
  withdrawn: EnrolmentStanding | null,
  leaders: number,
): NextStep | null {
  const refusal = noApplicationToday(season, today);
  if (refusal === "too_early") return { kind: "early", day: season.enrolmentOpensOn };
  if (refusal) return null;
  const when = { day: season.enrolmentClosesOn, full: leaders >= season.seats };
  if (withdrawn) return { kind: "withdrawn", ...when };
  return { kind: viewer ? "apply" : "applyVisitor", ...when };
}

function enrolledStep(
  season: Season,
  enrolment: EnrolmentStanding,
  place: number | null,
): NextStep | null {
  const over = season.state === "closed";
  if (enrolment.state === "admitted") return { kind: over ? "past" : "admitted" };
  if (over) return null;
  if (enrolment.state === "waitlisted") return { kind: "waitlisted", place: place ?? 1 };
  return { kind: enrolment.state === "declined" ? "declined" : "applied" };
}
