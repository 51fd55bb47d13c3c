import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DEMO_PASSWORD, fillDemonstration } from "#scripts/demo/fill.ts";
import type { DemoPeople } from "#scripts/demo/people.ts";
import { awake, useSite } from "#tests/support/site.ts";

const now = new Date().toISOString();
const address = { name: "Læringsnetværket", address: "http://localhost:3000" };

/** What each person comes for, on one demonstration, with JavaScript and without. */
describe.each([true, false])("with JavaScript: %s,", (javaScript) => {
  let people: DemoPeople;
  const site = useSite("sqlite", {
    settings: { demo: true },
    fill: async (db) => {
      people = await fillDemonstration(db, now, address);
    },
  });

  const open = async (as: "leader" | "organiser" | "facilitator", path: string) => {
    const page = await site().open({ as: people[as], javaScript });
    await page.goto(path);
    if (javaScript) await awake(page);
    return page;
  };
  const press = (page: Page, name: string | RegExp) =>
    page.getByRole("main").getByRole("button", { name }).first().click();
  const main = (page: Page) => page.getByRole("main");

  it("a leader signs in, answers the next meeting by keyboard, and signs out", async () => {
    const page = await site().open({ javaScript });
    await page.goto("/sign-in");
    await page.getByLabel("Mailadresse").first().fill("leader@demo.example");
    await page.getByLabel("Adgangskode").first().fill(DEMO_PASSWORD);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/");
    if (javaScript) await awake(page);
    const yes = page.getByRole("button", { name: /Ja, jeg kommer/ }).first();
    await yes.focus();
    await page.keyboard.press("Enter");
    await page.getByText("Du kommer", { exact: false }).first().waitFor();
    await page.getByRole("button", { name: "Log ud" }).first().click();
    await page.getByRole("link", { name: "Log ind" }).first().waitFor();
  });

  it("a leader writes a note, looks at it, and publishes it", async () => {
    const page = await open("leader", "/notes/new");
    await page.getByLabel("Titel").first().fill("Vi lod de ældre tegne ruten");
    await page.locator("textarea[name=body]").fill("## Gør\n\n- Spørg, før du tegner.\n");
    await press(page, "Se, hvordan den ser ud");
    await main(page).getByText("Spørg, før du tegner.").first().waitFor();
    await press(page, "Udgiv");
    await page.getByRole("heading", { level: 1, name: "Vi lod de ældre tegne ruten" }).waitFor();
    expect(await page.locator("li.line-do").innerText()).toContain("Spørg, før du tegner.");
  });

  it("a leader gets back what was typed when a note is refused", async () => {
    const page = await open("leader", "/notes/new");
    await page.locator("textarea[name=body]").fill("En tekst uden titel");
    await press(page, "Udgiv");
    await page.getByRole("alert").first().waitFor();
    expect(await page.locator("textarea[name=body]").inputValue()).toBe("En tekst uden titel");
  });

  it("an organiser decides on an application, and the leader is mailed once", async () => {
    const page = await open("organiser", "/seasons/4/enrolments");
    await main(page).getByRole("checkbox").first().check();
    await press(page, "Afvis");
    await page.getByLabel("Begrundelse").fill("Der er ikke flere pladser i denne sæson.");
    await press(page, "Afvis og send mails");
    await page.getByText("1 afvist").first().waitFor();
    await page.goto("/demo/mail");
    expect(await main(page).innerText()).toContain("æson 4");
  });

  it("an organiser makes a round, publishes it, and a leader meets the new peer", async () => {
    const page = await open("organiser", "/seasons/4/rounds");
    await press(page, "Begynd en ny runde");
    await press(page, "Sæt par sammen");
    await page.getByText("Runden er kørt").first().waitFor();
    await main(page).getByRole("link", { name: "Offentliggør" }).first().click();
    await page.waitForURL("**/publish");
    await press(page, /Offentliggør/);
    await page.getByText("Runden er offentliggjort").first().waitFor();
    const leader = await open("leader", "/peer");
    expect(await main(leader).innerText()).toContain("Derfor jer");
  });

  it("an organiser invites somebody, who chooses a password from the mail's link", async () => {
    const page = await open("organiser", "/people/invite");
    await page.getByLabel("Navn").first().fill("Nynne Ravn");
    await page.getByLabel("Mailadresse").first().fill("nynne.ravn@hedensted.example");
    await page.locator("select[name=municipalityCode]").selectOption({ label: "Hedensted" });
    await press(page, "Send invitationen");
    await page.getByText("Nynne Ravn").first().waitFor();
    const mail = await site()
      .db.selectFrom("outbox")
      .select("text")
      .where("to_address", "=", "nynne.ravn@hedensted.example")
      .executeTakeFirstOrThrow();
    const path = /\/invitation\/\S+/.exec(mail.text)![0];
    const invited = await site().open({ javaScript });
    await invited.goto(path);
    await invited.locator("input[type=password]").first().fill("en god lang adgangskode");
    await press(invited, "Kom i gang");
    await invited.waitForURL(/\/account/);
  });

  it("a facilitator approves the minutes of the own meeting", async () => {
    const meeting = await site()
      .db.selectFrom("meeting")
      .innerJoin("meeting_facilitator", "meeting_facilitator.meeting_id", "meeting.id")
      .select("meeting.id")
      .where("meeting_facilitator.person_id", "=", people.facilitator.id)
      .where("meeting.minutes_state", "=", "draft")
      .executeTakeFirstOrThrow();
    const page = await open("facilitator", `/meetings/${meeting.id}/minutes`);
    await page.locator("textarea").first().fill("Vi aftalte at prøve igen.");
    await press(page, "Gem og godkend");
    await page.waitForURL(`**/meetings/${meeting.id}*`);
    await main(page).getByText("Vi aftalte at prøve igen.").first().waitFor();
  });

  it("a visitor finds a public note and reads it", async () => {
    const page = await site().open({ javaScript });
    await page.goto("/");
    await page.getByRole("searchbox").first().fill("socialt apotek Kavala");
    await page.keyboard.press("Enter");
    await main(page)
      .getByRole("link", { name: /Kavala/ })
      .first()
      .click();
    await page.getByRole("heading", { level: 1, name: /Kavala/ }).waitFor();
  });
});
