import { describe, expect, it } from "vitest";
import { attendeesCsv } from "#app/routes/meetings/attendees-csv.server.ts";

const person = { municipality: "Ærø", title: "Chef; byliv", email: "a@example.dk", answer: "yes" } as const; // prettier-ignore

describe("the attendees' file", () => {
  it("opens in a Danish Excel: BOM, semicolons, æøå", () => {
    const text = attendeesCsv([{ ...person, name: "Søren Å" }], "da");
    expect(text).toBe('\uFEFFNavn;Kommune;Stilling;Mail;Svar\r\nSøren Å;Ærø;"Chef; byliv";a@example.dk;Kommer\r\n'); // prettier-ignore
  });

  it.each(["=1+1", "+45", "-2", "@SUM(A1)", "\tx"])("runs no formula from %j", (name) => {
    const [, row] = attendeesCsv([{ ...person, name }], "en").split("\r\n");
    expect(row).toMatch(/^"?'/);
  });
});
