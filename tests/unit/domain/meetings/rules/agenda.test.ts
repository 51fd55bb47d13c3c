import { describe, expect, it } from "vitest";
import { minutesTooLong, timedAgenda } from "#app/domain/meetings/rules/agenda.ts";
import { minutesTemplate } from "#app/domain/meetings/rules/minutes-template.ts";

const starts = "2026-11-23T08:00:00.000Z";

describe("an agenda", () => {
  it("follows the meeting's start, an item after the other", () => {
    const items = timedAgenda([{ minutes: 30 }, { minutes: 45 }, { minutes: 5 }], starts);
    expect(items.map((item) => item.startsAt.slice(11, 16))).toEqual(["08:00", "08:30", "09:15"]);
  });

  it("says by how much it is too long", () => {
    expect(minutesTooLong([{ minutes: 60 }], starts, "2026-11-23T09:00:00.000Z")).toBe(0);
    expect(minutesTooLong([{ minutes: 61 }], starts, "2026-11-23T09:00:00.000Z")).toBe(1);
    expect(minutesTooLong([], starts, "2026-11-23T08:00:00.000Z")).toBe(0);
  });

  it("becomes the minutes' headings, its own marks taken as text", () => {
    const words = { decisions: "Aftaler", decisionLine: "Hvad, hvem", next: "Til næste gang" };
    const agenda = [
      { title: "Velkomst", speaker: "Anna" },
      { title: "*Stjerner* & [link](x)", speaker: "" },
    ];
    expect(minutesTemplate(agenda, words)).toBe(
      "## 1. Velkomst\n\n*Anna*\n\n## 2. \\*Stjerner\\* & \\[link\\](x)\n\n## Aftaler\n\n- Hvad, hvem\n\n## Til næste gang\n",
    );
  });
});
