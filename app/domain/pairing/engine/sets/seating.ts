/**
 * Knows who sits in which set while sets are sought, and what each person adds to each of them, so
 * that a change is weighed without adding up anew. To sit nowhere costs more than meeting again, that
 * more than any points, and to sit with somebody forbidden more than all.
 */
import { FORBIDDEN, type SetProblem } from "./set-problem.ts";

export class Seating {
  readonly n: number;
  /** The last is the bench: nobody there adds to anybody. */
  readonly bench: number;
  readonly setOf: Int32Array;
  readonly members: number[][];
  /** What the two of them are worth in one set, costs included. */
  readonly value: Float64Array;
  /** The highest points of two. */
  readonly most: number;
  readonly #seat: number;
  /** n × (sets + bench): what a person's links into a set are worth. */
  readonly #gain: Float64Array;
  readonly #sizes: readonly number[];

  constructor({ n, worth, again, sizes }: SetProblem) {
    this.n = n;
    this.bench = sizes.length;
    this.#sizes = sizes;
    this.most = Math.max(
      1,
      worth.reduce((most, one) => Math.max(most, one), 0),
    );
    const largest = sizes[0] ?? 1;
    const met = 2 * largest * this.most;
    this.#seat = 2 * largest * met;
    const forbidden = 2 * largest * this.#seat;
    this.value = Float64Array.from(worth, (points, at) =>
      points === FORBIDDEN ? -forbidden : points - (again[at]! ? met : 0),
    );
    this.setOf = new Int32Array(n).fill(this.bench);
    this.members = Array.from({ length: this.bench + 1 }, () => []);
    this.members[this.bench] = Array.from({ length: n }, (_, v) => v);
    this.#gain = new Float64Array(n * (this.bench + 1));
  }

  room(set: number): number {
    return set === this.bench ? this.n : this.#sizes[set]! - this.members[set]!.length;
  }

  /** What person `v` gets out of sitting in the set. */
  worthIn(v: number, set: number): number {
    return set === this.bench ? 0 : this.#seat + this.#gain[v * (this.bench + 1) + set]!;
  }

  /** What is won when two change seats. */
  swapWins(a: number, b: number): number {
    const [own, other] = [this.setOf[a]!, this.setOf[b]!];
    const won = this.worthIn(a, other) + this.worthIn(b, own);
    const lost = this.worthIn(a, own) + this.worthIn(b, other);
    // Each was counted as a partner in the set that the other has left.
    const apart = Number(own !== this.bench) + Number(other !== this.bench);
    return won - lost - this.value[a * this.n + b]! * apart;
  }

  /** Says what was won by it. */
  move(v: number, to: number): number {
    const from = this.setOf[v]!;
    const lost = this.worthIn(v, from);
    const wide = this.bench + 1;
    for (let u = 0; u < this.n; u += 1) {
      if (u === v) continue;
      const points = this.value[v * this.n + u]!;
      this.#gain[u * wide + from]! -= points;
      this.#gain[u * wide + to]! += points;
    }
    const seats = this.members[from]!;
    seats[seats.indexOf(v)] = seats.at(-1)!;
    seats.pop();
    this.members[to]!.push(v);
    this.setOf[v] = to;
    return this.worthIn(v, to) - lost;
  }

  /** Takes up an earlier state. */
  restore(setOf: Int32Array): void {
    for (let v = 0; v < this.n; v += 1) if (this.setOf[v] !== setOf[v]) this.move(v, setOf[v]!);
  }
}
