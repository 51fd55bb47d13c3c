import { describe, expect, it } from "vitest";
import { mayDelete } from "#app/domain/privacy/policy.ts";
import { isHindered, proofOf } from "#app/domain/privacy/rules.ts";

const now = "2026-11-23T08:00:00.000Z";

describe("who shows to be the account's owner", () => {
  it("types the password, where there is one, however fresh the sign-in", () => {
    expect(proofOf({ hasPassword: true, signedInAt: now }, now)).toBe("password");
  });

  it("has signed in a quarter of an hour ago at most, where there is none", () => {
    const at = (signedInAt: string | null) => proofOf({ hasPassword: false, signedInAt }, now);
    expect(at("2026-11-23T07:45:00.000Z")).toBe("fresh_sign_in");
    expect(at("2026-11-23T07:44:59.999Z")).toBe("sign_in_again");
    expect(at(null)).toBe("sign_in_again");
  });
});

describe("what is in the way of a deletion", () => {
  const nothing = { seats: [], meetings: [], lastAdministrator: false };

  it("is any one thing", () => {
    expect(isHindered(nothing)).toBe(false);
    expect(isHindered({ ...nothing, lastAdministrator: true })).toBe(true);
    expect(isHindered({ ...nothing, seats: [{ number: 4, title: "" }] })).toBe(true);
    expect(isHindered({ ...nothing, meetings: [{ id: "m", title: "", startsAt: now }] })).toBe(
      true,
    );
  });
});

describe("who may delete", () => {
  it("is an administrator, others than oneself, in an account that was used", () => {
    const administrator = { id: "a", role: "administrator" } as const;
    expect(mayDelete(administrator, { id: "b", state: "active" })).toBe(true);
    expect(mayDelete(administrator, { id: "b", state: "disabled" })).toBe(true);
    expect(mayDelete(administrator, { id: "b", state: "invited" })).toBe(false);
    expect(mayDelete(administrator, { id: "b", state: "anonymised" })).toBe(false);
    expect(mayDelete(administrator, { id: "a", state: "active" })).toBe(false);
    expect(mayDelete({ id: "c", role: "organiser" }, { id: "b", state: "active" })).toBe(false);
  });
});
