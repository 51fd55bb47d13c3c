import { describe, expect, it } from "vitest";
import type { Act } from "#app/audit/act.ts";
import { beginWork } from "#app/domain/pairing/commands/begin-work.server.ts";
import { runRound } from "#app/domain/pairing/commands/run-round.server.ts";
import { endWork, endWorkOf, tellWork } from "#app/domain/pairing/commands/tell-work.server.ts";
import { getWork } from "#app/domain/pairing/queries/get-work.server.ts";
import { SILENT_MS } from "#app/domain/pairing/rules/work-states.ts";
import { toInstant } from "#db/columns.server.ts";
import { engines } from "../../../support/database.ts";
import { makeLeaders, makeManyLeaders, makePair, makeRound } from "../../../support/factories/round.ts"; // prettier-ignore
import { useHub, type Browser } from "../../../support/hub.ts";

const untyped = (text: string) => text.replaceAll("<!-- -->", "");
const site = { name: "Netværket", address: "https://hub.example.dk" };
const SOON_MS = 30_000;

describe.each(engines)("a large round of pairing on %s", { timeout: 60_000 }, (engine) => {
  let ahead = 0;
  const hub = useHub(engine, { clock: () => new Date(Date.now() + ahead) });

  /** A draft of four with one pair, and a run of it in another process. */
  async function elsewhere() {
    const { db } = hub();
    const { season, leaders } = await makeLeaders(db, 4);
    const organiser = await hub().as("organiser");
    const draft = { state: "draft", published_at: null } as const;
    const round = await makeRound(db, season.id, draft);
    const pair = await makePair(db, round.id, leaders.slice(0, 2));
    const act: Act = { actorId: organiser.personId, now: toInstant(new Date()), site };
    const input = { roundId: round.id, aim: "sum" as const, process: "another 1" };
    const begun = await beginWork(db, act, input);
    if (!begun.ok) throw new Error(begun.reason);
    const here = `/seasons/${season.number}/rounds/1`;
    return { db, season, leaders, organiser, round, pair, act, here, workId: begun.workId };
  }

  async function pageWhere(browser: Browser, here: string, holds: (text: string) => boolean) {
    for (const until = Date.now() + SOON_MS; Date.now() < until;) {
      const text = untyped((await browser.get(here)).text);
      if (holds(text)) return text;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("The page never said it.");
  }

  it("answers at once, tells how far it is, and shows the pairs when they are there", async () => {
    const { db } = hub();
    const { season } = await makeManyLeaders(db, 330);
    const organiser = await hub().as("organiser");
    const rounds = `/seasons/${season.number}/rounds`;
    await organiser.post(rounds);
    const here = `${rounds}/1`;
    const reply = await organiser.post(here, { intent: "run" });
    expect(reply).toMatchObject({ status: 303, location: here });
    const page = untyped((await organiser.get(here)).text);
    expect(page).toMatch(/<progress[^>]*aria-labelledby="work-label"/);
    expect(page).toContain('<noscript><meta http-equiv="refresh" content="2"/></noscript>');
    expect(page).toContain('value="stop"');
    expect(page).not.toContain('value="run"');
    const done = await pageWhere(organiser, here, (text) => !text.includes("<progress"));
    expect(done).toContain("Runden er kørt: 165 par.");
    expect(done).toContain("Bevist: ingen tilladt sammensætning");
    expect(done).not.toContain('http-equiv="refresh"');
    await organiser.post(here, { intent: "lock", pair: (await firstPair(season.id)).id });
    expect((await organiser.get(here)).text).not.toContain("Runden er kørt");

    async function firstPair(seasonId: string) {
      return db
        .selectFrom("pair")
        .innerJoin("round", "round.id", "pair.round_id")
        .select("pair.id")
        .where("season_id", "=", seasonId)
        .executeTakeFirstOrThrow();
    }
  });

  it("of learning sets too", async () => {
    const { season } = await makeManyLeaders(hub().db, 60);
    const organiser = await hub().as("organiser");
    const rounds = `/seasons/${season.number}/rounds`;
    await organiser.post(rounds, { size: "4" });
    await organiser.post(`${rounds}/1`, { intent: "run" });
    const done = await pageWhere(organiser, `${rounds}/1`, (text) => !text.includes("<progress"));
    expect(done).toContain("Runden er kørt: 15 læringsgrupper.");
  });

  it("is stopped by who asks for it, and leaves the draft as it was", async () => {
    const { db } = hub();
    const { season, leaders } = await makeManyLeaders(db, 2_000);
    const organiser = await hub().as("organiser");
    const round = await makeRound(db, season.id, { state: "draft", published_at: null });
    const pair = await makePair(db, round.id, [leaders[0]!, leaders[9]!]);
    const here = `/seasons/${season.number}/rounds/1`;
    await organiser.post(here, { intent: "run", aim: "worst_first" });
    expect(untyped((await organiser.postAndFollow(here, { intent: "stop" })).text)).toMatch(
      /Stopper …|stoppede kørslen/,
    );
    const stopped = await pageWhere(organiser, here, (text) => !text.includes("<progress"));
    expect(stopped).toContain("stoppede kørslen. Kladden er, som den var.");
    const pairs = await db.selectFrom("pair").select("id").execute();
    expect(pairs).toEqual([{ id: pair }]);
    const acts = await db.selectFrom("audit").select("act").execute();
    expect(acts.map((one) => one.act)).toEqual(["round.stopped"]);
  });

  it("that runs cannot be run, changed, published or deleted by anybody, who is told why", async () => {
    const { db, organiser, here, leaders, pair, round, season } = await elsewhere();
    const other = await hub().as("organiser");
    const page = untyped((await other.get(here)).text);
    expect(page).toContain("Ser, hvem der er med");
    expect(page).toMatch(/Leder Nummer \d+ satte det i gang kl\. \d\d\.\d\d, for \d+ sekund/);
    const [first, second] = leaders.map((one) => one.id) as [string, string];
    const before = await db.selectFrom("round").selectAll().executeTakeFirstOrThrow();
    for (const fields of [
      { intent: "run" },
      { intent: "lock", pair },
      { intent: "exclude", first, second },
      { intent: "delete" },
    ] as Record<string, string>[]) {
      const refused = untyped((await other.postAndFollow(here, fields)).text);
      expect(refused).toContain("Runden er i gang med at blive kørt.");
    }
    const revision = String(round.revision);
    const unpublished = await other.postAndFollow(`${here}/publish`, { revision });
    expect(unpublished.text).toContain("Runden er i gang med at blive kørt.");
    expect(await db.selectFrom("round").selectAll().executeTakeFirstOrThrow()).toEqual(before);
    expect((await other.get(`/seasons/${season.number}/rounds`)).status).toBe(200);
    expect((await organiser.get(`${here}?lang=en`)).text).toContain("Seeing who takes part");
  });

  it("that somebody else runs tells by whom and since when", async () => {
    const { season } = await makeManyLeaders(hub().db, 320);
    const [first, second] = [await hub().as("organiser"), await hub().as("organiser")];
    const rounds = `/seasons/${season.number}/rounds`;
    await first.post(rounds);
    const here = `${rounds}/1`;
    const replies = await Promise.all(
      [first, second].map((one) => one.post(here, { intent: "run" })),
    );
    const flashes = replies.map((one) => decodeURIComponent(one.headers.get("set-cookie") ?? ""));
    expect(flashes.filter((one) => one.includes("work.already"))).toHaveLength(1);
    expect(flashes.filter((one) => one === "")).toHaveLength(1);
    await pageWhere(first, here, (text) => !text.includes("<progress"));
    const acts = await hub().db.selectFrom("audit").select("act").execute();
    expect(acts.filter((one) => one.act === "round.run")).toHaveLength(1);
  });

  it("in another process is told of and stopped from here", async () => {
    const { db, organiser, here, workId, round, act } = await elsewhere();
    const now = toInstant(new Date());
    const progress = { step: "pricing" as const, pass: 3, share: 0.426 };
    expect(await tellWork(db, { workId, progress, now })).toBe(true);
    const page = untyped((await organiser.get(here)).text);
    expect(page).toContain("Leder efter bedre par (3. gang)");
    expect(page).toMatch(/<progress[^>]* value="0.426"/);
    expect(page).toMatch(/42\s%/);
    expect(untyped((await organiser.postAndFollow(here, { intent: "stop" })).text)).toContain("Stopper …"); // prettier-ignore
    expect(await tellWork(db, { workId, progress, now })).toBe(false);
    const aside = { workId, clock: () => now, tell: async () => {}, signal: new AbortController().signal }; // prettier-ignore
    const late = await runRound(db, act, { roundId: round.id }, aside);
    expect(late).toEqual({ ok: false, reason: "stopped" });
    await endWork(db, { workId, outcome: { how: "stopped" }, now });
    expect((await organiser.get(here)).text).toContain("Kladden er, som den var.");
    expect(untyped((await organiser.postAndFollow(here, { intent: "stop" })).text)).toContain("Der var ikke noget at stoppe."); // prettier-ignore
  });

  it("is no longer under way when its process is not heard of, and may be run again", async () => {
    const { db, organiser, here, workId, round, act } = await elsewhere();
    ahead = SILENT_MS + 1_000;
    try {
      const page = untyped((await organiser.get(here)).text);
      expect(page).toContain("Serveren blev genstartet eller gik i stå");
      expect(page).toContain('value="run"');
      await organiser.post(here, { intent: "run" });
      expect(untyped((await organiser.get(here)).text)).not.toContain("Serveren blev genstartet");
    } finally {
      ahead = 0;
    }
    const now = toInstant(new Date());
    const aside = { workId, clock: () => now, tell: async () => {}, signal: new AbortController().signal }; // prettier-ignore
    expect(await runRound(db, act, { roundId: round.id }, aside)).toMatchObject({ ok: false });
    expect((await db.selectFrom("pair").selectAll().execute()).length).toBe(2);
  });

  it("ends with the process that stops, and says how other runs ended", async () => {
    const { db, organiser, here, round, act, workId } = await elsewhere();
    const now = toInstant(new Date());
    await endWorkOf(db, { process: "another 2", now });
    expect(untyped((await organiser.get(here)).text)).toContain("<progress");
    await endWorkOf(db, { process: "another 1", now });
    expect((await organiser.get(here)).text).toContain("Serveren blev genstartet");
    expect(await tellWork(db, { workId, progress: (await getWork(db, round.id))!.progress, now })).toBe(false); // prettier-ignore
    const sentences = {
      too_long: "Kørslen nåede ikke at blive færdig",
      failed: "Det er vores fejl, ikke din.",
      stopped: "Kørslen blev stoppet kl.",
    } as const;
    for (const [how, sentence] of Object.entries(sentences)) {
      const begun = await beginWork(db, act, { roundId: round.id, aim: "sum", process: "x" });
      if (!begun.ok) throw new Error(begun.reason);
      const outcome = { how: how as keyof typeof sentences };
      await endWork(db, { workId: begun.workId, outcome, now });
      expect((await organiser.get(here)).text).toContain(sentence);
    }
  });
});
