/**
 * `npm run restore -- <file> [--replace]`: puts a backup into an empty database of either engine. With
 * --replace what is there is kept aside first. The hub must not be running.
 */
import "./environment.js";
import { parseArgs } from "node:util";
import { readSettings } from "#app/web/settings.server.ts";
import { requireDataFolder } from "./conditions.ts";
import { Refusal, runCommand } from "./refusal.ts";
import { restoreBackup } from "./restore-backup.ts";

await runCommand(async () => {
  const wanted = readArguments();
  const settings = readSettings(process.env);
  requireDataFolder(settings);
  const { summary, settled, aside } = await restoreBackup(settings, wanted);
  const { header, rows, tables } = summary;
  console.log(
    `Restored ${rows} rows of ${tables.length} tables as they were on ${header.madeAt}, and compared each with the backup.`,
  );
  if (aside) console.log(`What was there before is kept in ${aside}; delete it when you are sure.`);
  console.log("Everybody signs in anew, and links that were not used are good for nothing.");
  if (settled.heldMails > 0)
    console.log(
      `Mails that had not been sent when the backup was made: ${settled.heldMails}. They are held back, since they ` +
        `may have been sent after it; the administration page can send them.`,
    );
});

function readArguments(): { file: string; replace: boolean } {
  try {
    const options = { replace: { type: "boolean", default: false } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const [file] = positionals;
    if (file && positionals.length === 1) return { file, replace: values.replace };
  } catch {
    // An option that is not known; the usage says which are.
  }
  throw new Refusal("Use: npm run restore -- <file> [--replace]");
}
