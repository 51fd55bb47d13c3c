import { describe, expect, it } from "vitest";
import { engines } from "#tests/support/database.ts";
import { makeAuditLine } from "#tests/support/factories/audit.ts";
import { makePerson } from "#tests/support/factories/person.ts";
import { makeSeason } from "#tests/support/factories/season.ts";
import { useHub } from "#tests/support/hub.ts";

describe.each(engines)("the log on %s", (engine) => {
  const hub = useHub(engine);

  it("says in both languages who did what to whom", async () => {
    const { db } = hub();
    const administrator = await hub().as("administrator");
    const bodil = await makePerson(db, { name: "Bodil Å. Øst" });
    const actorId = administrator.personId;
    await makeAuditLine(db, {
      act: "person.disabled",
      subjectKind: "person",
      subjectId: bodil.id,
      actorId,
    });
    const danish = await administrator.get("/administration/audit");
    expect(danish.text).toContain("Lukkede kontoen");
    expect(danish.text).toContain(`href="/people/${bodil.id}">Bodil Å. Øst</a>`);
    expect(danish.text).toContain("21. november 2026 kl. 11.00");
    const english = await administrator.get("/administration/audit?lang=en");
    expect(english.text).toContain("Disabled the account");
  });

  it("shows an act without words by its key, and who is gone without a name", async () => {
    await makeAuditLine(hub().db, {
      act: "teapot.boiled",
      subjectKind: "teapot",
      subjectId: "gone",
    });
    const page = await (await hub().as("administrator")).get("/administration/audit");
    expect(page.text).toContain("teapot.boiled");
    expect(page.text).toContain("Siden selv");
  });

  it("filters by act, person, thing and period", async () => {
    const { db } = hub();
    const administrator = await hub().as("administrator");
    const season = await makeSeason(db, { title: "Vinterens sæson" });
    const actorId = administrator.personId;
    await makeAuditLine(db, {
      act: "season.created",
      subjectId: season.id,
      at: "2026-11-01T10:00:00.000Z",
    });
    await makeAuditLine(db, { act: "season.closed", actorId, at: "2026-11-10T22:59:00.000Z" });
    await makeAuditLine(db, { act: "season.started", at: "2026-11-10T23:01:00.000Z" });
    const shown = async (query: string) => {
      const { text } = await administrator.get(`/administration/audit?${query}`);
      return ["Oprettede sæsonen", "Afsluttede sæsonen", "Satte sæsonen i gang"]
        .map((words) => (text.includes(`>${words}</th>`) ? 1 : 0))
        .join("");
    };
    expect(await shown("")).toBe("111");
    expect(await shown("act=season.closed")).toBe("010");
    expect(await shown(`person=${actorId}`)).toBe("010");
    expect(await shown(`about=${season.id}`)).toBe("100");
    expect(await shown("from=2026-11-10&to=2026-11-10"), "a day ends at midnight in Denmark").toBe(
      "010",
    );
    expect(await shown("from=2026-11-11")).toBe("001");
    expect(await shown("to=2026-11-09")).toBe("100");
    expect((await administrator.get("/administration/audit?from=i+g%C3%A5r")).text).toContain(
      "ikke en dato",
    );
  });

  it("pages by key without losing or repeating a line", async () => {
    for (let line = 0; line < 120; line += 1)
      await makeAuditLine(hub().db, {
        details: { number: line },
        at: `2026-11-21T10:00:00.${100 + (line % 3)}Z`,
      });
    const administrator = await hub().as("administrator");
    const seen: string[] = [];
    let path: string | undefined = "/administration/audit";
    for (let pages = 0; path && pages < 5; pages += 1) {
      const { text } = await administrator.get(path);
      seen.push(...(text.match(/nummer: \d+/g) ?? []));
      path = /rel="next"[^>]*href="([^"]*)"/.exec(text)?.[1]?.replaceAll("&amp;", "&");
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });

  it("comes as a file that Danish Excel opens and that runs no formula", async () => {
    const { db } = hub();
    const administrator = await hub().as("administrator");
    const trick = await makePerson(db, { name: '=HYPERLINK(1);"x"' });
    await makeAuditLine(db, { act: "person.invited", subjectKind: "person", subjectId: trick.id });
    const file = await administrator.get("/administration/audit.csv?act=person.invited");
    expect(file.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="log-.*\.csv"$/);
    const lines = file.text.replace(/^\uFEFF/, "").split("\r\n");
    expect(lines[0]).toMatch(/^Hvornår;Hvem;Hvad;/);
    expect(lines[1]).toContain(';Inviterede;person.invited;deltager;"\'=HYPERLINK(1);""x"""');
  });

  it("is for administrators alone", async () => {
    for (const path of ["/administration/audit", "/administration/audit.csv"]) {
      expect((await (await hub().as("organiser")).get(path)).status).toBe(403);
      expect((await hub().visitor().get(path)).status).toBe(303);
    }
  });
});
