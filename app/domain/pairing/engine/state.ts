/**
 * Knows where the solver stands: the matching, the duals on their clock, the blossoms and the trees.
 *
 * Numbers 0 … n-1 are people, n … 2n-1 blossoms of several. A label belongs to an outermost blossom
 * and is kept at each of its people too. While the clock runs, the dual of a person labelled OUTER
 * falls by one a tick and that of one labelled INNER rises, so what is kept is the dual as it would be
 * at time 0: outer `value - now`, inner `value + now`, free `value`. A blossom's dual changes twice as
 * fast, the other way round.
 */
import { Events } from "./events.ts";
import type { Graph } from "./graph.ts";

export const FREE = 0;
/** At an even distance from the root of its tree: it looks for a partner. */
export const OUTER = 1;
/** At an odd distance: its partner would have to look elsewhere. */
export const INNER = 2;
export const NONE = -1;
/** The parts of whoever has none: one list for all, since there are many. */
export const NOTHING: readonly number[] = [];

export class State {
  now = 0;
  readonly events = new Events();
  /** The edge by which a person is matched. */
  readonly mate: Int32Array;
  readonly value: Float64Array;
  readonly labelOf: Uint8Array;
  /** Least of `value - cost` over a person's outer neighbours in other blossoms; may be too low. */
  readonly key: Float64Array;
  readonly best: Int32Array;
  /** The earliest event in the heap for a person's edges, and for their dual reaching 0. */
  readonly queued: Float64Array;
  readonly queuedZero: Float64Array;

  /** The blossom around, or NONE. */
  readonly parent: Int32Array;
  readonly base: Int32Array;
  readonly size: Int32Array;
  /** Around the circle, the base's first. */
  readonly children: (readonly number[])[];
  /** links[b][i] joins children[b][i] and the next one. */
  readonly links: (readonly number[])[];
  readonly blossomValue: Float64Array;
  readonly label: Uint8Array;
  /** The edge by which an outermost blossom was reached; NONE for a root. */
  readonly labelEdge: Int32Array;
  readonly tree: Int32Array;
  readonly unused: number[] = [];
  /** Everything that was ever labelled in a tree, by root. */
  readonly members = new Map<number, number[]>();

  /** 1 for people who are left out of everything for now. */
  readonly apart: Uint8Array;

  /** People point at a slot and slots at the outermost blossom, so that large ones need no walk. */
  readonly slot: Int32Array;
  readonly slotOf: Int32Array;
  readonly outermost: Int32Array;
  readonly #stack: number[] = [];

  constructor(readonly graph: Graph) {
    const { n } = graph;
    this.mate = new Int32Array(n).fill(NONE);
    this.value = new Float64Array(n);
    this.labelOf = new Uint8Array(n);
    this.key = new Float64Array(n).fill(Infinity);
    this.best = new Int32Array(n).fill(NONE);
    this.queued = new Float64Array(n).fill(Infinity);
    this.queuedZero = new Float64Array(n).fill(Infinity);
    this.parent = new Int32Array(2 * n).fill(NONE);
    this.base = new Int32Array(2 * n).fill(NONE);
    this.size = new Int32Array(2 * n).fill(1);
    this.children = new Array<readonly number[]>(2 * n).fill(NOTHING);
    this.links = new Array<readonly number[]>(2 * n).fill(NOTHING);
    this.blossomValue = new Float64Array(2 * n);
    this.label = new Uint8Array(2 * n);
    this.labelEdge = new Int32Array(2 * n).fill(NONE);
    this.tree = new Int32Array(2 * n).fill(NONE);
    this.apart = new Uint8Array(n);
    this.slot = new Int32Array(n);
    this.slotOf = new Int32Array(2 * n).fill(NONE);
    this.outermost = new Int32Array(n);
    for (let v = 0; v < n; v += 1)
      this.base[v] = this.slot[v] = this.slotOf[v] = this.outermost[v] = v;
    for (let b = 2 * n - 1; b >= n; b -= 1) this.unused.push(b);
  }

  /** Sets the clock back where nobody has a label, so that the search can begin anew. */
  rewind(): void {
    this.now = 0;
    this.events.clear();
    this.key.fill(Infinity);
    this.best.fill(NONE);
    this.queued.fill(Infinity);
    this.queuedZero.fill(Infinity);
  }

  /** A person and their partner, if any, are single from now on. */
  part(v: number): void {
    const edge = this.mate[v]!;
    if (edge === NONE) return;
    this.mate[this.otherEnd(edge, v)] = NONE;
    this.mate[v] = NONE;
  }

  /** The outermost blossom around a person. */
  around(v: number): number {
    return this.outermost[this.slot[v]!]!;
  }

  otherEnd(edge: number, v: number): number {
    const { from, to } = this.graph;
    return from[edge] === v ? to[edge]! : from[edge]!;
  }

  /** The end of an edge that lies in the outermost blossom `b`. */
  endIn(edge: number, b: number): number {
    const v = this.graph.from[edge]!;
    return this.around(v) === b ? v : this.graph.to[edge]!;
  }

  /** Calls `visit` with every person in a blossom. */
  eachPerson(b: number, visit: (v: number) => void): void {
    const { n } = this.graph;
    if (b < n) return visit(b);
    const stack = this.#stack;
    const bottom = stack.length;
    stack.push(b);
    while (stack.length > bottom) {
      const top = stack.pop()!;
      if (top < n) visit(top);
      else for (const child of this.children[top]!) stack.push(child);
    }
  }

  /** The dual of a person, and of a blossom, at this moment. */
  dualOf(v: number): number {
    const label = this.labelOf[v]!;
    return this.value[v]! + (label === OUTER ? -this.now : label === INNER ? this.now : 0);
  }

  blossomDual(b: number): number {
    const label = this.label[b]!;
    const moved = label === OUTER ? 2 * this.now : label === INNER ? -2 * this.now : 0;
    return this.blossomValue[b]! + moved;
  }
}
