import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { render } from "#app/markdown/pipeline.mjs";
import { renderNote } from "#app/markdown/note-document.server.ts";
import { guidanceLeft, noteTemplate } from "#app/markdown/note-template.ts";
import { dangersIn, elementsOf } from "./safe-html.ts";

async function note(text: string, language: "da" | "en" = "da") {
  const document = await renderNote(text, language);
  if (!document.ok) throw new Error(document.reason);
  return document;
}

const said = async (text: string) =>
  (await note(text)).lines.map((line) => `${line.kind}: ${line.text}`);

describe("a line", () => {
  test("is an item under a heading that means do or don't, in either language", async () => {
    for (const title of [
      "Gør",
      "gør det",
      "Gør sådan:",
      "Do",
      "Do's",
      "Do’s",
      "DOS",
      "**Do**",
      "Gør ✓",
    ]) {
      expect(await said(`## ${title}\n\n- en\n- to`), title).toEqual(["do: en", "do: to"]);
    }
    for (const title of [
      "Undgå",
      "Lad være",
      "Gør ikke",
      "Don't",
      "Don’t",
      "Don'ts",
      "Don’ts",
      "Dont",
      "DON´T",
    ]) {
      expect(await said(`### ${title}\n\n1. en\n2. to`), title).toEqual(["dont: en", "dont: to"]);
    }
    for (const title of ["Gør-det-selv", "Baggrund", "Do you know", "Undgåede fejl"]) {
      expect(await said(`## ${title}\n\n- en`), title).toEqual([]);
    }
  });

  test("belongs to its section until a heading as great ends it", async () => {
    const text =
      "# Gør\n\n- a\n\n## Før mødet\n\n- b\n\n### Undgå\n\n- c\n\n## Efter\n\n- d\n\n# Andet\n\n- e";
    expect(await said(text)).toEqual(["do: a", "do: b", "dont: c"]);
    expect(await said("## Gør\n\n- a\n\n## Undgå\n\n- b\n\n## Hvad skete der\n\n- c")).toEqual([
      "do: a",
      "dont: b",
    ]);
  });

  test("may name itself anywhere, and then loses the name that is shown before it", async () => {
    const document = await note(
      "- Gør: ring først\n- **Undgå:** at vente\n- Don’t: wait\n- *Do* : call\n- Husk: kaffe",
    );
    expect(document.lines.map((line) => `${line.kind}: ${line.text}`)).toEqual([
      "do: ring først",
      "dont: at vente",
      "dont: wait",
      "do: call",
    ]);
    const html = document.html.replace(/ <a class="line-link".*?<\/a>/g, "");
    expect(html).toContain('<span class="line-word">Gør</span> ring først</li>');
    expect(html).toContain('<span class="line-word">Undgå</span> at vente</li>');
    expect(document.html).toContain("<li>Husk: kaffe</li>");
  });

  test("that names itself is what it says, whatever its section", async () => {
    expect(await said("## Gør\n\n- Undgå: a\n- b")).toEqual(["dont: a", "do: b"]);
  });

  test("holds its own words, and not those of the list under it", async () => {
    const document = await note(
      "## Gør\n\n- Ring først\n  - til **formanden**\n  - Undgå: mail\n- Skriv [ned](/x)",
    );
    expect(document.lines.map((line) => line.text)).toEqual(["Ring først", "Skriv ned"]);
    expect(document.html).toContain("<strong>formanden</strong>");
  });

  test("says its word to eyes and ears in the note's language", async () => {
    const text = "## Do\n\n- a\n\n## Don't\n\n- b\n\n  c";
    expect((await note(text, "en")).html).toMatch(
      /<span class="line-word">Do<\/span> .* a<\/li>[\s\S]*<p><span class="line-word">Don’t<\/span> .* b<\/p>/,
    );
    expect((await note(text, "da")).html).toMatch(/>Gør<[\s\S]*>Undgå</);
  });

  test("carries a link to its own address", async () => {
    const { html, lines } = await note("## Gør\n\n- Ring først\n- Ring først");
    const links = elementsOf(html, "a").map((link) => link.properties);
    expect(links.map((link) => link.href)).toEqual(lines.map((line) => `#${line.anchor}`));
    expect(links[0]).toMatchObject({ ariaLabel: "Link til dette råd" });
  });

  test("is none without words", async () => {
    const document = await note("## Gør\n\n- \n- <!-- x -->\n- Gør:\n- a");
    expect(document.lines.map((line) => line.text)).toEqual(["Gør:", "a"].slice(1));
  });
});

describe("a line's address", () => {
  test("follows from its words alone, whatever comes or goes around it", async () => {
    const alone = (await note("## Gør\n\n- Ring til formanden")).lines[0]?.anchor as string;
    expect(alone).toMatch(/^do-[0-9a-z]{6}$/);
    for (const text of [
      "## Gør\n\n- Nyt først\n- Ring til formanden\n- Nyt sidst",
      "## Baggrund\n\nTekst\n\n### Do\n\n1. ring til **formanden**.",
      "- Gør: Ring til formanden",
    ]) {
      expect(
        (await note(text)).lines.map((line) => line.anchor),
        text,
      ).toContain(alone);
    }
  });

  test("is its own when the same words stand twice", async () => {
    const { lines, html } = await note("## Gør\n\n- a\n- a\n- a\n\n## Undgå\n\n- a");
    const anchors = lines.map((line) => line.anchor);
    expect(new Set(anchors).size).toBe(4);
    expect(anchors[1]).toBe(`${anchors[0]}-2`);
    for (const anchor of anchors) expect(html).toContain(`id="${anchor}"`);
  });

  test("stays when any of its neighbours is taken away or added", () => {
    const words = fc.stringMatching(/^[a-zæøå]{1,8}( [a-zæøå]{1,8}){0,4}$/);
    const distinct = fc.uniqueArray(words, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(distinct, fc.nat(), fc.constantFrom("Gør", "Undgå"), (items, at, title) => {
        const all = anchorsOf(title, items);
        const fewer = anchorsOf(
          title,
          items.filter((_, index) => index !== at % items.length),
        );
        expect(fewer).toEqual(all.filter((_, index) => index !== at % items.length));
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

function anchorsOf(title: string, items: string[]): string[] {
  const text = `## ${title}\n\n${items.map((item) => `- ${item}\n`).join("")}`;
  const outcome = render(text, { language: "da", idPrefix: "note-", topHeading: 2, lines: true });
  return outcome.ok ? outcome.lines.map((line) => line.anchor) : [];
}

test("the template has one guiding line to do and one not to, and knows when it is still there", async () => {
  for (const language of ["da", "en"] as const) {
    const { html, lines } = await note(noteTemplate(language), language);
    expect(lines.map((line) => line.kind)).toEqual(["do", "dont"]);
    expect(dangersIn(html)).toEqual([]);
    expect(elementsOf(html, "h2")).toHaveLength(4);
    expect(guidanceLeft(noteTemplate(language))).toHaveLength(4);
  }
  const written = noteTemplate("da")
    .replace(/^- Skriv ét.*$/m, "- Ring først")
    .replaceAll("\n", "\r\n");
  expect(guidanceLeft(written)).toHaveLength(3);
  expect(guidanceLeft("## Gør\n\n- Ring først")).toEqual([]);
});
