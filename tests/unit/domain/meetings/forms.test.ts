import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import { agendaForm, meetingForm } from "#app/domain/meetings/forms.ts";
import "#app/web/forms.server.ts";

const filled = {
  title: "Møde",
  kind: "site_visit",
  day: "2026-11-23",
  startTime: "09:00",
  endTime: "15:30",
};

function post(fields: Record<string, string>, schema: typeof meetingForm | typeof agendaForm) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return parseWithZod(form, { schema: schema as typeof meetingForm });
}
const value = (fields: Record<string, string>) => {
  const submission = post({ ...filled, ...fields }, meetingForm);
  if (submission.status !== "success") throw new Error(JSON.stringify(submission.error));
  return submission.value;
};
const errors = (
  fields: Record<string, string>,
  schema: typeof meetingForm | typeof agendaForm = meetingForm,
) =>
  // prettier-ignore
  post({ ...filled, ...fields }, schema).reply().error;

describe("the meeting's form", () => {
  it("turns a Danish day and clock into instants", () => {
    expect(value({})).toMatchObject({
      startsAt: "2026-11-23T08:00:00.000Z",
      endsAt: "2026-11-23T14:30:00.000Z",
    });
    expect(value({ day: "2026-06-01" }).startsAt).toBe("2026-06-01T07:00:00.000Z");
  });

  it("takes a clock as Danes write it", () => {
    expect(value({ startTime: "9.15", endTime: "10.00" }).startsAt).toBe(
      "2026-11-23T08:15:00.000Z",
    );
  });

  it("has a place for what is left out", () => {
    expect(value({ capacity: "", seasonId: "", videoUrl: "" })).toMatchObject({
      place: "", videoUrl: "", agenda: [], facilitatorIds: [], tellLeaders: false,
    }); // prettier-ignore
    expect(value({}).capacity).toBeUndefined();
    expect(value({ facilitatorIds: "01990000-0000-7000-8000-000000000000" }).facilitatorIds).toHaveLength(1); // prettier-ignore
  });

  it("leaves out agenda rows that were left empty, and keeps errors at their own row", () => {
    const rows = {
      "agenda[0].title": "", "agenda[0].speaker": "", "agenda[0].minutes": "",
      "agenda[1].title": "Velkomst", "agenda[1].speaker": "", "agenda[1].minutes": "15",
    }; // prettier-ignore
    expect(value(rows).agenda).toEqual([{ title: "Velkomst", speaker: "", minutes: 15 }]);
    expect(errors({ ...rows, "agenda[1].minutes": "" })).toEqual({
      "agenda[1].minutes": ["meetings:errors.minutes_missing"],
    });
  });

  it.each([
    [{ title: "" }, "title", "required"],
    [{ title: "x".repeat(151) }, "title", "too_long:150"],
    [{ kind: "party" }, "kind", "choose"],
    [{ day: "2026-02-30" }, "day", "date"],
    [{ startTime: "25:00" }, "startTime", "time"],
    [{ endTime: "09:00" }, "endTime", "meetings:errors.ends_before_start"],
    [{ day: "2027-03-28", startTime: "02:30" }, "startTime", "meetings:errors.no_such_time"],
    [{ videoUrl: "http://video.example" }, "videoUrl", "url"],
    [{ videoUrl: "javascript:alert(1)" }, "videoUrl", "url"],
    [{ capacity: "0" }, "capacity", "too_low:1"],
    [{ capacity: "mange" }, "capacity", "number"],
  ])("says of %j that %s is %s", (fields, field, key) => {
    expect(errors(fields as Record<string, string>)).toEqual({ [field]: [key] });
  });
});
