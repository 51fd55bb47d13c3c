import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { visibilityFields, type Profile } from "#app/domain/accounts/person.ts";
import { mayDisable, mayManage, rolesToGive, visibleProfile } from "#app/domain/accounts/policy.ts";
import { personEntry } from "#app/domain/accounts/search-entry/put-person-entry.server.ts";
import type { Audience, NetworkRole, PersonState } from "#db/schema.ts";

const audience = fc.constantFrom<Audience>("season", "network", "public");

/** Each part of the profile holds a mark of its own, to be looked for where it must not be. */
const marks = {
  name: ["navn-mærke"],
  work: ["titel-mærke", "director", "children_youth"],
  about: ["om-mærke"],
  topics: ["co_creation", "volunteering"],
  email: ["mail@mærke.example"],
  phone: ["tlf-mærke"],
};

const profiles: fc.Arbitrary<Profile> = fc
  .record({
    state: fc.constantFrom<PersonState>("invited", "active", "disabled", "anonymised"),
    visibility: fc.record({
      name: audience, work: audience, about: audience, topics: audience, email: audience,
      phone: audience,
    }), // prettier-ignore
  })
  .map((facts) => ({
    ...facts, id: "p1", name: "navn-mærke", role: "member", municipality: null,
    title: "titel-mærke", roleKey: "director", sectorKey: "children_youth", languages: ["da"],
    email: "mail@mærke.example", phone: "tlf-mærke", about: "om-mærke", offers: ["co_creation"],
    wants: ["volunteering"],
  })); // prettier-ignore

interface Asker {
  who: string;
  viewerId: string | null;
  organiser: boolean;
  shares: boolean;
  sees: string[];
}

const askers = fc.constantFrom<Asker>(
  { who: "visitor", viewerId: null, organiser: false, shares: false, sees: ["public"] },
  { who: "member", viewerId: "p2", organiser: false, shares: false, sees: ["public", "network"] },
  {
    who: "peer",
    viewerId: "p2",
    organiser: false,
    shares: true,
    sees: ["public", "network", "season"],
  },
);

describe("what is seen of a profile", () => {
  it("never holds a part whose audience is narrower than the asker", () => {
    fc.assert(
      fc.property(profiles, askers, (profile, { shares, sees, ...scope }) => {
        const text = JSON.stringify(visibleProfile(profile, scope, shares));
        for (const field of visibilityFields) {
          if (sees.includes(profile.visibility[field])) continue;
          for (const mark of marks[field]) expect(text).not.toContain(mark);
        }
      }),
    );
  });

  it("holds everything that the asker may see of somebody active", () => {
    fc.assert(
      fc.property(profiles, askers, (profile, { shares, sees, ...scope }) => {
        const active = { ...profile, state: "active" as const };
        const text = JSON.stringify(visibleProfile(active, scope, shares));
        if (!sees.includes(profile.visibility.name)) {
          expect(text).toBe("null");
          return;
        }
        for (const field of visibilityFields) {
          if (!sees.includes(profile.visibility[field])) continue;
          for (const mark of marks[field]) expect(text).toContain(mark);
        }
      }),
    );
  });

  it("is nothing of somebody who is not active, but for organisers, and nothing of the deleted", () => {
    fc.assert(
      fc.property(profiles, askers, (profile, { shares, ...scope }) => {
        fc.pre(profile.state !== "active");
        expect(visibleProfile(profile, scope, shares)).toBeNull();
        const organiser = visibleProfile(profile, { ...scope, organiser: true }, false);
        expect(organiser === null).toBe(profile.state === "anonymised");
      }),
    );
  });

  it("is everything for its owner", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const { visibility: _visibility, ...all } = { ...profile, state: "active" as const };
        const own = { viewerId: "p1", organiser: false };
        expect(visibleProfile({ ...profile, state: "active" }, own, false)).toEqual(all);
      }),
    );
  });
});

describe("what can be found of a profile", () => {
  it("is never more than the whole audience of the entry may see", () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        const entry = personEntry(profile, "2026-11-23T08:00:00.000Z");
        if (!entry) return;
        const words = `${entry.title}\n${entry.body}`;
        const readers = entry.audience === "public" ? ["public"] : ["public", "network"];
        const { visibility } = profile;
        if (!readers.includes(visibility.work)) expect(words).not.toMatch(/titel-mærke|Direktør/);
        if (!readers.includes(visibility.about)) expect(words).not.toContain("om-mærke");
        if (!readers.includes(visibility.topics)) expect(words).not.toContain("Samskabelse");
        expect(words).not.toMatch(/mail@|tlf-mærke/);
        expect(readers).toContain(visibility.name);
        expect(profile.state).toBe("active");
      }),
    );
  });
});

describe("who manages whom", () => {
  const person = (role: NetworkRole, state: PersonState = "active") => ({ id: role, role, state });
  const [member, organiser, administrator] = [
    person("member"),
    person("organiser"),
    person("administrator"),
  ];

  it("organisers manage everyone but administrators, and members nobody", () => {
    expect([member, organiser, administrator].map((one) => mayManage(organiser, one))).toEqual([
      true,
      true,
      false,
    ]);
    expect(mayManage(administrator, administrator)).toBe(true);
    expect(mayManage(member, member)).toBe(false);
  });

  it("only administrators make administrators", () => {
    expect(rolesToGive(administrator)).toContain("administrator");
    expect(rolesToGive(organiser)).toEqual(["member", "organiser"]);
    expect(rolesToGive(member)).toEqual([]);
  });

  it("nobody closes an own account, or one that is not open", () => {
    expect(mayDisable(organiser, organiser)).toBe(false);
    expect(mayDisable(organiser, member)).toBe(true);
    expect(mayDisable(organiser, person("member", "invited"))).toBe(false);
  });
});
