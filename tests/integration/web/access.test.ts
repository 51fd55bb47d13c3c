import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { access } from "#app/access.ts";
import { verdict } from "#app/web/access.ts";
import type { Viewer } from "#app/domain/accounts/viewer.ts";
import type { NetworkRole } from "#db/schema.ts";
import { engines } from "#tests/support/database.ts";
import { useHub, type Browser, type Page } from "#tests/support/hub.ts";

const table = readFileSync("app/routes.ts", "utf8");
const addresses = new Map(
  [...table.matchAll(/(?:route\("([^"]+)"|index\()(?:,\s*)?\s*"routes\/([^"]+)\.tsx?"/g)].map(
    ([, path, id]) => [id!, `/${exampleOf(path ?? "")}`],
  ),
);

/** An address that fits the pattern and leads to nothing that exists. */
function exampleOf(pattern: string): string {
  return pattern
    .replace(":number", "99")
    .replace(":status", "403")
    .replace(/:(\w+)/g, "01900000-0000-7000-8000-000000000000")
    .replace("*", "findes/slet/ikke");
}

const people = ["visitor", "member", "organiser", "administrator"] as const;
type Who = (typeof people)[number];
const viewerAs = (who: Who) =>
  who === "visitor" ? null : ({ role: who as NetworkRole } as Viewer);

/** What the answer shows of the gate's verdict; past the gate, anything but a failure is right. */
function verdictOf(page: Page): string {
  if (page.status === 303 && page.location?.startsWith("/sign-in?next=")) return "sign_in";
  // With the page that was posted from, so that nothing typed is lost.
  if (page.status === 401) return "sign_in";
  if (page.status === 403) return "forbidden";
  if (page.status === 405) return "no_method";
  return page.status < 500 ? "allowed" : `failed with ${page.status}`;
}

describe.each(engines)("the authorisation table on %s", (engine) => {
  const hub = useHub(engine);

  it.each(people)("is kept for every route and method for a %s", async (who) => {
    const browser: Browser = who === "visitor" ? hub().visitor() : await hub().as(who);
    const wrong: string[] = [];
    for (const [id, row] of Object.entries(access)) {
      // Signing out would end the session that the rest of the table is tried with.
      if (id === "accounts/sign-out") continue;
      const address = addresses.get(id)!;
      for (const method of ["GET", "POST"] as const) {
        const page = await (method === "GET" ? browser.get(address) : browser.post(address));
        const expected = verdict(row, method, viewerAs(who));
        const got = verdictOf(page);
        if (got !== expected) wrong.push(`${who} ${method} ${address}: ${got}, not ${expected}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

it("every route of the table has an address", () => {
  expect(Object.keys(access).filter((id) => !addresses.has(id))).toEqual([]);
});
