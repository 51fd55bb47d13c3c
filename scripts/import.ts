/**
 * `npm run import -- content/notes`: takes in notes from markdown files with front matter. A file that
 * is as it was changes nothing; a changed one becomes a new version. Either all files come in or none.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { importNotes } from "#app/domain/notes/commands/import-notes.server.ts";
import { audiences, type Audience } from "#app/domain/notes/note.ts";
import { loadReferenceData } from "#app/domain/municipalities/commands.server.ts";
import { readSettings } from "#app/web/settings.server.ts";
import { toInstant } from "#db/columns.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";
import { openHubDatabase } from "./serve.ts";

const usage = `Usage: npm run import -- <folder or file>… [--audience ${audiences.join("|")}] [--dry-run]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { audience: { type: "string" }, "dry-run": { type: "boolean", default: false } },
});
const audience = values.audience as Audience | undefined;
const files = positionals.flatMap(markdownFiles);
if (files.length === 0 || (audience && !audiences.includes(audience))) fail(usage);

const settings = readSettings(process.env);
const db = openHubDatabase(settings);
await migrateToLatest(db);
await loadReferenceData(db, "content/reference");
const site = { name: settings.siteName, address: settings.siteAddress };
const act = { actorId: null, now: toInstant(new Date()), site };
const texts = files.map((name) => ({ name, text: readFileSync(name, "utf8") }));
const outcome = await importNotes(db, act, texts, { audience, dryRun: values["dry-run"] });
await db.destroy();

if (!outcome.ok && outcome.reason === "unreadable") {
  for (const { file, line, problem } of outcome.problems)
    console.error(`${file}:${line}: ${problem}`);
  fail("Nothing was taken in.");
} else {
  const { added, changed, unchanged } = outcome.report;
  for (const name of added) console.log(`added     ${name}`);
  for (const name of changed) console.log(`changed   ${name}`);
  const count = `${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged`;
  console.log(values["dry-run"] ? `${count} (dry run: nothing was written)` : count);
}

function markdownFiles(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })) fail(`There is no ${path}.\n${usage}`);
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path, { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => join(path, name));
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
