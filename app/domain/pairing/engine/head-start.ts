/**
 * Knows how most people find a partner before all trees grow at once. Each grows a small tree alone,
 * nearest first: no tree has to be kept in step with another, so nothing goes stale and is looked up
 * anew. Where it would need a blossom, or becomes too large, it stops; its duals are lower by then and
 * still cover every pair, which is as good a place to begin from as any.
 */
import { Events } from "./events.ts";
import { FREE, INNER, NONE, OUTER, type State } from "./state.ts";

/** How many outer people a tree may have, round after round: most need few. */
const SIZES = [5, 20, 80];

/** For a state without blossoms and labels. All duals are even before and after. */
export function headStart(state: State): void {
  const { mate, value, graph } = state;
  const tree = new LoneTree(state);
  for (const size of SIZES)
    for (let v = 0; v < graph.n; v += 1)
      if (mate[v] === NONE && value[v]! > 0) tree.growFrom(v, size);
}

class LoneTree {
  readonly #state: State;
  readonly #events = new Events();
  /** When an edge from the tree to a person outside is tight, and the place of the one that is first. */
  readonly #near: Float64Array;
  readonly #place: Int32Array;
  readonly #label: Uint8Array;
  readonly #joined: Float64Array;
  readonly #reached: number[] = [];
  readonly #members: number[] = [];
  /** When it must end: a dual would be negative, an odd circle closes, or a partner is found. */
  #end = 0;

  constructor(state: State) {
    const { n } = state.graph;
    this.#state = state;
    this.#near = new Float64Array(n).fill(Infinity);
    this.#place = new Int32Array(n);
    this.#label = new Uint8Array(n);
    this.#joined = new Float64Array(n);
  }

  growFrom(root: number, size: number): void {
    const { mate } = this.#state;
    const [near, label, events] = [this.#near, this.#label, this.#events];
    this.#end = Infinity;
    this.#addOuter(root, 0);
    let outer = 1;
    let found = NONE;
    for (;;) {
      const u = events.take();
      if (u === NONE || events.time > this.#end) break;
      if (near[u] !== events.time || label[u] !== FREE) continue;
      if (mate[u] === NONE) found = u;
      if (found !== NONE || outer === size) {
        this.#end = events.time;
        break;
      }
      this.#join(u, INNER, events.time);
      this.#addOuter(this.#state.otherEnd(mate[u]!, u), events.time);
      outer += 1;
    }
    this.#settle();
    if (found !== NONE) this.#flip(root, found);
    this.#forget();
  }

  #join(v: number, label: number, time: number): void {
    this.#label[v] = label;
    this.#joined[v] = time;
    this.#members.push(v);
  }

  #addOuter(v: number, time: number): void {
    const { graph, value, mate } = this.#state;
    const { start, neighbour, cost } = graph;
    const [near, label, joined] = [this.#near, this.#label, this.#joined];
    this.#join(v, OUTER, time);
    const own = value[v]! + time;
    let end = Math.min(this.#end, own);
    for (let at = start[v]!; at < start[v + 1]!; at += 1) {
      const u = neighbour[at]!;
      const tight = own + value[u]! - cost[at]!;
      // Where both ends fall it is tight earlier, but no earlier than half.
      if (tight >= 2 * end) continue;
      if (label[u] === OUTER) end = Math.min(end, (tight + joined[u]!) / 2);
      else if (label[u] === FREE && tight < end && tight < near[u]!) {
        if (near[u] === Infinity) this.#reached.push(u);
        near[u] = tight;
        this.#place[u] = at;
        this.#events.push(tight, u);
        if (mate[u] === NONE) end = tight;
      }
    }
    this.#end = end;
  }

  /** Everybody's dual as it is at the end, or a tick earlier so that it stays even. */
  #settle(): void {
    const { value } = this.#state;
    const end = 2 * Math.floor(this.#end / 2);
    for (const v of this.#members) {
      const moved = end - this.#joined[v]!;
      value[v]! += this.#label[v] === OUTER ? -moved : moved;
    }
  }

  /** Matches all on the way from `u` to the root anew. */
  #flip(root: number, u: number): void {
    const { mate, graph } = this.#state;
    for (;;) {
      const edge = graph.edge[this.#place[u]!]!;
      const v = this.#state.otherEnd(edge, u);
      const before = mate[v]!;
      mate[u] = edge;
      mate[v] = edge;
      if (v === root) return;
      u = this.#state.otherEnd(before, v);
    }
  }

  #forget(): void {
    for (const v of this.#reached) this.#near[v] = Infinity;
    for (const v of this.#members) this.#label[v] = FREE;
    this.#reached.length = 0;
    this.#members.length = 0;
    this.#events.clear();
  }
}
