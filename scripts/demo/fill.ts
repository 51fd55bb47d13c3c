/** Fills a new database with the demonstration: the same every time, relative to today. */
import { hashPassword } from "#app/domain/accounts/secrets/password.server.ts";
import type { Site } from "#app/audit/act.ts";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import type { Db } from "#db/client.server.ts";
import type { Instant } from "#db/schema.ts";
import { chanceFrom } from "./chance.ts";
import { makeFindable } from "./index.ts";
import { makeMeetings } from "./meetings.ts";
import { makeNotes } from "./notes.ts";
import { makePartnership } from "./partnership.ts";
import { makePeople, type DemoPeople } from "./people.ts";
import { readPhrases } from "./phrases.ts";
import { makeRound } from "./rounds.ts";
import { closeEarlier, makeSeasons } from "./seasons.ts";
import { makeWaiting } from "./waiting.ts";
import { idsFrom, type Setting } from "./setting.ts";

export const DEMO_PASSWORD = "kommune-98-demo";
const SEED = 98;

export async function fillDemonstration(db: Db, now: Instant, site: Site): Promise<DemoPeople> {
  const chance = chanceFrom(SEED);
  const setting: Setting = {
    db,
    chance,
    phrases: readPhrases(),
    now,
    today: todayInDenmark(now),
    newId: idsFrom(chance),
  };
  const people = await makePeople(setting, await hashPassword(DEMO_PASSWORD));
  const seasons = await makeSeasons(setting, people);
  await makeMeetings(setting, seasons, people);
  const act = { actorId: people.organiser.id, now, site };
  await makeNotes(setting, act, people);
  for (const season of seasons.slice(1))
    await makePartnership(setting, season, await makeRound(setting, act, season), people);
  await closeEarlier(setting, seasons);
  await makeWaiting(setting, act, seasons.at(-1)!, people);
  await makeFindable(setting, act, seasons);
  return people;
}
