/** Reads one page of the programme, and the seasons one may choose among. */
import {
  listPastMeetings,
  listUpcomingMeetings,
} from "#app/domain/meetings/queries/list-meetings.server.ts";
import { listSeasonNames } from "#app/domain/seasons/queries/list-seasons.server.ts";
import type { HubContext } from "#app/web/context.ts";
import { readChoice } from "./list-choice.ts";

const PAGE = 20;

export async function readMeetingList(context: HubContext, query: URLSearchParams) {
  const { db, scope, now } = context;
  const choice = readChoice(query);
  const seasons = (await listSeasonNames(db, scope)).map(({ id, number, title }) => ({ id, number, title })); // prettier-ignore
  const season = seasons.find((one) => one.number === choice.season);
  // A season that is not there has no meetings; it does not mean all of them.
  if (typeof choice.season === "number" && !season)
    return { meetings: [], next: null, seasons, choice };
  const list = choice.past ? listPastMeetings : listUpcomingMeetings;
  const page = await list(db, scope, {
    now,
    limit: PAGE,
    after: choice.after,
    kind: choice.kind ?? undefined,
    seasonId: season?.id,
    openToAll: choice.season === "open",
  });
  return { ...page, seasons, choice };
}
