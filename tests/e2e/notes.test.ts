import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { createNote } from "#app/domain/notes/commands/create-note.server.ts";
import { accessibilityViolations, scrollsSideways } from "#tests/support/accessibility.ts";
import { noteInput } from "#tests/support/factories/note-input.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { scopeWith } from "#tests/support/scope.ts";
import { awake, DESK, PHONE, useSite } from "#tests/support/site.ts";

const act = (actorId: string) => ({
  actorId,
  now: "2026-11-23T08:00:00.000Z",
  site: { name: "Læringsnetværket", address: "https://hub.example.dk" },
});

describe("Writing a note", () => {
  const site = useSite();

  const published = async () => {
    const author = await makePerson(site().db);
    const scope = scopeWith({ viewerId: author.id });
    const input = { ...noteInput({ audience: "public" }), publish: true };
    const outcome = await createNote(site().db, act(author.id), scope, input);
    return { author, path: outcome.ok ? `/notes/${outcome.id}` : "" };
  };
  const body = (page: Page) => page.getByLabel("Tekst", { exact: true });

  it("is done by keyboard alone, with a look at it on the way", async () => {
    const page = await site().open({ as: await makePerson(site().db) });
    await page.goto("/notes/new");
    await awake(page);
    await page.getByLabel("Titel").focus();
    await page.keyboard.type("Ring, før I skriver");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("## Gør\n\n- Ring til de ti mest **kritiske**.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const preview = page.getByRole("region", { name: "Sådan ser den ud" });
    await expect.poll(() => preview.locator("li.line-do strong").textContent()).toBe("kritiske");
    expect(await page.evaluate("document.activeElement.id")).toBe("preview");
    expect(await body(page).inputValue()).toContain("**kritiske**");
    await page.getByRole("button", { name: "Udgiv" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Noten er udgivet.").waitFor();
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Ring, før I skriver");
  });

  it("saves nothing when Enter is pressed in a field", async () => {
    const page = await site().open({ as: await makePerson(site().db), javaScript: false });
    await page.goto("/notes/new");
    await page.getByLabel("Titel").fill("Ring");
    await page.getByLabel("Titel").press("Enter");
    await page.getByText("Sådan ser den ud").waitFor();
    expect(await page.getByLabel("Titel").inputValue()).toBe("Ring");
    expect(
      await site().db.selectFrom("note").select("id").where("title", "=", "Ring").execute(),
    ).toEqual([]);
  });

  it("asks before it is left unsaved, and not once it is saved", async () => {
    const page = await site().open({ as: await makePerson(site().db) });
    await page.goto("/notes/new");
    await awake(page);
    await page.getByLabel("Titel").fill("Ring");
    const questions: string[] = [];
    page.once("dialog", (dialog) => {
      questions.push(dialog.message());
      void dialog.dismiss();
    });
    await page.getByRole("link", { name: "Møder", exact: true }).first().click();
    await expect.poll(() => questions.length).toBe(1);
    expect(page.url()).toContain("/notes/new");
    await page.getByRole("button", { name: "Gem kladde" }).click();
    await page.getByText("Kladden er gemt").waitFor();
    await page.getByRole("link", { name: "Kommuner", exact: true }).first().click();
    await page.waitForURL("**/municipalities");
    expect(questions).toHaveLength(1);
  });

  it("shows both texts where two write at once, and each keeps their own", async () => {
    const { author, path } = await published();
    const first = await site().open({ as: author });
    const second = await site().open({ as: author });
    for (const page of [first, second]) {
      await page.goto(`${path}/edit`);
      await awake(page);
    }
    await body(first).fill("Den ene tekst.");
    await first.getByRole("button", { name: "Gem ændringerne" }).click();
    await first.getByText("Ændringerne er gemt").waitFor();
    await body(second).fill("Den anden tekst.");
    await second.getByRole("button", { name: "Gem ændringerne" }).click();
    await second.getByText("Noten er ændret, mens du skrev").waitFor();
    expect(await second.evaluate(() => document.activeElement?.className)).toBe("conflict");
    expect(await body(second).inputValue()).toBe("Den anden tekst.");
    expect(await accessibilityViolations(second)).toEqual([]);
    await second.getByRole("button", { name: "Gem ændringerne" }).click();
    await second.getByText("Ændringerne er gemt").waitFor();
    await second.getByText("Den anden tekst.").waitFor();
  });

  it("gives the text back when the session has ended", async () => {
    const author = await makePerson(site().db);
    for (const javaScript of [true, false]) {
      const page = await site().open({ as: author, javaScript });
      await page.goto("/notes/new");
      if (javaScript) await awake(page);
      await page.getByLabel("Titel").fill("Ring");
      await body(page).fill("Alt det, jeg skrev.");
      await site().db.deleteFrom("session").where("person_id", "=", author.id).execute();
      await page.getByRole("button", { name: "Udgiv" }).click();
      await page.getByText("Du er logget ud, men din tekst er her endnu").waitFor();
      expect(await body(page).inputValue()).toBe("Alt det, jeg skrev.");
      expect(await page.getByLabel("Titel").inputValue()).toBe("Ring");
    }
  });

  it("makes each piece of advice a place one can link to", async () => {
    const { path } = await published();
    const page = await site().open();
    await page.goto(path);
    await page.getByRole("link", { name: "Link til dette råd" }).last().click();
    expect(page.url()).toMatch(/#dont-[a-z0-9]{6}$/);
    expect(await page.locator(":target").textContent()).toContain("Undgå breve uden navn.");
  });

  it.each([PHONE, DESK])("is accessible and fits at %s px, in both languages", async (width) => {
    const { author, path } = await published();
    const addresses = [
      "/notes", "/notes?q=kritiske&topic=citizen_engagement", "/notes?q=qwxyz", "/notes/mine",
      "/notes/new", path, `${path}/edit`, `${path}/delete`, `${path}/versions`,
      `${path}/versions/1`,
    ]; // prettier-ignore
    for (const language of ["da", "en"] as const) {
      const page = await site().open({ as: author, width, language });
      for (const address of addresses) {
        await page.goto(address);
        // A fold that is opened as the page wakes is a fold React did not draw.
        await awake(page);
        for (const fold of await page.locator("main summary").all()) await fold.click();
        const found = { address, violations: await accessibilityViolations(page) };
        expect(found).toEqual({ address, violations: [] });
        expect({ address, wide: await scrollsSideways(page) }).toEqual({ address, wide: false });
      }
      await page.goto("/notes/new");
      await page.locator("button[value=publish]").click();
      await page.locator("#error-summary").waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.locator("button[value=preview]").click();
      await page.locator("#preview").waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    }
  });
});
