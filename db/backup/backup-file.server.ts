/**
 * A backup's form: gzipped lines of JSON, the same from either engine. First a header; then each table
 * as its shape, a line a row, and the count and SHA-256 of those lines; last the sum of it all. A file
 * that was cut off or changed is known by it.
 */
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import type { Engine } from "../client.server.ts";
import type { Instant } from "../schema.ts";
import type { TableShape, Value } from "./rows.server.ts";

export const FORMAT = 1;
export const KIND = "learning-network-hub";

export interface BackupHeader {
  backup: typeof KIND;
  format: number;
  madeAt: Instant;
  engine: Engine;
  /** The schema that the rows are of. */
  migrations: string[];
}

export interface TableSum {
  rows: number;
  sha256: string;
}

export interface TableSummary extends TableShape, TableSum {}

export interface BackupSummary {
  header: BackupHeader;
  tables: TableSummary[];
  rows: number;
  sha256: string;
}

/** The file is no backup, or is not as it was written. */
export class DamagedBackup extends Error {}

/** Sums up a table line by line. */
export function createTableSum() {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    add(line: string) {
      hash.update(line).update("\n");
      rows += 1;
    },
    close: (): TableSum => ({ rows, sha256: hash.digest("hex") }),
  };
}

export function totalOf(tables: readonly TableSummary[]): TableSum {
  const hash = createHash("sha256");
  for (const table of tables) hash.update(`${table.name} ${table.rows} ${table.sha256}\n`);
  return { rows: tables.reduce((sum, table) => sum + table.rows, 0), sha256: hash.digest("hex") };
}

export interface BackupReader {
  header?(header: BackupHeader): Promise<void> | void;
  table?(shape: TableShape): Promise<void> | void;
  row?(row: Value[]): Promise<void> | void;
  tableEnd?(): Promise<void> | void;
}

/** Reads a file from end to end, hands over what it holds, and throws where a sum is not right. */
export async function readBackup(file: string, reader: BackupReader = {}): Promise<BackupSummary> {
  const lines = linesOf(file);
  const header = parse(await nextLine(lines)) as BackupHeader;
  if (header?.backup !== KIND) throw new DamagedBackup("It is not a backup of this hub.");
  if (header.format !== FORMAT)
    throw new DamagedBackup(`Its format is ${header.format}, and this version reads ${FORMAT}.`);
  await reader.header?.(header);
  const tables: TableSummary[] = [];
  for (;;) {
    const line = parse(await nextLine(lines)) as TableShape & { total?: TableSum };
    if (line.total) {
      checkSum(line.total, totalOf(tables), "the whole");
      return { header, tables, ...line.total };
    }
    tables.push(await readTable(lines, line, reader));
  }
}

async function readTable(
  lines: AsyncGenerator<string>,
  { name, columns, key }: TableShape,
  reader: BackupReader,
): Promise<TableSummary> {
  const shape = { name, columns, key };
  await reader.table?.(shape);
  const sum = createTableSum();
  for (;;) {
    const line = await nextLine(lines);
    const value = parse(line);
    if (Array.isArray(value)) {
      sum.add(line);
      await reader.row?.(value as Value[]);
      continue;
    }
    const own = sum.close();
    checkSum((value as { sum: TableSum }).sum, own, name);
    await reader.tableEnd?.();
    return { ...shape, ...own };
  }
}

function checkSum(written: TableSum | undefined, read: TableSum, what: string): void {
  if (written?.rows === read.rows && written.sha256 === read.sha256) return;
  throw new DamagedBackup(`The rows of ${what} are not as they were written.`);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new DamagedBackup("It holds a line that can't be read.");
  }
}

async function nextLine(lines: AsyncGenerator<string>): Promise<string> {
  const { value, done } = await lines.next();
  if (done) throw new DamagedBackup("It ends too early.");
  return value;
}

/** Node's own line reader also breaks lines at U+2028, which a row may hold. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unpacked = source.pipe(createGunzip());
  source.once("error", (error) => unpacked.destroy(error));
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of unpacked) {
      rest = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer);
      let start = 0;
      for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10, start)) {
        yield rest.toString("utf8", start, end);
        start = end + 1;
      }
      rest = rest.subarray(start);
    }
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code.startsWith("Z_")) throw new DamagedBackup("It can't be unpacked.");
    throw error;
  } finally {
    source.destroy();
  }
}
