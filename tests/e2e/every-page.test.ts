import { afterAll, describe, expect, it } from "vitest";
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
  "meetings/calendar", "pages/was",
]; // prettier-ignore

describe("every page", () => {
  let people: DemoPeople;
  const hub = useSite("sqlite", {
    settings: { demo: true },
    fill: async (db) => {
      people = await fillDemonstration(db, now, site);
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

  function personOf(who: Who) {
    return who === "visitor" ? undefined : people[who];
  }
});

afterAll(() => visited.clear());

/** Pages that say what is not there, or not allowed, answer so; all others are there. */
function isUnexpected({ route, path }: Address, status: number): boolean {
  const refusal = route === "not-found" || route === "refused" || path.endsWith("findes-ikke");
  return refusal ? status < 200 || status >= 500 : status !== 200;
}
