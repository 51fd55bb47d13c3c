/**
 * Knows the pairs that the solver looks at, each person's side by side in memory: it reads them over
 * and over. More may be added; those that are there keep their numbers.
 */

export class Graph {
  /** Pairs, of which the first `size` are there. */
  size = 0;
  from: Int32Array;
  to: Int32Array;
  /** Twice the scaled weight of each: duals then stay whole. */
  double: Float64Array;

  /** Edges of v are at start[v] … start[v+1]-1, by neighbour. */
  readonly start: Int32Array;
  neighbour = new Int32Array(0);
  edge = new Int32Array(0);
  /** `double` of the edge, again. */
  cost = new Float64Array(0);

  constructor(
    readonly n: number,
    room: number,
  ) {
    this.from = new Int32Array(room);
    this.to = new Int32Array(room);
    this.double = new Float64Array(room);
    this.start = new Int32Array(n + 1);
  }

  /** To be seen by the solver after `arrange`. */
  add(a: number, b: number, weight: number): number {
    if (this.size === this.from.length) this.#grow(Math.max(64, 2 * this.size));
    const edge = this.size;
    this.from[edge] = a;
    this.to[edge] = b;
    this.double[edge] = 2 * weight;
    this.size = edge + 1;
    return edge;
  }

  /** The edge between two people, or -1; as of the last `arrange`. */
  between(a: number, b: number): number {
    const { start, neighbour, edge } = this;
    let [low, high] = [start[a]!, start[a + 1]! - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const other = neighbour[middle]!;
      if (other === b) return edge[middle]!;
      if (other < b) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Sorted by neighbour, so that the order in which pairs were named changes nothing. */
  arrange(): void {
    const { n, size, from, to, double, start } = this;
    start.fill(0);
    for (let e = 0; e < size; e += 1) {
      start[from[e]! + 1]! += 1;
      start[to[e]! + 1]! += 1;
    }
    for (let v = 0; v < n; v += 1) start[v + 1]! += start[v]!;
    const rough = new Int32Array(2 * size);
    const next = start.slice(0, n);
    for (let e = 0; e < size; e += 1) {
      rough[next[from[e]!]!++] = e;
      rough[next[to[e]!]!++] = e;
    }
    const neighbour = new Int32Array(2 * size);
    const edge = new Int32Array(2 * size);
    const cost = new Float64Array(2 * size);
    next.set(start.subarray(0, n));
    for (let u = 0; u < n; u += 1)
      for (let place = start[u]!; place < start[u + 1]!; place += 1) {
        const e = rough[place]!;
        const v = from[e] === u ? to[e]! : from[e]!;
        const at = next[v]!;
        next[v] = at + 1;
        neighbour[at] = u;
        edge[at] = e;
        cost[at] = double[e]!;
      }
    this.neighbour = neighbour;
    this.edge = edge;
    this.cost = cost;
  }

  #grow(room: number): void {
    const [from, to, double] = [new Int32Array(room), new Int32Array(room), new Float64Array(room)];
    from.set(this.from);
    to.set(this.to);
    double.set(this.double);
    this.from = from;
    this.to = to;
    this.double = double;
  }
}
