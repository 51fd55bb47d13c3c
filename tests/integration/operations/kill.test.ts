/**
 * Answers to a meeting over HTTP while the hub is killed with -9, again and again: what was
 * acknowledged must be there. KILL_ROUNDS=1000 makes it the long drill.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { createSessions } from "#app/web/sessions.server.ts";
import { openDatabase, type Db, type Engine } from "#db/client.server.ts";
import { engines } from "#tests/support/database.ts";
import { makeMeeting } from "#tests/support/factories/meeting.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { freePort, newHubPlace, runHub, type HubPlace } from "#tests/support/running-hub.ts";

const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3);
const LEADERS = 6;
const STARTS_AT = new Date(Date.now() + 7 * 86_400_000).toISOString();

interface Leader {
  id: string;
  cookie: string;
  /** The last answer that the hub said it had taken. */
  acknowledged?: string;
  /** An answer sent since, of which nothing was heard. */
  unheard?: string;
}

describe.each(engines)("a hub on %s that is killed", (engine) => {
  it(
    "has lost nothing that it acknowledged",
    async () => {
      const leaders: Leader[] = [];
      let meetingId = "";
      const place = await newHubPlace(engine, async ({ db }) => {
        meetingId = (await makeMeeting(db, { starts_at: STARTS_AT, ends_at: STARTS_AT })).id;
        for (let leader = 0; leader < LEADERS; leader += 1) {
          const { id } = await makePerson(db);
          const cookie = await createSessions(db, false).start(id, "", new Date().toISOString());
          leaders.push({ id, cookie: cookie.split(";")[0]! });
        }
      });
      const port = await freePort();
      let acknowledged = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const hub = await runHub(place.settings, port);
        const killed = new AbortController();
        const answering = Promise.all(
          leaders.map((leader) => answerUntil(killed.signal, hub.url, meetingId, leader)),
        );
        await new Promise((resolve) => setTimeout(resolve, 700 + Math.random() * 800));
        await hub.stop("SIGKILL");
        killed.abort();
        acknowledged += (await answering).reduce((sum, answers) => sum + answers, 0);
        await lookAt(engine, place, (db) => compare(db, meetingId, leaders, round));
      }
      expect(acknowledged, "it was under load").toBeGreaterThan(ROUNDS * LEADERS);
      await place.database.remove();
      rmSync(place.folder, { recursive: true });
    },
    60_000 + ROUNDS * 15_000,
  );
});

/** Says yes and no in turn; gives how many answers were acknowledged. */
async function answerUntil(signal: AbortSignal, url: string, meetingId: string, leader: Leader) {
  let answers = 0;
  while (!signal.aborted) {
    const answer = (leader.acknowledged ?? "no") === "no" ? "yes" : "no";
    leader.unheard = answer;
    try {
      const reply = await fetch(`${url}/meetings/${meetingId}/rsvp`, {
        method: "POST",
        body: new URLSearchParams({ answer }),
        headers: { Origin: url, Cookie: leader.cookie },
        redirect: "manual",
        signal: AbortSignal.timeout(10_000),
      });
      expect(reply.status).toBe(303);
      expect(decodeURIComponent(reply.headers.get("set-cookie")!)).toContain(`flash.${answer}`);
    } catch (error) {
      if ((error as Error).name === "AssertionError") throw error;
      return answers;
    }
    leader.acknowledged = answer;
    leader.unheard = undefined;
    answers += 1;
  }
  return answers;
}

async function compare(db: Db, meetingId: string, leaders: Leader[], round: number) {
  const rows = await db
    .selectFrom("rsvp")
    .select(["person_id", "answer"])
    .where("meeting_id", "=", meetingId)
    .execute();
  const kept = new Map(rows.map((row) => [row.person_id, row.answer as string]));
  for (const leader of leaders) {
    const found = kept.get(leader.id);
    expect([leader.acknowledged, leader.unheard], `round ${round}`).toContain(found);
    leader.acknowledged = found;
    leader.unheard = undefined;
  }
}

async function lookAt(engine: Engine, place: HubPlace, look: (db: Db) => Promise<void>) {
  if (engine === "postgres") return look(place.database.db);
  const db = openDatabase({ file: join(place.folder, "hub.db") });
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  expect(rows).toEqual([{ integrity_check: "ok" }]);
  await look(db);
  await db.destroy();
}
