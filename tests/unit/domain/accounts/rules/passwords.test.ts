import { describe, expect, it } from "vitest";
import { passwordProblem } from "#app/domain/accounts/rules/passwords.ts";
import { isCommonPassword } from "#app/domain/accounts/secrets/common-passwords.server.ts";

const owner = { name: "Åse Østergård-Holm", email: "aase.holm@hedensted.example" };
const problem = (password: string) => passwordProblem(password, owner, isCommonPassword);

describe("a new password", () => {
  it.each(["kort", "elleve-tegn", "ååååååååååå"])("is too short: %s", (password) => {
    expect(problem(password)).toBe("too_short");
  });

  it("is counted in characters, and has a limit above too", () => {
    expect(problem("😀🐟🌊🏠🚲🎈🌳🍎🕯📚⛵")).toBe("too_short");
    expect(problem("x1".repeat(101))).toBe("too_long");
  });

  it.each([
    "1234567890123", "abcdefghijklmn", "aaaaaaaaaaaa", "abababababab", "password2026!", "!!Superman1234",
    "QWERTYUIOP123",
  ])("is what everybody tries: %s", (password) => {
    expect(problem(password)).toBe("common");
  }); // prettier-ignore

  it.each([
    "aase.holm@hedensted.example", "Aase.Holm2026!", "Åse Østergård-Holm", "åseøstergårdholm99",
    "hedensted.example",
  ])("is what everybody who knows the owner tries: %s", (password) => {
    expect(problem(password)).toBe("personal");
  }); // prettier-ignore

  it.each(["kommune-98-demo", "langsom havn 94", "tre grønne cykler", "æbleskivepande i maj"])(
    "is good: %s",
    (password) => {
      expect(problem(password)).toBeNull();
    },
  );
});
