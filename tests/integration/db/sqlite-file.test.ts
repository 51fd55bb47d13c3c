import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openDatabase } from "#db/client.server.ts";
import { migrateToLatest } from "#db/migrate.server.ts";

it("keeps the embedded database and its journal from other users of the machine", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hub-file-"));
  const file = join(folder, "hub.db");
  const before = process.umask(0);
  try {
    const db = openDatabase({ file });
    await migrateToLatest(db);
    const modes = ["", "-wal", "-shm"].map((end) => statSync(file + end).mode & 0o777);
    expect(modes).toEqual([0o600, 0o600, 0o600]);
    await db.destroy();
  } finally {
    process.umask(before);
    rmSync(folder, { recursive: true });
  }
});
