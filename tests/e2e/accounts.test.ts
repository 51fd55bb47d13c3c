import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { hashPassword } from "#app/domain/accounts/secrets/password.server.ts";
import { newestLink } from "#tests/support/account-acts.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { awake, PHONE, useSite } from "#tests/support/site.ts";

const password = "langsom havn 94";
const list = "Navn;Mail;Kommune\nÅse Øst;aase@x.example;Ærø\nBent;bent(at)x;Ærø\n";

describe("getting in, in a browser", () => {
  const site = useSite();
  const heading = (page: Page) => page.locator("h1").innerText();

  it("takes an invitation from a list to the profile without JavaScript, on a phone", async () => {
    const organiser = await makePerson(site().db, { role: "organiser" });
    const visit = { width: PHONE, javaScript: false };
    const office = await site().open({ ...visit, as: organiser });
    await office.goto("/people/import");
    const file = { name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(list) };
    await office.getByLabel("Fil", { exact: true }).setInputFiles(file);
    await office.getByRole("button", { name: "Se listen igennem" }).click();
    expect(await office.locator("main").innerText()).toContain("Mail er ikke en mailadresse");
    await office.getByRole("button", { name: "Send 1 invitation" }).click();
    expect(await office.locator("main").innerText()).toContain("Åse Øst");
    const leader = await site().open(visit);
    await leader.goto((await newestLink(site().db, "aase@x.example")).path);
    await leader.getByLabel("Adgangskode").fill(password);
    await leader.getByRole("button", { name: "Kom i gang" }).click();
    expect(await heading(leader)).toBe("Min profil");
    await leader.getByText("Jeg kan bidrage med", { exact: true }).first().click();
    await leader.getByLabel("Samskabelse").first().check();
    await leader.getByRole("button", { name: "Gem profilen" }).click();
    expect(await leader.locator("main").innerText()).toContain("Jeg kan bidrage med: Samskabelse");
  });

  it("signs in and out by keyboard alone", async () => {
    const email = "anna@x.example";
    await makePerson(site().db, { email, password_hash: await hashPassword(password) });
    const page = await site().open();
    await page.goto("/sign-in?next=%2Faccount");
    await page.getByLabel("Mailadresse").focus();
    await page.keyboard.type(email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(password);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/account");
    await awake(page);
    await page.getByRole("button", { name: "Log ud" }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByText("Du er logget ud.").waitFor();
  });

  it("brings the focus to what is wrong with an invitation, and keeps the rest", async () => {
    const organiser = await makePerson(site().db, { role: "organiser" });
    const page = await site().open({ as: organiser });
    await page.goto("/people/invite");
    await awake(page);
    await page.getByLabel("Navn").fill("Ida Holm");
    await page.getByRole("button", { name: "Send invitationen" }).click();
    await page.locator(".error-summary").waitFor();
    expect(await page.evaluate("document.activeElement.className")).toContain("error-summary");
    expect(await page.getByLabel("Navn").inputValue()).toBe("Ida Holm");
  });
});
