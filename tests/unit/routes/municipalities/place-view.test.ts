import { describe, expect, it } from "vitest";
import {
  arranged,
  placesPath,
  readPlaceView,
  sortedBy,
  type PlaceRow,
} from "#app/routes/municipalities/place-view.ts";

const regions = ["midt", "syd"];
const read = (query: string) => readPlaceView(new URLSearchParams(query), regions);
const row = (name: string, facts: Partial<PlaceRow> = {}): PlaceRow => ({
  code: name, name, slug: name, label: name.slice(0, 3), tileCol: 0, tileRow: 0,
  population: 1, regionKey: "midt", season: 0, ever: 0, ...facts,
}); // prettier-ignore

const rows = [
  row("Aarhus", { population: 300, ever: 4 }),
  row("Billund", { population: 20, regionKey: "syd", ever: 4 }),
  row("Ærø", { population: 6, regionKey: "syd", season: 2, ever: 2 }),
];
const names = new Map([
  ["midt", "Region Midtjylland"],
  ["syd", "Region Syddanmark"],
]);
const order = (query: string) => arranged(rows, read(query), names).map((one) => one.name);

describe("the address of the list of municipalities", () => {
  it("is read back as it was written", () => {
    const view = read("show=region&region=syd&q=ær&sort=-population");
    expect(placesPath(view)).toBe(
      "/municipalities?show=region&region=syd&q=%C3%A6r&sort=-population",
    );
    expect(placesPath(read(""))).toBe("/municipalities");
  });

  it("leaves out what it does not understand", () => {
    expect(read("show=x&region=atlantis&sort=drop+table")).toEqual(read(""));
    expect(read(`q=${"x".repeat(500)}`).name).toHaveLength(60);
  });

  it("turns the order round with a second click on a heading", () => {
    expect(sortedBy(read(""), "ever")).toBe("/municipalities?sort=ever#table");
    expect(sortedBy(read("sort=ever"), "ever")).toBe("/municipalities?sort=-ever#table");
    expect(sortedBy(read("sort=-ever"), "ever")).toBe("/municipalities?sort=ever#table");
  });
});

describe("the rows", () => {
  it("come in Danish order, or by numbers from the largest, equals by name", () => {
    expect(order("")).toEqual(["Billund", "Ærø", "Aarhus"]);
    expect(order("sort=population")).toEqual(["Aarhus", "Billund", "Ærø"]);
    expect(order("sort=ever")).toEqual(["Billund", "Aarhus", "Ærø"]);
    expect(order("sort=-ever")).toEqual(["Ærø", "Billund", "Aarhus"]);
    expect(order("sort=region")).toEqual(["Aarhus", "Billund", "Ærø"]);
  });

  it("are narrowed by region and name", () => {
    expect(order("region=syd")).toEqual(["Billund", "Ærø"]);
    expect(order("region=syd&q=aeroe")).toEqual(["Ærø"]);
    expect(order("q=paris")).toEqual([]);
  });
});
