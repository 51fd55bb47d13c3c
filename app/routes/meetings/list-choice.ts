/** What of the programme is shown, as it stands in the list's address. */
import { meetingKinds } from "#app/domain/meetings/meeting.ts";
import type { MeetingKind } from "#db/schema.ts";

export interface ListChoice {
  past: boolean;
  kind: MeetingKind | null;
  /** A season's number, or those open to all. */
  season: number | "open" | null;
  after: string | null;
}

/** Anything the address should not hold means no choice. */
export function readChoice(query: URLSearchParams): ListChoice {
  const season = query.get("season") ?? "";
  return {
    past: query.get("when") === "past",
    kind: meetingKinds.find((kind) => kind === query.get("kind")) ?? null,
    season: season === "open" ? "open" : /^\d{1,5}$/.test(season) ? Number(season) : null,
    after: query.get("after"),
  };
}

export function addressOf({ past, kind, season, after }: ListChoice): string {
  const query = new URLSearchParams();
  if (past) query.set("when", "past");
  if (kind) query.set("kind", kind);
  if (season !== null) query.set("season", String(season));
  if (after) query.set("after", after);
  const text = query.toString();
  return text ? `/meetings?${text}` : "/meetings";
}
