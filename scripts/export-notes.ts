/**
 * `npm run export-notes -- folder`: writes every public note as a markdown file with front matter, as
 * `npm run import` takes it in. Authors are left out: a file says where a note is from, not who wrote it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exportNotes } from "#app/domain/notes/queries/export-notes.server.ts";
import { readSettings } from "#app/web/settings.server.ts";
import { visitorScope } from "#app/web/scope.server.ts";
import { openHubDatabase } from "./serve.ts";

const folder = process.argv[2];
if (!folder) {
  console.error("Usage: npm run export-notes -- <folder>");
  process.exit(1);
}
const db = openHubDatabase(readSettings(process.env));
mkdirSync(folder, { recursive: true });
let count = 0;
for await (const { name, text } of exportNotes(db, visitorScope())) {
  writeFileSync(join(folder, name), text);
  count += 1;
}
await db.destroy();
console.log(`${count} notes written to ${folder}`);
