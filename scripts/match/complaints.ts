/** Everything that is wrong with the files, by line and column, so that all of it is mended at once. */
import { Refusal } from "../refusal.ts";

const MOST_TOLD = 20;

export interface Place {
  file: string;
  line: number;
  /** The heading as it stands in the file. */
  column?: string;
}

export class Complaints {
  readonly #told: string[] = [];
  #count = 0;

  add({ file, line, column }: Place, problem: string): void {
    this.#count += 1;
    if (this.#told.length >= MOST_TOLD) return;
    const where = column === undefined ? "" : `, column "${column}"`;
    this.#told.push(`${file}, line ${line}${where}: ${problem}`);
  }

  /** Before anything is done with what was read. */
  refuseIfAny(): void {
    if (this.#count === 0) return;
    const more = this.#count - this.#told.length;
    const rest = more > 0 ? [`… and ${more} more.`] : [];
    throw new Refusal([...this.#told, ...rest, "Nothing was done."].join("\n"));
  }
}

/** As it stands in a sentence: short, on one line. */
export function quoted(cell: string): string {
  const plain = cell.replace(/\s+/g, " ");
  return `"${plain.length > 60 ? `${plain.slice(0, 59)}…` : plain}"`;
}
