import { describe, expect, it } from "vitest";
import { unlawful, unlawfulName } from "./import-law.ts";
import { importsOf, sourceFiles } from "./source-files.ts";

describe("the import law", () => {
  it("holds for every import", () => {
    const broken = sourceFiles("app", "db", "scripts", "tests")
      .flatMap(importsOf)
      .map((one) => ({ ...one, because: unlawful(one) }))
      .filter((one) => one.because !== null);
    expect(broken).toEqual([]);
  });

  it.each([
    ["app/domain/pairing/engine/solve.ts", "app/domain/pairing/pairing.ts"],
    ["app/domain/pairing/engine/solve.ts", "kysely"],
    ["app/routes/meetings/show.tsx", "db/client.server.ts"],
    ["app/domain/meetings/rules.ts", "app/web/title.ts"],
    ["app/domain/meetings/rules.ts", "@remix-run/node"],
    ["app/ui/button.tsx", "app/domain/notes/note.ts"],
    ["app/markdown/pipeline.ts", "app/domain/notes/note.ts"],
    ["db/columns.server.ts", "app/calendar/danish-time.ts"],
    ["app/domain/accounts/rules.ts", "app/domain/seasons/rules.ts"],
    ["app/domain/notes/commands.server.ts", "app/domain/accounts/commands.server.ts"],
    ["app/routes/home.tsx", "app/web/scope.server.ts"],
    ["app/web/hub.server.ts", "app/routes/home.tsx"],
    ["scripts/start-hub.ts", "tests/support/hub.ts"],
  ])("refuses %s importing %s", (from, to) => {
    expect(unlawful({ from, to })).not.toBeNull();
  });

  it.each([
    ["app/routes/meetings/show.tsx", "app/domain/meetings/queries.server.ts"],
    ["app/routes/meetings/show.tsx", "db/schema.ts"],
    ["app/domain/notes/commands.server.ts", "app/domain/seasons/queries.server.ts"],
    ["app/domain/notes/commands.server.ts", "app/mail/outbox.server.ts"],
    ["app/web/hub.server.ts", "app/web/scope.server.ts"],
  ])("allows %s importing %s", (from, to) => {
    expect(unlawful({ from, to })).toBeNull();
  });
});

describe("file names", () => {
  it("say what a file is", () => {
    const files = sourceFiles("app", "db", "scripts", "tests");
    expect(files.filter(unlawfulName)).toEqual([]);
  });

  it.each(["app/web/utils.ts", "app/domain/notes/helpers/text.ts", "app/domain/notes/Note.tsx"])(
    "refuse %s",
    (file) => expect(unlawfulName(file)).not.toBeNull(),
  );
});
