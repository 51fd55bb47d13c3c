import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { accessibilityViolations, scrollsSideways } from "#tests/support/accessibility.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeEnrolment, makeSeason } from "#tests/support/factories/season.ts";
import { awake, DESK, PHONE, useSite } from "#tests/support/site.ts";

const window = { enrolment_opens_on: "2020-01-01", enrolment_closes_on: "2150-01-01" };

/** By the Tab key alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The Tab key never got there.");
}

describe.each([true, false])("with JavaScript %s", (javaScript) => {
  const site = useSite();

  it("a leader joins a season by keyboard alone", async () => {
    const { number } = await makeSeason(site().db, { state: "open", ...window });
    const leader = await makePerson(site().db);
    const page = await site().open({ as: leader, javaScript });
    await page.goto(`/seasons/${number}`);
    if (javaScript) await awake(page);
    await tabTo(page, page.getByRole("link", { name: "Tilmeld dig" }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Tilmeld dig sæson" }).waitFor();
    await tabTo(page, page.getByLabel("Hvorfor vil du være med?"));
    await page.keyboard.type("Jeg vil lære af andre.");
    await tabTo(page, page.getByRole("button", { name: "Send tilmeldingen" }));
    await page.keyboard.press("Enter");
    const summary = page.getByRole("alert");
    await summary.waitFor();
    await tabTo(page, summary.getByRole("link").first());
    await page.keyboard.press("Enter");
    await tabTo(page, page.getByLabel("Din egen udfordring"));
    await page.keyboard.type("Ensomhed blandt unge.");
    await tabTo(page, page.getByRole("checkbox", { name: "Samskabelse" }).first());
    await page.keyboard.press("Space");
    await tabTo(page, page.getByRole("button", { name: "Send tilmeldingen" }));
    await page.keyboard.press("Enter");
    await page.getByText("Din tilmelding venter på svar").waitFor();
    const kept = await site()
      .db.selectFrom("enrolment")
      .select(["motivation", "challenge"])
      .where("person_id", "=", leader.id)
      .execute();
    expect(kept).toEqual([
      { motivation: "Jeg vil lære af andre.", challenge: "Ensomhed blandt unge." },
    ]);
  });

  it("an organiser reads applications, chooses all and admits them", async () => {
    const { id, number } = await makeSeason(site().db, { state: "open", seats: 2, ...window });
    for (const name of ["Anna", "Bo", "Carla"])
      await makeEnrolment(site().db, id, await makePerson(site().db, { name }), {
        state: "applied",
        motivation: `${name} er nysgerrig`,
      });
    const organiser = await makePerson(site().db, { role: "organiser" });
    const page = await site().open({ as: organiser, javaScript });
    await page.goto(`/seasons/${number}`);
    await page.getByRole("link", { name: "Læs tilmeldingerne" }).click();
    await page.getByText("Læs tilmeldingen").first().click();
    await page.getByText("Anna er nysgerrig").waitFor();
    await page.getByRole("link", { name: "Vælg alle på siden" }).click();
    await page.getByRole("checkbox", { checked: true }).nth(2).waitFor();
    await page.getByRole("button", { name: "Optag" }).click();
    await page.getByRole("heading", { name: "Optag 3 ledere" }).waitFor();
    await page.getByRole("button", { name: "Optag og send mails" }).click();
    await page.getByText("2 optaget, 1 på venteliste").waitFor();
  });
});

describe("a season's pages", { timeout: 180_000 }, () => {
  const site = useSite();

  async function check(page: Page) {
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
  }

  it.each([PHONE, DESK])("are accessible empty, full and refused at %s px", async (width) => {
    const { db } = site();
    const organiser = await makePerson(db, { role: "organiser" });
    const draft = await makeSeason(db, { state: "draft", ...window });
    const { id, number } = await makeSeason(db, { state: "open", seats: 1, ...window });
    const waiting = { state: "waitlisted", queued_at: "2026-06-20T08:00:00.000Z" } as const;
    await makeEnrolment(db, id, await makePerson(db));
    const { id: applied } = await makeEnrolment(db, id, await makePerson(db), { state: "applied" });
    await makeEnrolment(db, id, await makePerson(db), waiting);
    const leader = await makePerson(db);
    const declined = await makePerson(db);
    await makeEnrolment(db, id, declined, { state: "declined", reason: "Der var for mange." });
    const season = `/seasons/${number}`;
    const visits = [
      [organiser, `/seasons/${draft.number}`],
      [organiser, `/seasons/${draft.number}/state`],
      [organiser, `/seasons/${draft.number}/roster`],
      [organiser, `${season}/enrolments?q=zzzzqqq`],
      [organiser, `${season}/enrolments?state=all&select=all`],
      [organiser, `${season}/enrolments/decide?decision=admit&ids=${applied}`],
      [leader, `${season}/apply`],
      [declined, `${season}/apply`],
    ] as const;
    for (const language of ["da", "en"] as const) {
      for (const [as, path] of visits) {
        const page = await site().open({ as, width, language });
        await page.goto(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
        await check(page);
      }
      const page = await site().open({ as: organiser, width, language });
      await page.goto(`/seasons/new?lang=${language}`);
      await awake(page);
      await page.locator("main form button[type=submit]").click();
      await page.getByRole("alert").waitFor();
      await check(page);
    }
  });
});
