/** Knows how a command takes hold of a meeting: locked, so that what it counts stays counted. */
import type { Selectable } from "kysely";
import type { Trx } from "#db/client.server.ts";
import type { MeetingTable, SeasonState } from "#db/schema.ts";
import { lockRow } from "#db/transaction.server.ts";

export interface HeldMeeting extends Selectable<MeetingTable> {
  seasonState: SeasonState | null;
  seasonNumber: number | null;
  hostName: string | null;
}

/** Null where there is none. No other command sees or changes it until the transaction ends. */
export async function holdMeeting(trx: Trx, id: string): Promise<HeldMeeting | null> {
  await lockRow(trx, "meeting", id);
  const meeting = await trx
    .selectFrom("meeting")
    .leftJoin("season", "season.id", "meeting.season_id")
    .leftJoin("municipality", "municipality.code", "meeting.host_code")
    .selectAll("meeting")
    .select(["season.state as seasonState", "season.number as seasonNumber"])
    .select("municipality.name as hostName")
    .where("meeting.id", "=", id)
    .executeTakeFirst();
  return meeting ?? null;
}

/** For the rules, which speak of a meeting's times as everyone else does. */
export function timesOf({ state, starts_at, ends_at }: HeldMeeting) {
  return { state, startsAt: starts_at, endsAt: ends_at };
}
