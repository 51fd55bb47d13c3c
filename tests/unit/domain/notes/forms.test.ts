import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { changeForm } from "#app/domain/notes/forms.ts";
import "#app/web/forms.server.ts";

function post(fields: Record<string, string | string[]>) {
  const form = new FormData();
  const all = { title: "Ring først", language: "da", audience: "network", ...fields };
  for (const [name, values] of Object.entries(all))
    for (const value of [values].flat()) form.append(name, value);
  return parseWithZod(form, { schema: changeForm });
}

describe("a posted note", () => {
  it("needs no more than a title", () => {
    expect(post({ body: "" })).toMatchObject({
      status: "success",
      value: { body: "", topics: [], municipalityCode: null, seasonId: null, intent: "save" },
    });
    expect(post({ title: "  " })).toMatchObject({ error: { title: ["required"] } });
  });

  it("keeps its text with the line ends that files have", () => {
    expect(post({ body: "a\r\nb\r\n" })).toMatchObject({ value: { body: "a\nb\n" } });
  });

  it("is held to its limits, each told at its field", () => {
    const many = ["co_creation", "citizen_engagement", "volunteering", "local_democracy"];
    const seven = [...many, "participatory_budgeting", "partnerships", "rural_development"];
    const refused = post({
      title: "x".repeat(151),
      body: "æ".repeat(8_193),
      topics: seven,
      audience: "everybody",
    });
    expect(refused).toMatchObject({
      error: {
        title: ["too_long:150"],
        body: ["notes:errors.too_long"],
        topics: ["too_many:6"],
        audience: ["choose"],
      },
    });
    expect(post({ body: "æ".repeat(8_192), topics: seven.slice(1) }).status).toBe("success");
  });
});
