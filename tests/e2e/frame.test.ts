import { describe, expect, it } from "vitest";
import { accessibilityViolations, scrollsSideways } from "#tests/support/accessibility.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { awake, DESK, PHONE, useSite } from "#tests/support/site.ts";

describe("the frame", () => {
  const site = useSite();

  it.each([PHONE, DESK])("is accessible and fits at %s px, in both languages", async (width) => {
    for (const language of ["da", "en"] as const) {
      const page = await site().open({ width, language });
      await page.goto("/findes-ikke");
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
    }
  });

  it("changes language without JavaScript, and stays on the page", async () => {
    const page = await site().open({ javaScript: false });
    await page.goto("/about");
    await page.getByRole("button", { name: "English" }).first().click();
    expect(new URL(page.url()).pathname).toBe("/about");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  it("gives a visitor no script, and somebody signed in a page that wakes", async () => {
    const visitor = await site().open();
    await visitor.goto("/");
    expect(await visitor.locator("script").count()).toBe(0);
    const person = await makePerson(site().db);
    const page = await site().open({ as: person });
    await page.goto("/");
    await awake(page);
    expect(await page.locator("script").count()).toBeGreaterThan(0);
  });

  it("follows a link without loading the document anew, and leaves a new tab to the browser", async () => {
    const page = await site().open({ as: await makePerson(site().db) });
    await page.goto("/");
    await awake(page);
    await page.evaluate("window.sameDocument = true");
    await page.getByRole("link", { name: "Noter", exact: true }).first().click();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/notes");
    await page.getByRole("link", { name: "Skriv en note" }).first().click();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/notes/new");
    expect(await page.evaluate("window.sameDocument")).toBe(true);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/notes");
    const opened = page.context().waitForEvent("page");
    await page
      .getByRole("link", { name: "Møder", exact: true })
      .first()
      .click({ modifiers: ["Control"] });
    await (await opened).close();
    expect(new URL(page.url()).pathname).toBe("/notes");
    expect(await page.evaluate("window.sameDocument")).toBe(true);
  });
});
