import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** WCAG 2.0 to 2.2, A and AA, and what axe holds to be good practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Each violation as "rule: the elements it is about"; none is what we want. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  // Runs in the browser's own world, which the page's security policy does not bind.
  await page.evaluate(source);
  const results = (await page.evaluate(`axe.run(document, {
    runOnly: ${JSON.stringify(tags)}, resultTypes: ["violations"],
  })`)) as AxeResults;
  return results.violations.map(
    (violation) =>
      `${violation.id}: ${violation.nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
}

/** True where something sticks out of a narrow screen. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return (await page.evaluate(
    "document.documentElement.scrollWidth > window.innerWidth + 1",
  )) as boolean;
}
