/** Knows a claimed nest of blossoms: whether it is one, whether each is full, and duals around two people. */
import { exact, isDual, Wrong } from "./certificate-faults.ts";
import type { Certificate, Result } from "./problem.ts";

/** A forest in which the smallest blossom around two people is found in few steps. */
export class Nest {
  readonly #n: number;
  readonly #blossoms: Certificate["blossoms"];
  /** Of people and blossoms; the last number stands for "none" and lies around everything. */
  readonly #parent: Int32Array;
  readonly #jump: Int32Array;
  readonly #depth: Int32Array;
  /** Duals of a blossom and all around it. */
  readonly #sum: Float64Array;

  constructor(n: number, blossoms: Certificate["blossoms"]) {
    const none = n + blossoms.length;
    this.#n = n;
    this.#blossoms = blossoms;
    this.#parent = new Int32Array(none + 1).fill(none);
    const size = new Int32Array(none + 1).fill(1);
    for (const [at, { parts, dual }] of blossoms.entries()) {
      if (!isDual(dual)) throw new Wrong("blossom_dual", at);
      size[n + at] = 0;
      for (const part of parts) {
        const known = Number.isInteger(part) && part >= 0 && part < n + at;
        if (!known || this.#parent[part] !== none) throw new Wrong("blossom", at);
        this.#parent[part] = n + at;
        size[n + at]! += size[part]!;
      }
      if (size[n + at]! % 2 === 0 || size[n + at]! < 3) throw new Wrong("blossom_even", at);
    }
    this.#jump = new Int32Array(none + 1).fill(none);
    this.#depth = new Int32Array(none + 1);
    this.#sum = new Float64Array(none + 1);
    for (let one = none - 1; one >= 0; one -= 1) this.#place(one);
    this.#size = size;
  }

  readonly #size: Int32Array;

  /** Parents come after their parts, so they are placed already. */
  #place(one: number): void {
    const up = this.#parent[one]!;
    const over = this.#jump[up]!;
    const near = this.#depth[up]! - this.#depth[over]!;
    const far = this.#depth[over]! - this.#depth[this.#jump[over]!]!;
    this.#depth[one] = this.#depth[up]! + 1;
    this.#jump[one] = near === far ? this.#jump[over]! : up;
    const own = one >= this.#n ? this.#blossoms[one - this.#n]!.dual : 0;
    this.#sum[one] = exact(this.#sum[up]! + own);
  }

  dualAround(a: number, b: number): number {
    return this.#sum[this.#around(a, b)]!;
  }

  /** Each blossom with a dual must have as many pairs inside as it has room for. */
  checkFull(pairs: Result["pairs"] | readonly (readonly [number, number])[]): void {
    const inside = new Int32Array(this.#parent.length);
    for (const [a, b] of pairs) inside[this.#around(a, b)]! += 1;
    for (const [at, { dual }] of this.#blossoms.entries()) {
      const one = this.#n + at;
      if (dual > 0 && 2 * inside[one]! + 1 !== this.#size[one])
        throw new Wrong("blossom_not_full", at);
      inside[this.#parent[one]!]! += inside[one]!;
    }
  }

  /** Jumps as far as both stay apart. */
  #around(a: number, b: number): number {
    const [depth, jump, parent] = [this.#depth, this.#jump, this.#parent];
    if (depth[a]! < depth[b]!) return this.#around(b, a);
    while (depth[a]! > depth[b]!) a = depth[jump[a]!]! >= depth[b]! ? jump[a]! : parent[a]!;
    while (a !== b) {
      const far = jump[a] !== jump[b];
      a = far ? jump[a]! : parent[a]!;
      b = far ? jump[b]! : parent[b]!;
    }
    return a;
  }
}
