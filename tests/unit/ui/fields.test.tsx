import { describe, expect, it } from "vitest";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioGroup } from "#app/ui/radio-group.tsx";
import { SelectField } from "#app/ui/select-field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { html, tag } from "./render.tsx";

describe("a field", () => {
  it("has a label that points at it", () => {
    const markup = html(<TextField name="title" label="Title" />);
    expect(tag(markup, "<label")).toContain('for="title"');
    expect(tag(markup, "<input")).toContain('id="title"');
  });

  it("is described by its hint and its error, and is marked as invalid", () => {
    const input = tag(
      html(<TextField name="title" label="Title" hint="Short" error="Write one" />),
      "<input",
    );
    expect(input).toContain('aria-describedby="title-hint title-error"');
    expect(input).toContain('aria-invalid="true"');
  });

  it("without an error says nothing of one", () => {
    const markup = html(<TextField name="title" label="Title" error={[]} />);
    expect(markup).not.toContain("aria-invalid");
    expect(markup).not.toContain("aria-describedby");
    expect(markup).not.toContain("form-error");
  });

  it("shows the first of a list of errors", () => {
    const markup = html(<TextField name="a" label="A" error={["First", "Second"]} />);
    expect(markup).toContain("First");
    expect(markup).not.toContain("Second");
  });

  it("keeps what was typed, as text and never as markup", () => {
    expect(html(<TextArea name="a" label="A" defaultValue="<b>&" />)).toContain("&lt;b&gt;&amp;");
  });

  it("makes an id without brackets of a name with them", () => {
    expect(tag(html(<TextField name="items[0].title" label="T" />), "<input")).toContain(
      'id="items-0-title"',
    );
  });

  it("offers an empty choice only when there is a text for it", () => {
    const options = [{ value: "1", label: "One" }];
    expect(
      html(<SelectField name="a" label="A" options={options} emptyLabel="Choose" />),
    ).toContain('<option value="">Choose</option>');
    expect(html(<SelectField name="a" label="A" options={options} />)).not.toContain('value=""');
  });
});

describe("a group of choices", () => {
  const options = [
    { value: "1", label: "One", hint: "The first" },
    { value: "2", label: "Two" },
  ];

  it("is a fieldset named by its legend, and takes the focus when it is wrong", () => {
    const markup = html(<RadioGroup name="n" label="Which" options={options} error="Choose one" />);
    expect(tag(markup, "<fieldset")).toBe(
      '<fieldset id="n" aria-describedby="n-error" tabindex="-1">',
    );
    expect(markup).toContain('<legend class="form-label">Which</legend>');
  });

  it("checks the values it was given", () => {
    const markup = html(
      <CheckboxGroup name="n" label="Which" options={options} defaultValues={["2"]} />,
    );
    expect(markup.match(/checked=""/g)).toHaveLength(1);
    expect(markup).toMatch(/value="2"[^>]*checked=""|checked=""[^>]*value="2"/);
  });

  it("describes a choice by its own hint", () => {
    const markup = html(<CheckboxGroup name="n" label="Which" options={options} />);
    expect(markup).toContain('aria-describedby="n-1-hint"');
    expect(markup).toContain('id="n-1-hint"');
  });

  it("of one is a checkbox with its own error", () => {
    const markup = html(<Checkbox name="ok" label="Yes" error="Needed" />);
    expect(tag(markup, "<input")).toContain('aria-describedby="ok-error"');
  });
});

describe("the error summary", () => {
  it("is an alert that can take the focus and leads to each field", () => {
    const markup = html(<ErrorSummary title="Two things" errors={[{ href: "#a", text: "A" }]} />);
    const box = tag(markup, "<div");
    expect(box).toContain('role="alert"');
    expect(box).toContain('tabindex="-1"');
    expect(box).toContain("autofocus");
    expect(markup).toContain('<a href="#a">A</a>');
  });

  it("is not there when nothing is wrong", () => {
    expect(html(<ErrorSummary title="Two things" errors={[]} />)).toBe("");
  });
});
