import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { refreshStatistics } from "#db/client.server.ts";
import { transact } from "#db/transaction.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";

describe.each(engines)("the database on %s", (engine) => {
  const db = useDatabase(engine);
  const names = () =>
    db()
      .selectFrom("person")
      .select("name")
      .execute()
      .then((rows) => rows.map((row) => row.name).sort());
  const rename = (from: string, to: string) =>
    db().updateTable("person").set({ name: to }).where("name", "=", from).execute();

  it("reads what was committed last while a transaction is under way", async () => {
    await makePerson(db(), { name: "Før" });
    await transact(db(), async (trx) => {
      await trx.updateTable("person").set({ name: "Efter" }).execute();
      expect(await names()).toEqual(["Før"]);
      expect((await trx.selectFrom("person").select("name").execute())[0]?.name).toBe("Efter");
      return { ok: true };
    });
    expect(await names()).toEqual(["Efter"]);
  });

  it("leaves nothing of a transaction that is refused", async () => {
    await makePerson(db(), { name: "Før" });
    await transact(db(), async (trx) => {
      await trx.updateTable("person").set({ name: "Efter" }).execute();
      return { ok: false };
    });
    expect(await names()).toEqual(["Før"]);
  });

  it("reads its own write at once, also one that gives rows back or hides behind a name", async () => {
    const { id } = await makePerson(db(), { name: "Et" });
    const changed = await sql<{ name: string }>`
      update person set name = ${"To"} where id = ${id} returning name`.execute(db());
    expect([changed.rows[0]?.name, await names()]).toEqual(["To", ["To"]]);
    await sql`with chosen as (select ${id} as id)
      update person set name = ${"Tre"} where id in (select id from chosen)`.execute(db());
    expect(await names()).toEqual(["Tre"]);
  });

  it("gives every writer that waits its turn, and SQLite in the order in which they came", async () => {
    await makePerson(db(), { name: "0" });
    const turns: number[] = [];
    const long = transact(db(), async (trx) => {
      await trx.updateTable("person").set({ title: "venter" }).execute();
      await new Promise((later) => setTimeout(later, 50));
      turns.push(0);
      return { ok: true };
    });
    const others = [1, 2, 3, 4, 5].map((turn) =>
      transact(db(), async (trx) => {
        await trx
          .updateTable("person")
          .set({ title: String(turn) })
          .execute();
        turns.push(turn);
        return { ok: true };
      }),
    );
    await Promise.all([long, ...others]);
    // PostgreSQL gives a locked row to whichever connection asked first, and those open as they may.
    if (engine === "postgres") turns.sort((a, b) => a - b);
    expect(turns).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("goes on after a write that failed", async () => {
    const { email_key: taken } = await makePerson(db(), { name: "A" });
    await makePerson(db(), { name: "B" });
    const twice = db().updateTable("person").set({ email_key: taken }).where("name", "=", "B");
    await expect(twice.execute()).rejects.toThrow();
    await rename("B", "C");
    expect(await names()).toEqual(["A", "C"]);
  });

  it("refreshes the planner's figures while pages are read", async () => {
    await makePerson(db(), { name: "A" });
    await Promise.all([refreshStatistics(db()), names(), names()]);
    const tables = await db().introspection.getTables();
    expect(tables.map((table) => table.name)).not.toContain("statistics_are_new");
    expect(await names()).toEqual(["A"]);
  });
});
