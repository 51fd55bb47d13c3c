import { describe, expect, it } from "vitest";
import { noteTemplate } from "#app/markdown/note-template.ts";
import {
  isWider,
  LONGEST_BODY_BYTES,
  noteExcerpt,
  publishProblems,
  seasonProblem,
} from "#app/domain/notes/rules.ts";
import { LONGEST_TEXT_BYTES } from "#app/markdown/render-markdown.server.ts";

const problemsOf = (note: Partial<Parameters<typeof publishProblems>[0]>) =>
  publishProblems({ body: "## Gør\n\n- Ring først", audience: "network", seasonId: null, ...note });

describe("a note is fit to publish", () => {
  it("when it has a text of its own", () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ body: "Bare en sætning." })).toEqual([]);
  });

  it("and not without one, or with the template's guidance still in it", () => {
    expect(problemsOf({ body: " \n" })).toEqual([{ field: "body", problem: "body_empty" }]);
    const left = [{ field: "body", problem: "guidance_left" }];
    expect(problemsOf({ body: noteTemplate("da") })).toEqual(left);
    expect(problemsOf({ body: `${noteTemplate("en")}\n- mine` })).toEqual(left);
  });

  it("for a season only where the season is named", () => {
    expect(problemsOf({ audience: "season" })).toEqual([
      { field: "seasonId", problem: "season_needed" },
    ]);
    expect(problemsOf({ audience: "season", seasonId: "s" })).toEqual([]);
  });
});

describe("a note is put into a season", () => {
  const member = { organiser: false, seasonIds: ["mine"] };
  const organiser = { organiser: true, seasonIds: [] };
  const season = (id: string, state: "open" | "running" | "closed" | "draft" = "running") => ({
    id,
    state,
  });

  it("by those with a seat in it, and by organisers", () => {
    expect(seasonProblem(season("mine"), member, null)).toBeNull();
    expect(seasonProblem(season("other"), member, null)).toBe("season_not_yours");
    expect(seasonProblem(season("other"), organiser, null)).toBeNull();
    expect(seasonProblem(null, organiser, null)).toBe("season_not_yours");
  });

  it("while it lasts; a note that is in it already may stay", () => {
    expect(seasonProblem(season("mine", "closed"), member, null)).toBe("season_closed");
    expect(seasonProblem(season("mine", "closed"), member, "mine")).toBeNull();
    expect(seasonProblem(season("other", "closed"), member, "other")).toBeNull();
    expect(seasonProblem(season("mine", "closed"), member, "other")).toBe("season_closed");
  });
});

it("season is narrower than network, and network than public", () => {
  expect(isWider("public", "network")).toBe(true);
  expect(isWider("network", "season")).toBe(true);
  expect(isWider("network", "network")).toBe(false);
  expect(isWider("season", "public")).toBe(false);
});

it("a note begins with its first running text, not with a heading or the advice under the next", () => {
  const text = "Baggrund\nVi ringede til ti.\nTo kom.\nGør\nRing først.";
  expect(noteExcerpt(text)).toBe("Vi ringede til ti. To kom.");
  expect(noteExcerpt("Gør\nRing")).toBe("Gør Ring");
  expect(noteExcerpt("")).toBe("");
  expect(noteExcerpt("ord ".repeat(100)).length).toBeLessThanOrEqual(160);
});

it("the room and the renderer agree on the longest text", () => {
  expect(LONGEST_BODY_BYTES).toBe(LONGEST_TEXT_BYTES);
});
