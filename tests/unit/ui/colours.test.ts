import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const tokens = new Map(
  [
    ...readFileSync(
      new URL("../../../app/ui/styles/_tokens.scss", import.meta.url),
      "utf8",
    ).matchAll(/--([\w-]+): (#[0-9a-f]{6});/g),
  ].map((found) => [found[1]!, found[2]!]),
);

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

const colour = (name: string) => (name === "white" ? "#ffffff" : tokens.get(name)!);

describe("the colours", () => {
  it("have a petrol that stands at least 7 : 1 on white", () => {
    expect(contrast(colour("petrol"), "#ffffff")).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ["ink", "sand"],
    ["ink-soft", "white"],
    ["ink-soft", "sand"],
    ["ink-soft", "petrol-mist"],
    ["petrol", "sand"],
    ["petrol", "petrol-pale"],
    ["do", "do-pale"],
    ["dont", "dont-pale"],
    ["stop", "stop-pale"],
    ["ink", "amber"],
  ])("let one read %s on %s", (text, ground) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(["line-strong", "do-line", "stop"])("let one see the edge %s on white", (name) => {
    expect(contrast(colour(name), "#ffffff")).toBeGreaterThanOrEqual(3);
  });
});
