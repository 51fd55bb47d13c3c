/** Knows how blossoms lie in one another at a moment, and their duals around two people, in few steps. */
import { NONE, type State } from "./state.ts";

export class Nesting {
  readonly #state: State;
  /** How many blossoms lie around; 0 until it is known for somebody in a blossom. */
  readonly #depth: Int32Array;
  /** A blossom further out, so that far ones are reached by jumping. */
  readonly #jump: Int32Array;
  /** Duals of a blossom and of all around it. */
  readonly #sum: Float64Array;

  constructor(state: State) {
    this.#state = state;
    const { n } = state.graph;
    this.#depth = new Int32Array(2 * n);
    this.#jump = new Int32Array(2 * n);
    this.#sum = new Float64Array(2 * n);
    for (let b = n; b < 2 * n; b += 1)
      if (state.children[b]!.length > 0 && state.parent[b] === NONE) this.#placeAll(b);
  }

  #placeAll(outermost: number): void {
    const { children, blossomValue, graph } = this.#state;
    this.#jump[outermost] = outermost;
    this.#sum[outermost] = blossomValue[outermost]!;
    const stack = [outermost];
    for (let b = stack.pop(); b !== undefined; b = stack.pop())
      for (const child of children[b]!) {
        this.#place(child, b);
        if (child >= graph.n) stack.push(child);
      }
  }

  #place(one: number, up: number): void {
    const [depth, jump] = [this.#depth, this.#jump];
    const over = jump[up]!;
    const [near, far] = [depth[up]! - depth[over]!, depth[over]! - depth[jump[over]!]!];
    depth[one] = depth[up]! + 1;
    jump[one] = near === far ? jump[over]! : up;
    this.#sum[one] =
      this.#sum[up]! + (one >= this.#state.graph.n ? this.#state.blossomValue[one]! : 0);
  }

  dualAround(a: number, b: number): number {
    if (this.#state.around(a) !== this.#state.around(b)) return 0;
    const [depth, jump, { parent }] = [this.#depth, this.#jump, this.#state];
    while (depth[a]! > depth[b]!) a = depth[jump[a]!]! >= depth[b]! ? jump[a]! : parent[a]!;
    while (depth[b]! > depth[a]!) b = depth[jump[b]!]! >= depth[a]! ? jump[b]! : parent[b]!;
    while (a !== b) {
      const far = jump[a] !== jump[b];
      a = far ? jump[a]! : parent[a]!;
      b = far ? jump[b]! : parent[b]!;
    }
    return this.#sum[a]!;
  }
}
