/** Opens PostgreSQL, and has it plan once what is asked again and again. */
import { Kysely, PostgresAdapter, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "./schema.ts";

export const APPLICATION_NAME = "learning-network-hub";

export interface PostgresOptions {
  /** Connections at most. */
  poolSize?: number;
  /** Told of a lost idle connection; the pool opens a new one by itself. */
  onConnectionLost?: (error: Error) => void;
}

export function openPostgres(
  url: string,
  { poolSize, onConnectionLost }: PostgresOptions,
): Kysely<Database> {
  // Counts come back as numbers: none of ours passes 2^53.
  const types: pg.CustomTypesConfig = {
    getTypeParser: (oid: number, format?: "text" | "binary") =>
      oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC
        ? Number
        : pg.types.getTypeParser(oid, format as "text"),
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize ?? 10,
    types,
    // By this name a restore sees that a hub still runs.
    application_name: APPLICATION_NAME,
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
  });
  // Without a listener, a restarted PostgreSQL would end this process.
  pool.on("error", (error) => onConnectionLost?.(error));
  return new Kysely<Database>({ dialect: new HubPostgresDialect(pool) });
}

/** Each connection keeps the plan of every named query, some 20 KB: a bound for texts of ever other lengths. */
const MOST_NAMED = 300;

/** Knows which queries are asked again and again: PostgreSQL takes longer to plan a small one than to answer it. */
export class HubPostgresAdapter extends PostgresAdapter {
  readonly #names = new Map<string, string>();

  /** From now on this text is sent by a name. */
  remember(text: string): void {
    if (this.#names.has(text) || this.#names.size >= MOST_NAMED) return;
    this.#names.set(text, `q${this.#names.size}`);
  }

  nameOf(text: string): string | undefined {
    return this.#names.get(text);
  }
}

/** The text of a query that has a name crosses the wire once for each connection. */
function sendByName(client: pg.PoolClient, adapter: HubPostgresAdapter): void {
  const send = client.query.bind(client) as (query: pg.QueryConfig) => unknown;
  client.query = ((text: string, values: unknown[]) =>
    send({ text, values, name: adapter.nameOf(text) })) as typeof client.query;
}

class HubPostgresDialect extends PostgresDialect {
  readonly #adapter = new HubPostgresAdapter();

  constructor(pool: pg.Pool) {
    super({ pool });
    pool.on("connect", (client) => sendByName(client, this.#adapter));
  }

  override createAdapter(): HubPostgresAdapter {
    return this.#adapter;
  }
}
