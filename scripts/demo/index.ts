/** Makes people and meetings findable, as their rooms do it. */
import { putPersonEntry } from "#app/domain/accounts/search-entry/put-person-entry.server.ts";
import { indexSeasonMeetings } from "#app/domain/meetings/commands/index-season-meetings.server.ts";
import type { Act } from "#app/audit/act.ts";
import { transact } from "#db/transaction.server.ts";
import type { DemoSeason } from "./seasons.ts";
import type { Setting } from "./setting.ts";

export async function makeFindable({ db }: Setting, act: Act, seasons: DemoSeason[]) {
  const people = await db.selectFrom("person").select("id").where("state", "=", "active").execute();
  await transact(db, async (trx) => {
    for (const { id } of people) await putPersonEntry(trx, id, act.now);
  });
  for (const { id } of seasons) await indexSeasonMeetings(db, act, { seasonId: id });
}
