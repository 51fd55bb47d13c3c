/**
 * Writes a query once for all values that it is asked with. Kysely builds its SQL anew each time, which takes
 * longer than a small answer from SQLite.
 */
import type { CompiledQuery } from "kysely";
import { engineOf, type Db } from "./client.server.ts";
import type { HubPostgresAdapter } from "./postgres.server.ts";

/** Stands for a value while a query is written: whoever counts with it is told, whoever compares it is not. */
class Slot {
  readonly place: number;

  constructor(place: number) {
    this.place = place;
  }

  [Symbol.toPrimitive](): never {
    throw new Error("A prepared query may place what it is given, and not look at it.");
  }
}

interface Written<Row> {
  compile(): CompiledQuery<Row>;
}

const MOST_SHAPES = 300;
const known = new WeakMap<object, Map<string, CompiledQuery<unknown>>>();

/**
 * The rows of `write(db, given)`. `write` is a function of a module, and may branch on what is null,
 * empty, true or false in `given` and on how long its lists are; texts and numbers it only passes on,
 * and never compares.
 */
export async function prepared<Given extends object, Row>(
  db: Db,
  write: (db: Db, given: Given) => Written<Row>,
  given: Given,
): Promise<Row[]> {
  const { shape, values, slotted } = shapeOf(given, engineOf(db));
  const shapes = known.get(write) ?? new Map<string, CompiledQuery<unknown>>();
  known.set(write, shapes);
  let query = shapes.get(shape) as CompiledQuery<Row> | undefined;
  if (!query) {
    query = write(db, slotted() as Given).compile();
    if (shapes.size >= MOST_SHAPES) shapes.clear();
    shapes.set(shape, query);
  }
  postgresAdapter(db).remember?.(query.sql);
  const parameters = query.parameters.map((one) => (one instanceof Slot ? values[one.place] : one));
  const { rows } = await db.executeQuery<Row>({ ...query, parameters });
  return rows;
}

/** Empty on SQLite, which remembers every text. The built pages have classes of their own, so none is asked for. */
function postgresAdapter(db: Db): Partial<HubPostgresAdapter> {
  return db.getExecutor().adapter as Partial<HubPostgresAdapter>;
}

/** What a slot stands for; "" and 0 stand for themselves, as a query may leave them out like null. */
function isValue(one: unknown): boolean {
  return (typeof one === "string" && one !== "") || (typeof one === "number" && one !== 0);
}

/** What tells one writing from another: where there are values, and what is null, true or false. */
function shapeOf(given: object, engine: string) {
  const values: unknown[] = [];
  let shape = engine;
  const walk = (one: unknown): void => {
    if (isValue(one)) {
      shape += "?";
      values.push(one);
    } else if (typeof one === "object" && one !== null) {
      shape += Array.isArray(one) ? "[" : "{";
      for (const [name, value] of Object.entries(one)) {
        if (!Array.isArray(one)) shape += `${name}:`;
        walk(value);
      }
      shape += "]";
    } else shape += `${JSON.stringify(one)},`;
  };
  walk(given);
  return { shape, values, slotted: () => withSlots(given) };
}

/** The same with a slot for each value, in the same order. */
function withSlots(given: object): unknown {
  let place = 0;
  const walk = (one: unknown): unknown => {
    if (isValue(one)) return new Slot(place++);
    if (Array.isArray(one)) return one.map(walk);
    if (typeof one !== "object" || one === null) return one;
    return Object.fromEntries(Object.entries(one).map(([name, value]) => [name, walk(value)]));
  };
  return walk(given);
}
