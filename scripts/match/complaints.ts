/** Everything that is wrong with the files, by line and column, so that all of it is mended at once. */
import { Refusal } from "../refusal.ts";

const MOST_TOLD = 20;
/** Of which the first by line are told: what is found last may stand first in its file. */
const MOST_KEPT = 1_000;

export interface Place {
  file: string;
  line: number;
  /** The heading as it stands in the file. */
  column?: string;
}

export class Complaints {
  readonly #kept: { file: number; line: number; told: string }[] = [];
  readonly #files: string[] = [];
  #count = 0;

  add({ file, line, column }: Place, problem: string): void {
    this.#count += 1;
    if (this.#kept.length >= MOST_KEPT) return;
    if (!this.#files.includes(file)) this.#files.push(file);
    const where = column === undefined ? "" : `, column "${column}"`;
    const told = `${file}, line ${line}${where}: ${problem}`;
    this.#kept.push({ file: this.#files.indexOf(file), line, told });
  }

  /** Before anything is done with what was read. */
  refuseIfAny(): void {
    if (this.#count === 0) return;
    const inOrder = this.#kept.sort((a, b) => a.file - b.file || a.line - b.line);
    const told = inOrder.slice(0, MOST_TOLD).map((one) => one.told);
    const more = this.#count - told.length;
    const rest = more > 0 ? [`… and ${more} more.`] : [];
    throw new Refusal([...told, ...rest, "Nothing was done."].join("\n"));
  }
}

/** As it stands in a sentence: short, on one line. */
export function quoted(cell: string): string {
  const plain = cell.replace(/\s+/g, " ");
  return `"${plain.length > 60 ? `${plain.slice(0, 59)}…` : plain}"`;
}
