import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import type { Db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.server.ts";
import { engines, useDatabase } from "#tests/support/database.ts";
import { makePerson } from "#tests/support/factories/person.ts";

interface Asked {
  names: string[];
  title: string | null;
  backwards: boolean;
  rows: number;
}

let written = 0;

function people(db: Db, { names, title, backwards, rows }: Asked) {
  written += 1;
  let query = db.selectFrom("person").select("name").where("name", "in", names);
  if (title) query = query.where("title", "=", title);
  return query.orderBy("name", backwards ? "desc" : "asc").limit(rows);
}

describe.each(engines)("a prepared query on %s", (engine) => {
  const db = useDatabase(engine);
  const asked = { names: ["Anna", "Bo", "Carl"], title: null, backwards: false, rows: 10 };
  const find = async (given: Asked) =>
    (await prepared(db(), people, given)).map(({ name }) => name).join(" ");

  it("finds what each asks for, and is written once for all who ask alike", async () => {
    await makePerson(db(), { name: "Anna", title: "Direktør" });
    await makePerson(db(), { name: "Bo", title: "Leder" });
    await makePerson(db(), { name: "Carl", title: "Leder" });
    written = 0;
    expect(await find(asked)).toBe("Anna Bo Carl");
    expect(await find({ ...asked, names: ["Carl", "Bo", "Ukendt"], rows: 1 })).toBe("Bo");
    expect(written).toBeLessThanOrEqual(1);
    expect(await find({ ...asked, names: ["Anna", "Bo"] })).toBe("Anna Bo");
    expect(await find({ ...asked, title: "Leder" })).toBe("Bo Carl");
    expect(await find({ ...asked, title: "Direktør" })).toBe("Anna");
    expect(await find({ ...asked, title: "" })).toBe("Anna Bo Carl");
    expect(await find({ ...asked, backwards: true })).toBe("Carl Bo Anna");
  });

  it("sees within a transaction what the transaction wrote", async () => {
    await db()
      .transaction()
      .execute(async (trx) => {
        await makePerson(trx, { name: "Anna" });
        expect(await prepared(trx, people, asked)).toEqual([{ name: "Anna" }]);
        expect(await find(asked)).toBe("");
      });
    expect(await find(asked)).toBe("Anna");
  });

  it("tells the writer of a query that looks at what it is given", async () => {
    const nosy = (handle: Db, { least }: { least: number }) =>
      handle
        .selectFrom("person")
        .select("name")
        .limit(least + 1);
    await expect(prepared(db(), nosy, { least: 1 })).rejects.toThrow("and not look at it");
  });
});

describe("a prepared query on PostgreSQL", () => {
  const db = useDatabase("postgres");
  const asked = { names: ["Anna", "Bo"], title: null, backwards: false, rows: 10 };

  it("is read by the server once for each connection, whatever it is asked with", async () => {
    await db()
      .transaction()
      .execute(async (trx) => {
        await makePerson(trx, { name: "Anna" });
        await prepared(trx, people, asked);
        await prepared(trx, people, { ...asked, names: ["Carl", "Dorte"], rows: 5 });
        expect(await prepared(trx, people, asked)).toEqual([{ name: "Anna" }]);
        const { rows } = await sql<{ asked: number }>`
          select generic_plans + custom_plans as asked from pg_prepared_statements
          where statement like ${'select "name" from "person" where "name" in%'}`.execute(trx);
        expect(rows).toEqual([{ asked: 3 }]);
      });
  });
});
