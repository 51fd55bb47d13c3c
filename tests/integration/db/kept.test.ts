import { describe, expect, it } from "vitest";
import { openDatabase, type Db } from "#db/client.server.ts";
import { keptUntilWrite } from "#db/kept.server.ts";
import { transact } from "#db/transaction.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";

describe.each(engines)("what is kept until somebody writes, on %s", (engine) => {
  const db = useDatabase(engine);
  let reads = 0;

  const countPeople = (handle: Db) =>
    keptUntilWrite(handle, "people", async () => {
      reads += 1;
      const rows = await handle.selectFrom("person").select("id").execute();
      return rows.length;
    });

  it("is read once for all who ask, and anew after a write", async () => {
    reads = 0;
    expect([await countPeople(db()), await countPeople(db())]).toEqual([0, 0]);
    expect(reads).toBe(1);
    await makePerson(db());
    expect([await countPeople(db()), await countPeople(db())]).toEqual([1, 1]);
    expect(reads).toBe(2);
  });

  it("is read anew after a write of another process", async () => {
    expect(await countPeople(db())).toBe(0);
    const other = openDatabase(db.current().location);
    await makePerson(other);
    expect(await countPeople(db())).toBe(1);
    await other.destroy();
  });

  it("is not what a transaction sees, and a transaction's is not kept", async () => {
    await transact(db(), async (trx) => {
      await makePerson(trx);
      expect(await countPeople(trx)).toBe(1);
      expect(await countPeople(db())).toBe(0);
      return { ok: false };
    });
    expect(await countPeople(db())).toBe(0);
  });

  it("forgets what could not be read", async () => {
    const failing = () => Promise.reject(new Error("lost"));
    await expect(keptUntilWrite(db(), "lost", failing)).rejects.toThrow("lost");
    expect(await keptUntilWrite(db(), "lost", () => Promise.resolve("found"))).toBe("found");
  });
});
