/** Reads a bare weighted graph, a row an edge, and puts it in an order that rows have no part in. */
import { basename } from "node:path";
import type { Problem } from "#app/domain/pairing/engine/problem.ts";
import { Refusal } from "../refusal.ts";
import { Complaints, quoted } from "./complaints.ts";
import { eachRow, readText } from "./table-file.ts";

export interface EdgeList {
  /** In the order of their characters; the problem's numbers are places in it. */
  ids: string[];
  problem: Pick<Problem, "n" | "from" | "to" | "weight">;
}

const LONGEST_ID = 200;
const columns = ["a", "b", "weight"] as const;
type Column = (typeof columns)[number];

/** Edges as they stand in the file, column by column. */
interface Rows {
  numbers: Map<string, number>;
  from: number[];
  to: number[];
  weight: number[];
  line: number[];
}

export function readEdges(path: string): EdgeList {
  const file = basename(path);
  const wrong = new Complaints();
  const rows: Rows = { numbers: new Map(), from: [], to: [], weight: [], line: [] };
  let places: Record<Column, number> | null = null;
  eachRow(readText(path), file, (cells, line) => {
    if (places) readRow(cells, { file, line, places, wrong }, rows);
    else places = placesOf(cells, file, line);
  });
  if (!places) throw new Refusal(`${file} is empty. Its first line is a,b,weight.`);
  const edges = inOrder(rows, file, wrong);
  wrong.refuseIfAny();
  return edges;
}

function placesOf(headings: string[], file: string, line: number): Record<Column, number> {
  const plain = headings.map((heading) => heading.toLowerCase());
  const known = plain.every((heading) => columns.includes(heading as Column));
  if (!known || plain.length !== columns.length || new Set(plain).size !== columns.length)
    throw new Refusal(
      `${file}, line ${line}: the headings are ${quoted(headings.join(","))}, not a,b,weight. Nothing was done.`,
    );
  return { a: plain.indexOf("a"), b: plain.indexOf("b"), weight: plain.indexOf("weight") };
}

interface Reading {
  file: string;
  line: number;
  places: Record<Column, number>;
  wrong: Complaints;
}

function readRow(cells: string[], { file, line, places, wrong }: Reading, rows: Rows): void {
  if (cells.length !== columns.length)
    return wrong.add({ file, line }, `has ${cells.length} cells and not 3.`);
  const [a, b, weight] = [cells[places.a]!, cells[places.b]!, cells[places.weight]!];
  const bad =
    a === "" || a.length > LONGEST_ID ? "a" : b === "" || b.length > LONGEST_ID ? "b" : null;
  if (bad !== null)
    return wrong.add(
      { file, line, column: bad },
      cells[places[bad]] === "" ? "is empty." : `is longer than ${LONGEST_ID} characters.`,
    );
  if (a === b) return wrong.add({ file, line, column: "b" }, `${quoted(b)} is joined to itself.`);
  const points = Number(weight);
  if (!/^[+-]?\d+$/.test(weight))
    return wrong.add({ file, line, column: "weight" }, `${quoted(weight)} is not a whole number.`);
  if (!Number.isSafeInteger(points))
    return wrong.add(
      { file, line, column: "weight" },
      `${quoted(weight)} is too large to be exact.`,
    );
  rows.from.push(numberOf(a, rows.numbers));
  rows.to.push(numberOf(b, rows.numbers));
  // -0 is no weight of its own.
  rows.weight.push(points + 0);
  rows.line.push(line);
}

function numberOf(id: string, numbers: Map<string, number>): number {
  const known = numbers.get(id);
  if (known !== undefined) return known;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
}

/** Ids in order, the smaller end first, edges by their ends: the same however the file was sorted. */
function inOrder(rows: Rows, file: string, wrong: Complaints): EdgeList {
  const ids = [...rows.numbers.keys()].sort((a, b) => (a < b ? -1 : 1));
  const n = ids.length;
  const rank = new Int32Array(n);
  for (const [at, id] of ids.entries()) rank[rows.numbers.get(id)!] = at;
  const m = rows.weight.length;
  const [low, high] = [new Int32Array(m), new Int32Array(m)];
  for (let edge = 0; edge < m; edge += 1) {
    const [a, b] = [rank[rows.from[edge]!]!, rank[rows.to[edge]!]!];
    low[edge] = Math.min(a, b);
    high[edge] = Math.max(a, b);
  }
  const order = sortedBy(
    low,
    n,
    sortedBy(
      high,
      n,
      new Int32Array(m).map((_, at) => at),
    ),
  );
  for (let at = 1; at < m; at += 1) {
    const [one, other] = [order[at - 1]!, order[at]!];
    if (low[one] !== low[other] || high[one] !== high[other]) continue;
    const pair = `${quoted(ids[low[other]!]!)} and ${quoted(ids[high[other]!]!)}`;
    wrong.add(
      { file, line: rows.line[other]! },
      `${pair} are joined already, on line ${rows.line[one]!}.`,
    );
  }
  const from = order.map((edge) => low[edge]!);
  const to = order.map((edge) => high[edge]!);
  const weight = new Float64Array(m).map((_, at) => rows.weight[order[at]!]!);
  return { ids, problem: { n, from, to, weight } };
}

/** By counting, and stable: what is equal stays as `order` has it. */
function sortedBy(key: Int32Array, n: number, order: Int32Array): Int32Array {
  const next = new Int32Array(n + 1);
  for (const at of key) next[at + 1]! += 1;
  for (let at = 0; at < n; at += 1) next[at + 1]! += next[at]!;
  const sorted = new Int32Array(order.length);
  for (const edge of order) {
    const place = next[key[edge]!]!;
    sorted[place] = edge;
    next[key[edge]!] = place + 1;
  }
  return sorted;
}
