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
});
