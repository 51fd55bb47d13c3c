/**
 * `npm run match`: pairs a season's leaders, the people of a file, or a bare graph; `--help` says how.
 * Ends with 0 when it is done, 1 when it was asked wrongly, 2 when people are left over.
 */
import "./environment.js";
import { readArguments, type Asked } from "./match/arguments.ts";
import { HELP } from "./match/help.ts";
import { openProgress, type Progress } from "./match/progress.ts";
import { runCommand } from "./refusal.ts";

const LEFT_OVER = 2;

// Whoever reads may stop early, as `| head` does.
process.stdout.on("error", () => process.exit());

await runCommand(async () => {
  const progress = openProgress();
  try {
    if (await done(readArguments(), progress)) process.exitCode = LEFT_OVER;
  } finally {
    progress.clear();
  }
});

/** Says whether people are left over. Each way loads what it needs alone: files need no database. */
async function done(asked: Asked, progress: Progress): Promise<boolean> {
  switch (asked.of) {
    case "season":
      return (await import("./match/season.ts")).matchSeason(asked, progress);
    case "leaders":
      return (await import("./match/leaders.ts")).matchLeaders(asked, progress);
    case "edges":
      return (await import("./match/edges.ts")).matchEdges(asked, progress);
    case "help":
      process.stdout.write(HELP);
      return false;
  }
}
