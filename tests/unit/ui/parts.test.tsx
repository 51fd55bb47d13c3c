import { describe, expect, it } from "vitest";
import { ConfirmForm } from "#app/ui/confirm-form.tsx";
import { Flash } from "#app/ui/flash.tsx";
import { Line, LineList } from "#app/ui/line.tsx";
import { PageFrame, type PageFrameProps } from "#app/ui/page-frame.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { ProgressSteps } from "#app/ui/progress-steps.tsx";
import { Table } from "#app/ui/table.tsx";
import { Tile, TileName } from "#app/ui/tile.tsx";
import { html, tag } from "./render.tsx";

const frame: Omit<PageFrameProps, "children"> = {
  siteName: "Network",
  words: {
    skip: "Skip",
    menu: "Menu",
    mainNav: "Main",
    account: "Account",
    language: "Language",
    search: "Search",
    searchButton: "Find",
  },
  nav: [
    { to: "/a", label: "A", current: true },
    { to: "/b", label: "B" },
  ],
  account: [{ to: "/sign-in", label: "Sign in" }],
  languages: [
    { code: "da", label: "Dansk", current: true },
    { code: "en", label: "English" },
  ],
  back: "/here?q=1",
  footer: { columns: [{ heading: "About", links: [{ to: "/about", label: "Who we are" }] }] },
};

describe("the page frame", () => {
  const markup = html(<PageFrame {...frame}>Page</PageFrame>);

  it("begins with a link past itself to the main part", () => {
    expect(markup.startsWith('<a class="skipnav" href="#main">Skip</a>')).toBe(true);
    expect(tag(markup, "<main")).toContain('id="main"');
  });

  it("has a menu that opens without a script", () => {
    expect(markup).toMatch(/<details class="site-menu[^"]*"><summary>/);
  });

  it("says which page is open", () => {
    expect(markup).toMatch(/<a aria-current="page"[^>]*href="\/a"/);
  });

  it("changes the language by a form that comes back here", () => {
    expect(markup).toContain('<form class="language-form" method="post" action="/language"');
    expect(markup).toContain('<input type="hidden" name="back" value="/here?q=1"/>');
    expect(markup).toContain('name="language" value="en"');
    expect(markup).not.toContain('name="language" value="da"');
  });

  it("repeats no id", () => {
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("carries no style of its own, which the content security policy would refuse", () => {
    expect(markup).not.toContain("style=");
  });
});

describe("a tile", () => {
  it("is said in full and shown in letters", () => {
    const markup = html(<Tile label="VEJ" title="Vejle" />);
    expect(markup).toContain('<span aria-hidden="true">VEJ</span>');
    expect(markup).toContain('<span class="sr-only">Vejle</span>');
  });

  it("beside its own name is not said twice", () => {
    expect(html(<TileName label="VEJ" title="Vejle" />)).not.toContain("sr-only");
    expect(html(<TileName label="VEJ" title="Vejle" name="Mette" />)).toContain("sr-only");
  });
});

describe("a table", () => {
  const columns = [
    { key: "n", header: "Name", rowHeader: true, cell: (row: { n: string }) => row.n },
    { key: "c", header: "Count", numeric: true, cell: () => 1 },
  ];

  it("keeps its roles and shows each heading when its rows are stacked", () => {
    const markup = html(
      <Table caption="All" columns={columns} rows={[{ n: "A" }]} rowKey={(row) => row.n} />,
    );
    expect(markup).toContain('<th scope="row" role="rowheader">A</th>');
    expect(markup).toContain('<td role="cell" class="numeric" data-title="Count">1</td>');
  });

  it("that scrolls is a named region the keyboard reaches", () => {
    const markup = html(
      <Table caption="All" columns={columns} rows={[]} rowKey={(row) => row.n} narrow="scroll" />,
    );
    expect(tag(markup, "<div")).toContain('role="region" aria-label="All" tabindex="0"');
  });
});

describe("small parts", () => {
  it("a line says do or don't in a word", () => {
    const markup = html(
      <LineList>
        <Line kind="dont" word="Avoid">
          Hurry
        </Line>
      </LineList>,
    );
    expect(markup).toContain('class="line line-dont"');
    expect(markup).toContain('<span class="line-word">Avoid</span>');
  });

  it("a flash is read out, and at once when it is bad news", () => {
    expect(html(<Flash>Saved</Flash>)).toContain('role="status"');
    expect(html(<Flash tone="error">Lost</Flash>)).toContain('role="alert"');
  });

  it("a list of one page has no pager", () => {
    expect(html(<Pager label="Pages" />)).toBe("");
  });

  it("the step one is at is marked, and its state is said in words", () => {
    const markup = html(
      <ProgressSteps
        label="Steps"
        words={{ done: "done", current: "now", todo: "later" }}
        steps={[{ label: "First", state: "current" }]}
      />,
    );
    expect(markup).toContain('aria-current="step"');
    expect(markup).toContain("(now)");
  });

  it("a question is a POST with a way back", () => {
    const markup = html(
      <ConfirmForm
        confirmLabel="Delete"
        cancel={{ to: "/back", label: "Keep" }}
        hidden={{ id: "7" }}
      >
        Really?
      </ConfirmForm>,
    );
    expect(markup).toContain('method="post"');
    expect(markup).toContain('<input type="hidden" name="id" value="7"/>');
    expect(markup).toContain('href="/back"');
  });
});
