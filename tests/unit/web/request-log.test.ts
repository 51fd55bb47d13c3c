import { describe, expect, it } from "vitest";
import { createLog, loggedPath } from "#app/web/request-log.server.ts";

describe("a path in the log", () => {
  it.each([
    [
      "/people/0198f3a1-0000-7000-8000-000000000000/edit",
      "/people/0198f3a1-0000-7000-8000-000000000000/edit",
    ],
    ["/seasons/4/rounds/2", "/seasons/4/rounds/2"],
    ["/municipalities/lyngby-taarbaek", "/municipalities/lyngby-taarbaek"],
    ["/invitation/ETQ9OCewugIEXXdOr67DMhIoYJ2UG8V3iLzYH--szUA", "/invitation/…"],
    ["/sign-in/link/ETQ9OCewugIEXXdOr67DMhIoYJ2UG8V3iLzYH--szUA.data", "/sign-in/link/…"],
    ["/anna@example.dk", "/…"],
    ["/s%C3%B8ren-hansen", "/…"],
  ])("%s is %s", (path, logged) => {
    expect(loggedPath(path)).toBe(logged);
  });
});

describe("an error in the log", () => {
  it("says what and where, without rows, addresses, queries or secrets", () => {
    const lines: string[] = [];
    const log = createLog("info", { write: (line) => void lines.push(line) });
    const error = Object.assign(
      new Error("550 anna@example.dk refused at https://x.dk/?token=abc"),
      {
        code: "23505",
        detail: "Key (email_key)=(anna@example.dk) already exists.",
        parameters: ["Anna Andersen"],
      },
    );
    error.cause = new Error(`token ${"x".repeat(43)} of bo@example.dk`);
    log.error({ err: error, requestId: "1" }, "failed");
    const [line] = lines;
    expect(line).not.toMatch(/anna|bo@|Andersen|token=abc|x{24}/i);
    expect(JSON.parse(line!)).toMatchObject({
      level: "error",
      requestId: "1",
      err: { type: "Error", code: "23505", message: "550 …@… refused at https://x.dk/?…" },
    });
    expect(line).toContain("request-log.test.ts");
  });
});
