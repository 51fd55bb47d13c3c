/** Published rounds of pairs, two of them in earlier seasons, made by the matching itself. */
import type { Act } from "#app/audit/act.ts";
import { closeRound, publishRound } from "#app/domain/pairing/commands/publish-round.server.ts";
import { runRound } from "#app/domain/pairing/commands/run-round.server.ts";
import { startRound } from "#app/domain/pairing/commands/start-round.server.ts";
import type { DemoSeason } from "./seasons.ts";
import { at, type Setting } from "./setting.ts";

/** Long enough ago for partners to be asked whether they met. */
const LATELY = -24;

/**
 * While the season still runs in the database: a closed one takes no rounds. Gives the day it was
 * published, from today.
 */
export async function makeRound(setting: Setting, act: Act, season: DemoSeason): Promise<number> {
  const { db } = setting;
  const over = season.endsIn < 0;
  const since = over ? season.startsIn + 30 : LATELY;
  const then = { ...act, now: at(setting, since) };
  const started = await startRound(db, then, { seasonId: season.id });
  if (!started.ok) throw new Error(`The demonstration's round: ${started.reason}`);
  const { roundId } = started;
  const run = await runRound(db, then, { roundId });
  if (!run.ok) throw new Error(`The demonstration's round: ${run.reason}`);
  const { revision } = await db
    .selectFrom("round")
    .select("revision")
    .where("id", "=", roundId)
    .executeTakeFirstOrThrow();
  const published = await publishRound(db, then, { roundId, revision });
  if (!published.ok) throw new Error(`The demonstration's round: ${published.reason}`);
  if (over) await closeRound(db, { ...act, now: at(setting, season.endsIn) }, { roundId });
  // Those mails went out long ago.
  const sent = { state: "sent" as const, sent_at: then.now };
  await db.updateTable("outbox").set(sent).where("created_at", "=", then.now).execute();
  return since;
}
