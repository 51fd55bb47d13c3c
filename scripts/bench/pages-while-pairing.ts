/**
 * Measures pages while a large round is paired in its thread: the built hub in a process of its own,
 * `npx tsx scripts/bench/pages-while-pairing.ts [--people 20000]`. Five connections ask for one page
 * after another, before the run and during it. Linux only (it reads /proc).
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import { loadReferenceData } from "#app/domain/municipalities/commands.server.ts";
import { startRound } from "#app/domain/pairing/commands/start-round.server.ts";
import { getSeason } from "#app/domain/seasons/queries/get-season.server.ts";
import { readSettings } from "#app/web/settings.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { buildWhenStale } from "../build.ts";
import { actOfScript } from "../first-administrator.ts";
import { fillForMeasuring } from "./fill.ts";
import { answering, cookieOf, startHub } from "./hub-process.ts";
import { residentMegabytes } from "./process-cost.ts";

const PORT = 3998;
const CONNECTIONS = 5;
const { values } = parseArgs({ options: { people: { type: "string", default: "20000" } } });
const people = Number(values.people);
const folder = mkdtempSync(join(tmpdir(), "hub-bench-"));
// The embedded database is what is filled.
delete process.env.DATABASE_URL;
const env = { ...process.env, PORT: String(PORT), DATA_DIR: folder, LOG_LEVEL: "silent" };
const at = (path: string) => `http://127.0.0.1:${PORT}${path}`;

await buildWhenStale();
const { path, organiser, member } = await prepare();
const hub = startHub(PORT, folder);
try {
  await answering(hub, PORT);
  tell("before", await askFor(new Promise((resolve) => setTimeout(resolve, 5_000))));
  const began = performance.now();
  const running = run();
  tell("meanwhile", await askFor(running));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const memory = residentMegabytes(hub.pid!, "VmHWM").toFixed(0);
  console.log(
    `${people} people: answered after ${await running} ms, done after ${seconds} s, memory at its highest ${memory} MB`,
  );
} finally {
  hub.kill("SIGTERM");
  await new Promise((resolve) => hub.once("exit", resolve));
  rmSync(folder, { recursive: true, force: true });
}

/** Until the round's page shows the result; gives back after how many milliseconds the button was answered. */
async function run(): Promise<string> {
  const began = performance.now();
  await fetch(at(path), {
    method: "POST",
    redirect: "manual",
    headers: {
      cookie: organiser,
      origin: at(""),
      "content-type": "application/x-www-form-urlencoded",
    },
    body: "intent=run",
  });
  const answered = (performance.now() - began).toFixed(0);
  for (let page = "<progress"; page.includes("<progress");) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    page = await (await fetch(at(path), { headers: { cookie: organiser } })).text();
  }
  return answered;
}

/** One page after another until `done`; the times in milliseconds. */
async function askFor(done: Promise<unknown>): Promise<number[]> {
  const work = { over: false };
  void done.finally(() => (work.over = true));
  const taken: number[] = [];
  const ask = async () => {
    while (!work.over) {
      const began = performance.now();
      const reply = await fetch(at("/notes"), { headers: { cookie: member } });
      await reply.text();
      if (!reply.ok) throw new Error(`answered ${reply.status}`);
      taken.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, ask));
  return taken.sort((a, b) => a - b);
}

function tell(when: string, taken: number[]): void {
  const of = (share: number) => taken[Math.floor(share * (taken.length - 1))]!.toFixed(0);
  console.log(
    `${when}: ${taken.length} pages, p50 ${of(0.5)} ms, p95 ${of(0.95)} ms, slowest ${of(1)} ms`,
  );
}

async function prepare() {
  const db = openDatabase({ file: join(folder, "hub.db") });
  await migrateToLatest(db);
  await loadReferenceData(db, "content/reference");
  const size = { people, notes: 100, meetings: 20 };
  const filled = await fillForMeasuring(db, size, todayInDenmark(new Date()));
  const season = await getSeason(db, filled.seasonNumber);
  const act = actOfScript(readSettings(env));
  const started = await startRound(db, act, { seasonId: season!.id });
  if (!started.ok) throw new Error(started.reason);
  const organiser = await cookieOf(db, filled.organiserId);
  const member = await cookieOf(db, filled.memberIds[0]!);
  await db.destroy();
  return { path: `/seasons/${filled.seasonNumber}/rounds/${started.number}`, organiser, member };
}
