import { afterAll, describe, expect, it } from "vitest";
import type { Db } from "#db/client.server.ts";
import { runRound } from "#app/domain/pairing/commands/run-round.server.ts";
import { startRound } from "#app/domain/pairing/commands/start-round.server.ts";
import { getSeason } from "#app/domain/seasons/queries/get-season.server.ts";
import { access } from "#app/access.ts";
import { fillDemonstration } from "#scripts/demo/fill.ts";
import type { DemoPeople } from "#scripts/demo/people.ts";
import { accessibilityViolations, scrollsSideways } from "#tests/support/accessibility.ts";
import { DESK, PHONE, useSite } from "#tests/support/site.ts";
import { addressesIn, type Address, type Who } from "./addresses.ts";

const now = new Date().toISOString();
const site = { name: "Læringsnetværket", address: "http://localhost:3000" };
const visited = new Set<string>();

/** Addresses that answer with something else than a page. */
const notPages = [
  "language", "health/alive", "health/ready", "accounts/sign-out", "meetings/rsvp",
  "meetings/calendar", "pages/was", "accounts/import-example", "seasons/enrolments-csv",
  "meetings/attendees-file", "operations/audit-file", "pairing/peer-calendar", "pairing/pairs-csv",
  "pairing/pairs-json", "privacy/own-data-file",
]; // prettier-ignore

describe("every page", () => {
  let people: DemoPeople;
  const hub = useSite("sqlite", {
    settings: { demo: true },
    fill: async (db) => {
      people = await fillDemonstration(db, now, site);
      await draftRound(db);
    },
  });

  it.each([
    { language: "da", width: DESK },
    { language: "da", width: PHONE },
    { language: "en", width: DESK },
    { language: "en", width: PHONE },
  ] as const)(
    "is accessible and fits, in $language at $width px",
    async ({ language, width }) => {
      const addresses = await addressesIn(hub().db, people, now);
      const wrong: string[] = [];
      for (const who of [
        "visitor",
        "leader",
        "facilitator",
        "organiser",
        "administrator",
      ] as const) {
        const page = await hub().open({ as: personOf(who), language, width });
        for (const address of addresses.filter((one) => one.who === who)) {
          const reply = await page.goto(address.path);
          const found = await accessibilityViolations(page);
          if (await scrollsSideways(page)) found.push("scrolls sideways");
          if (isUnexpected(address, reply?.status() ?? 0))
            found.push(`answered ${reply?.status()}`);
          wrong.push(...found.map((one) => `${who} ${address.path}: ${one}`));
          visited.add(address.route);
        }
      }
      expect(wrong).toEqual([]);
    },
    600_000,
  );

  it("was visited", () => {
    const pages = Object.keys(access).filter((id) => access[id]!.GET && !notPages.includes(id));
    expect(pages.filter((id) => !visited.has(id))).toEqual([]);
  });

  /** The organiser's pages of a round need a draft in the running season. */
  async function draftRound(db: Db) {
    const act = { actorId: people.organiser.id, now, site };
    const season = await getSeason(db, 4);
    const started = await startRound(db, act, { seasonId: season!.id });
    if (started.ok) await runRound(db, act, { roundId: started.roundId });
  }

  function personOf(who: Who) {
    return who === "visitor" ? undefined : people[who];
  }
});

afterAll(() => visited.clear());

/** Pages that say what is not there, or not allowed, answer so; all others are there. */
function isUnexpected({ route, path }: Address, status: number): boolean {
  const refusal = route === "not-found" || path.endsWith("findes-ikke");
  return refusal ? status < 200 || status >= 500 : status !== 200;
}
