import { describe, expect, it } from "vitest";
import { deletePerson } from "#app/domain/privacy/commands/delete-person.server.ts";
import { readOwnData } from "#app/domain/privacy/queries/read-own-data.server.ts";
import { actBy } from "#tests/support/account-acts.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makeFullLife } from "#tests/support/factories/full-life.ts";
import { makePerson } from "#tests/support/factories/person.ts";

describe.each(engines)("one's own file on %s", (engine) => {
  const db = useDatabase(engine);
  const read = (personId: string, language: "da" | "en" = "da") => {
    const { site, now } = actBy(personId);
    return readOwnData(db(), { personId, sessionIdHash: "none", language, site, now });
  };

  it("holds every word of one's own, wherever it lies", async () => {
    const { one } = await makeFullLife(db());
    const text = JSON.stringify(await read(one.id));
    for (const own of [
      "Navn", "post@example.dk", "titel", "12345678", "om", "browser", "ny@example.dk", "begrundelse",
      "udfordring", "svar", "anden", "kladdetekst", "førsteudkast", "pause", "løfte", "refleksion",
      "ønske", "emne",
    ])
      expect(text).toContain(`eget-${own}`); // prettier-ignore
  });

  it("holds no secret, nothing that others wrote, and nothing that is not told yet", async () => {
    const { one } = await makeFullLife(db());
    const data = await read(one.id);
    const text = JSON.stringify(data);
    expect(text).not.toMatch(/hemmelig-|andens-|excluded|hash/i);
    const { pairs, partnersUntilRepaired, roundsWithoutPartner } = data.learningPartners;
    expect(pairs.map((pair) => pair.round)).toEqual([1]);
    expect(pairs[0]!.partners).toEqual(["Makker Holm"]);
    expect(partnersUntilRepaired).toHaveLength(2);
    expect(roundsWithoutPartner.map((one) => one.round)).toEqual([2]);
  });

  it("has keys that stay and words in the reader's language", async () => {
    const { one } = await makeFullLife(db());
    const [danish, english] = [await read(one.id), await read(one.id, "en")];
    expect(Object.keys(danish)).toEqual([
      "aboutThisFile", "profile", "access", "enrolments", "meetings", "notes", "learningPartners",
      "mails", "log",
    ]); // prettier-ignore
    expect(danish.profile.offers).toEqual(["Samskabelse"]);
    expect(english.profile.offers).toEqual(["Co-creation"]);
    expect(danish.profile).toMatchObject({ municipality: "Hedensted", hasPassword: true });
    expect(danish.access.signedIn).toMatchObject([{ browser: "eget-browser", thisOne: false }]);
    expect(danish.log.byYou).toMatchObject([{ act: "season.opened" }]);
  });

  it("does not name a partner who was deleted", async () => {
    const { one, other } = await makeFullLife(db());
    const by = await makePerson(db(), { role: "administrator" });
    await db().deleteFrom("meeting_facilitator").execute();
    expect(await deletePerson(db(), actBy(by.id), { personId: other.id })).toEqual({ ok: true });
    const { learningPartners } = await read(one.id);
    expect(learningPartners.pairs[0]!.partners).toEqual(["Tidligere medlem"]);
  });

  it("is as empty as the account of who has just begun", async () => {
    const person = await makePerson(db());
    expect(await read(person.id)).toMatchObject({
      enrolments: [],
      meetings: { answers: [], leads: [], made: [], minutesSaved: [] },
      notes: { own: [], savedForOthers: [] },
      learningPartners: { pairs: [], pause: [] },
      mails: [],
      log: { byYou: [], aboutYou: [] },
    });
  });
});
