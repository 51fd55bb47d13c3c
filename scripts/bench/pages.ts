/**
 * Measures pages as people meet them: the built hub in a process of its own, 20 connections on which 200
 * people take turns, medians of three runs once every page was asked for a while. `npx tsx scripts/bench/pages.ts [--people 2000] [--notes 10000] [--only season] [--gzip]`;
 * DATABASE_URL measures PostgreSQL. Linux only (it reads /proc).
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import autocannon from "autocannon";
import { todayInDenmark } from "#app/calendar/danish-time.ts";
import { loadReferenceData } from "#app/domain/municipalities/commands.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { buildWhenStale } from "../build.ts";
import { fillForMeasuring, refuseOneInUse } from "./fill.ts";
import { answering, cookieOf, startHub } from "./hub-process.ts";
import { cpuSeconds, median, residentMegabytes } from "./process-cost.ts";

const PORT = 3999;
const RUNS = 3;
const SECONDS = 5;
const WARM_UP_SECONDS = 3;
const CONNECTIONS = 20;

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "2000" },
    notes: { type: "string", default: "10000" },
    meetings: { type: "string", default: "48" },
    only: { type: "string", default: "" },
    gzip: { type: "boolean", default: false },
  },
});
const size = {
  people: Number(values.people),
  notes: Number(values.notes),
  meetings: Number(values.meetings),
};

await buildWhenStale();
const folder = mkdtempSync(join(tmpdir(), "hub-bench-"));
try {
  console.log(`${size.people} people, ${size.notes} notes, ${size.meetings} meetings\n`);
  await measureBareServer();
  const { filled, cookies } = await prepare();
  const { hub, startMs } = await start();
  try {
    const memory = residentMegabytes(hub.pid!).toFixed(0);
    const signedIn: [string, string][] = [
      ["season", `/seasons/${filled.seasonNumber}`],
      ["meeting", `/meetings/${filled.meetingId}`],
      ["note", `/notes/${filled.noteId}`],
      ["list of notes", "/notes"],
      ["list of people", "/people"],
      ["list of meetings", "/meetings"],
      ["start page", "/"],
      ["search", "/search?q=samskabelse+landsby"],
    ];
    const open: [string, string][] = [
      ["front page, visitor", "/"],
      ["season, visitor", `/seasons/${filled.seasonNumber}`],
      ["note, visitor", `/notes/${filled.publicNoteId}`],
    ];
    const asked = ([name]: [string, string]) => name.includes(values.only);
    for (const [, path] of signedIn.filter(asked)) await load(path, cookies, WARM_UP_SECONDS);
    for (const [name, path] of signedIn.filter(asked)) await measure(hub, name, path, cookies);
    for (const [name, path] of open.filter(asked)) await measure(hub, name, path);
    const highest = residentMegabytes(hub.pid!, "VmHWM").toFixed(0);
    console.log(`\nStart to first answer ${startMs} ms; ${memory} MB then, ${highest} MB at most.`);
  } finally {
    hub.kill("SIGTERM");
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureBareServer() {
  console.log(
    "| page | requests/s | p50 ms | p95 ms | CPU ms a request |\n| --- | ---: | ---: | ---: | ---: |",
  );
  const env = { ...process.env, PORT: String(PORT) };
  const bare = spawn(process.execPath, ["scripts/bench/bare-server.mjs"], { env });
  try {
    await answering(bare, PORT);
    await measure(bare, "Node alone, 20 KB", "/");
  } finally {
    const ended = once(bare, "exit");
    bare.kill();
    await ended;
  }
}

async function prepare() {
  const db = openDatabase({ url: process.env.DATABASE_URL, file: join(folder, "hub.db") });
  await migrateToLatest(db);
  await refuseOneInUse(db);
  await loadReferenceData(db, "content/reference");
  const filled = await fillForMeasuring(db, size, todayInDenmark(new Date()));
  const cookies: string[] = [];
  for (const id of filled.memberIds) cookies.push(await cookieOf(db, id));
  await db.destroy();
  return { filled, cookies };
}

async function start(): Promise<{ hub: ChildProcess; startMs: number }> {
  const began = performance.now();
  const hub = startHub(PORT, folder);
  await answering(hub, PORT);
  return { hub, startMs: Math.round(performance.now() - began) };
}

async function measure(hub: ChildProcess, name: string, path: string, cookies?: string[]) {
  const runs: Record<"rate" | "p50" | "p95" | "cpu", number>[] = [];
  await load(path, cookies, 1);
  for (let run = 0; run < RUNS; run += 1) {
    const before = cpuSeconds(hub.pid!);
    const result = await load(path, cookies, SECONDS);
    const spent = cpuSeconds(hub.pid!) - before;
    if (result.non2xx > 0 || result.errors > 0)
      throw new Error(`${path}: ${result.non2xx} not 2xx, ${result.errors} errors`);
    runs.push({
      rate: result.requests.average,
      ...result.percentiles,
      cpu: (spent * 1000) / result.requests.total,
    });
  }
  const of = (figure: keyof (typeof runs)[number]) => median(runs.map((run) => run[figure]));
  console.log(
    `| ${name} | ${of("rate").toFixed(0)} | ${of("p50").toFixed(0)} | ${of("p95").toFixed(0)} | ${of("cpu").toFixed(2)} |`,
  );
}

async function load(path: string, cookies: string[] | undefined, duration: number) {
  // Each connection begins with somebody else; nobody signed in is one without a cookie.
  const encoding = values.gzip ? { "accept-encoding": "gzip" } : {};
  const turns = (cookies ?? [""]).map((cookie) => ({
    headers: cookie ? { ...encoding, cookie } : encoding,
  }));
  let connections = 0;
  const setupClient = (client: autocannon.Client) => {
    const first = (connections++ * 10) % turns.length;
    client.setRequests([...turns.slice(first), ...turns.slice(0, first)]);
  };
  const url = `http://127.0.0.1:${PORT}${path}`;
  // Its own figures lack the 95th, and count how long a connection waited to be accepted.
  const met = new WeakSet<object>();
  const waited: number[] = [];
  const result = await new Promise<autocannon.Result>((ended, failed) => {
    const options = { url, connections: CONNECTIONS, duration, setupClient };
    const instance = autocannon(options, (error, figures) =>
      error ? failed(error as Error) : ended(figures),
    );
    instance.on("response", (client, _status, _bytes, milliseconds) => {
      if (met.has(client)) waited.push(milliseconds);
      met.add(client);
    });
  });
  waited.sort((a, b) => a - b);
  const at = (share: number) => waited[Math.floor(waited.length * share)] ?? NaN;
  return { ...result, percentiles: { p50: at(0.5), p95: at(0.95) } };
}
