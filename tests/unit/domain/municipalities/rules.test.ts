import { describe, expect, it } from "vitest";
import { byDanishName, isNamed, isValidOn, placesMeant } from "#app/domain/municipalities/rules.ts";

const places = ["Sorø", "Aarhus", "Ærø", "Ringkøbing-Skjern", "Køge", "Tårnby"].map((name) => ({
  name,
  label: name.slice(0, 3).toUpperCase(),
}));
const found = (typed: string) =>
  places.filter((place) => isNamed(place, typed)).map((place) => place.name);

describe("looking for a municipality by name", () => {
  it("takes æ, ø and å in every way people type them", () => {
    for (const typed of ["sorø", "SOROE", "soro"]) expect(found(typed)).toEqual(["Sorø"]);
    for (const typed of ["Århus", "aarhus", "arhus"]) expect(found(typed)).toEqual(["Aarhus"]);
    for (const typed of ["ærø", "aeroe", "aero"]) expect(found(typed)).toEqual(["Ærø"]);
    for (const typed of ["tårnby", "taarnby", "tarnby"]) expect(found(typed)).toEqual(["Tårnby"]);
  });

  it("finds a part of a name, with or without its hyphen, and the letters on the tile", () => {
    expect(found("skjern")).toEqual(["Ringkøbing-Skjern"]);
    expect(found(" ringkøbing skjern ")).toEqual(["Ringkøbing-Skjern"]);
    expect(isNamed({ name: "Ringkøbing-Skjern", label: "RKSK" }, "rksk")).toBe(true);
  });

  it("finds all for nothing typed, and none for a name that is not there", () => {
    expect(found("  ")).toHaveLength(places.length);
    expect(found("Paris")).toEqual([]);
  });
});

describe("the municipalities that a search means", () => {
  const meant = (typed: string) => placesMeant(places, typed).map((place) => place.name);

  it("are those named, alone, with the word kommune, or among other words", () => {
    expect(meant("Sorø")).toEqual(["Sorø"]);
    expect(meant("koege kommune")).toEqual(["Køge"]);
    expect(meant("borgerbudget i Tårnby")).toEqual(["Tårnby"]);
  });

  it("are none for words that only hold a piece of a name, for one letter, or for nothing", () => {
    for (const typed of ["borgerbudget i by", "k", "", "kommune"]) expect(meant(typed)).toEqual([]);
  });
});

describe("Danish order and validity", () => {
  it("puts Æ, Ø and Å last, with Aa as Å", () => {
    const order = [...places].sort(byDanishName).map((place) => place.name);
    expect(order.at(0)).toBe("Køge");
    expect(order.slice(-2)).toEqual(["Ærø", "Aarhus"]);
  });

  it("counts the last day in", () => {
    const until = { validFrom: "2007-01-01", validTo: "2026-12-31" };
    expect([isValidOn(until, "2026-12-31"), isValidOn(until, "2027-01-01")]).toEqual([true, false]);
  });
});
