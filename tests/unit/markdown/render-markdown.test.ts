import { describe, expect, test } from "vitest";
import { plainText } from "#app/markdown/plain-text.server.ts";
import { renderMarkdown, type RenderOptions } from "#app/markdown/render-markdown.server.ts";
import { elementsOf } from "./safe-html.ts";

async function htmlOf(text: string, options?: RenderOptions): Promise<string> {
  const rendered = await renderMarkdown(text, options);
  if (!rendered.ok) throw new Error(rendered.reason);
  return rendered.html;
}

describe("headings", () => {
  const tags = async (text: string, options?: RenderOptions) =>
    Array.from((await htmlOf(text, options)).matchAll(/<(h\d)/g), (match) => match[1]);

  test("leave the h1 to the page and skip no level", async () => {
    expect(await tags("# a\n\n## b\n\n### c\n\n##### d\n\n## e")).toEqual([
      "h2",
      "h2",
      "h3",
      "h4",
      "h2",
    ]);
    expect(await tags("#### a\n\n# b")).toEqual(["h2", "h2"]);
  });

  test("begin lower where the text stands under a heading", async () => {
    expect(await tags("# a\n\n### b\n\n###### c", { topHeading: 3 })).toEqual(["h3", "h4", "h5"]);
  });

  test("get ids from their words, each once, with the prefix asked for", async () => {
    const html = await htmlOf("## Åben dør\n\n## Åben dør\n\n## !", { idPrefix: "c7-" });
    expect(elementsOf(html, "h2").map((node) => node.properties.id)).toEqual([
      "c7-h-åben-dør",
      "c7-h-åben-dør--2",
      "c7-h-x",
    ]);
  });

  test("are none without words", async () => {
    expect(await htmlOf("##\n\na")).toContain("<p>a</p>");
    expect(await tags("##\n\n## <!-- x -->")).toEqual([]);
  });
});

describe("links", () => {
  const link = async (text: string) => elementsOf(await htmlOf(text), "a")[0]?.properties;

  test("that lead away say so to the browser", async () => {
    const rel = ["noopener", "noreferrer", "nofollow"];
    for (const away of ["https://a.example", "Https://a.example", "//a.example", "http://x/"]) {
      expect((await link(`[x](<${away}>)`))?.rel, away).toEqual(rel);
    }
    for (const here of [
      "/notes/1",
      "#do-1",
      "?a=b",
      "notes",
      "mailto:a@b.example",
      "/x:y",
      "/\\a.example",
    ]) {
      expect((await link(`[x](${here})`))?.rel, here).toBeUndefined();
    }
  });

  test("come of bare addresses", async () => {
    expect((await link("Se www.kl.dk nu"))?.href).toBe("http://www.kl.dk");
    expect((await link("Skriv til a@b.example"))?.href).toBe("mailto:a@b.example");
  });

  test("without words show their address", async () => {
    expect(await htmlOf("[](/a)")).toBe('<p><a href="/a">/a</a></p>');
  });

  test("take the place of pictures", async () => {
    expect(await htmlOf("![Kort](/kort.png)")).toBe('<p><a href="/kort.png">Kort</a></p>');
    expect(await htmlOf("[![Kort](/kort.png)](/side)")).toBe('<p><a href="/side">Kort</a></p>');
  });
});

test("HTML is shown as typed, comments are not, and a br breaks the line", async () => {
  expect(await htmlOf("Kære <navn>, a<br>b<!-- c -->")).toBe("<p>Kære &#x3C;navn>, a<br>b</p>");
  expect(await htmlOf("<!-- c -->\n\na")).toBe("<p>a</p>");
  expect(await htmlOf("<div>\na\n</div>")).toBe("<p>&#x3C;div>\na\n&#x3C;/div></p>");
});

test("tables can be scrolled and say which way they lean", async () => {
  const html = await htmlOf("| | b |\n|---|--:|\n| c | 1 |");
  expect(html).toContain(
    '<div class="table-scroll" role="region" aria-label="Tabel" tabindex="0"><table>',
  );
  expect(html).toContain('<th class="align-right" scope="col">b</th>');
  expect(elementsOf(html, "th")).toHaveLength(1);
});

test("footnotes and tasks speak the reader's language", async () => {
  const text = "- [x] a\n\nb[^1]\n\n[^1]: c";
  expect(await htmlOf(text)).toMatch(
    /aria-label="Klaret"[\s\S]*>Fodnoter<[\s\S]*aria-label="Tilbage til teksten \(1\)"/,
  );
  expect(await htmlOf(text, { language: "en" })).toMatch(
    /aria-label="Done"[\s\S]*>Footnotes<[\s\S]*Back to the text/,
  );
});

test("a footnote's links lead to ids that are there", async () => {
  const html = await htmlOf("a[^1] b[^1]\n\n[^1]: c", { idPrefix: "k1-" });
  const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), (match) => match[1]);
  const targets = Array.from(
    html.matchAll(/(?:href="#|aria-describedby=")([^"]+)"/g),
    (match) => match[1],
  );
  expect(targets.length).toBe(6);
  for (const target of targets) expect(ids).toContain(target);
  for (const id of ids) expect(id).toMatch(/^k1-/);
});

test("a single tilde strikes nothing out", async () => {
  expect(await htmlOf("ca. ~20 til ~30, ~~ikke 40~~")).toBe(
    "<p>ca. ~20 til ~30, <del>ikke 40</del></p>",
  );
});

test("plain text has a block on each line and no marks", async () => {
  const text =
    "## Gør\n\n- **Ring** til [KL](https://kl.dk)\n  igen\n\n| a | b |\n|---|---|\n| `c` | ![d](/d) |\n\n> e<!-- f -->";
  expect(await plainText(text)).toBe("Gør\nRing til KL igen\na\nb\nc\nd\ne");
  expect(await plainText(`# ${"x".repeat(20_000)}`)).toContain("# x");
});
