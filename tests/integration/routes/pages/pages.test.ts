import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { useHub } from "#tests/support/hub.ts";

const pages = {
  "/about": ["Om netværket", "About the network"],
  "/privacy": ["Privatliv og cookies", "Privacy and cookies"],
  "/contact": ["Kontakt", "Contact"],
  "/accessibility": ["Tilgængelighed", "Accessibility"],
} as const;

describe.each(engines)("the written pages on %s", (engine) => {
  const hub = useHub(engine);

  it.each(Object.entries(pages))("%s is there in both languages", async (path, titles) => {
    for (const [index, language] of (["da", "en"] as const).entries()) {
      const page = await hub().visitor().get(`${path}?lang=${language}`);
      expect(page.status).toBe(200);
      expect(page.text).toContain(`<h1>${titles[index]}</h1>`);
      expect(page.text).toContain(`<html lang="${language}"`);
      expect(page.text).not.toContain("{{");
    }
  });

  it("say so where the organiser has written no address, instead of leaving a blank", async () => {
    for (const path of ["/contact", "/privacy", "/accessibility"]) {
      const page = await hub().visitor().get(path);
      expect(page.text).toContain("har endnu ikke skrevet sin adresse");
    }
  });

  it("lead from /was to the statement on the site while there is no official one", async () => {
    const page = await hub().visitor().get("/was");
    expect([page.status, page.location]).toEqual([302, "/accessibility"]);
    expect((await hub().visitor().get("/accessibility")).text).toContain(
      "Den er ikke lagt op endnu",
    );
  });
});

describe.each(engines)("the written pages with settings on %s", (engine) => {
  const settings = {
    contact: { name: "Mette *Jensen*", email: "net_vaerk@example.dk", phone: "" },
    wasAddress: "https://was.digst.dk/netvaerk",
  };
  const hub = useHub(engine, { settings });

  it("name whom to write to, as typed, with an address to click", async () => {
    const page = await hub().visitor().get("/contact");
    expect(page.text).toContain("Mette *Jensen*");
    expect(page.text).toContain('href="mailto:net_vaerk@example.dk"');
    expect(page.text).not.toContain("Telefon:");
  });

  it("lead from /was to the official statement", async () => {
    const page = await hub().visitor().get("/was");
    expect([page.status, page.location]).toEqual([302, settings.wasAddress]);
  });
});
