/** Knows when partners could meet, from the meetings that any of them comes to. */
import { addDays, danishDayBounds } from "#app/calendar/danish-time.ts";
import { listBusyTimes } from "#app/domain/meetings/queries/list-busy-times.server.ts";
import type { Db } from "#db/client.server.ts";
import type { Day } from "#db/schema.ts";
import { MOST_WEEKS, suggestTimes, type Slot } from "../rules/suggest-times.ts";

export async function suggestPeerTimes(
  db: Db,
  personIds: readonly string[],
  today: Day,
): Promise<Slot[]> {
  const { from } = danishDayBounds(today);
  const { before } = danishDayBounds(addDays(today, 7 * (MOST_WEEKS + 1)));
  return suggestTimes(today, await listBusyTimes(db, personIds, { from, before }));
}
