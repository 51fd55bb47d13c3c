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
    const { n, size, from, to, start } = this;
    const [low, high] = [new Int32Array(size), new Int32Array(size)];
    start.fill(0);
    let sorted = true;
    for (let e = 0; e < size; e += 1) {
      const [a, b] = [from[e]!, to[e]!];
      start[a + 1]! += 1;
      start[b + 1]! += 1;
      low[e] = a < b ? a : b;
      high[e] = a < b ? b : a;
      if (e > 0 && (low[e - 1]! - low[e]! || high[e - 1]! - high[e]!) > 0) sorted = false;
    }
    for (let v = 0; v < n; v += 1) start[v + 1]! += start[v]!;
    // By the smaller number, then by the larger one: mostly they were named so.
    const order = new Int32Array(size);
    for (let e = 0; e < size; e += 1) order[e] = e;
    this.#fill(sorted ? order : this.#sortedBy(low, this.#sortedBy(high, order)), low, high);
  }

  /** First each one's smaller neighbours, then the larger ones. */
  #fill(order: Int32Array, low: Int32Array, high: Int32Array): void {
    const { n, size, double, start } = this;
    const [neighbour, edge] = [new Int32Array(2 * size), new Int32Array(2 * size)];
    const cost = new Float64Array(2 * size);
    const next = start.slice(0, n);
    for (const [own, other] of [[high, low] as const, [low, high] as const])
      for (let place = 0; place < size; place += 1) {
        const e = order[place]!;
        const v = own[e]!;
        const at = next[v]!;
        next[v] = at + 1;
        neighbour[at] = other[e]!;
        edge[at] = e;
        cost[at] = double[e]!;
      }
    this.neighbour = neighbour;
    this.edge = edge;
    this.cost = cost;
  }

  /** Those of equal keys stay in order. */
  #sortedBy(key: Int32Array, order: Int32Array): Int32Array {
    const next = new Int32Array(this.n + 1);
    for (const one of key) next[one + 1]! += 1;
    for (let v = 0; v < this.n; v += 1) next[v + 1]! += next[v]!;
    const sorted = new Int32Array(order.length);
    for (const e of order) sorted[next[key[e]!]!++] = e;
    return sorted;
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
