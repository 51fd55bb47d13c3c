/** Knows each person's edges, side by side in memory: the solver reads them over and over. */

export interface Graph {
  n: number;
  from: Int32Array;
  to: Int32Array;
  /** Twice the scaled weight of each edge: duals then stay whole. */
  double: Float64Array;
  /** Edges of v are at start[v] … start[v+1]-1. */
  start: Int32Array;
  neighbour: Int32Array;
  edge: Int32Array;
  /** `double` of the edge, again. */
  cost: Float64Array;
}

export function buildGraph(
  n: number,
  from: Int32Array,
  to: Int32Array,
  weights: Float64Array,
): Graph {
  const m = from.length;
  const start = new Int32Array(n + 1);
  for (let e = 0; e < m; e += 1) {
    start[from[e]! + 1]! += 1;
    start[to[e]! + 1]! += 1;
  }
  for (let v = 0; v < n; v += 1) start[v + 1]! += start[v]!;
  const next = start.slice(0, n);
  const neighbour = new Int32Array(2 * m);
  const edge = new Int32Array(2 * m);
  const cost = new Float64Array(2 * m);
  const double = new Float64Array(m);
  for (let e = 0; e < m; e += 1) {
    double[e] = 2 * weights[e]!;
    place(from[e]!, to[e]!, e);
    place(to[e]!, from[e]!, e);
  }
  function place(v: number, u: number, e: number) {
    const at = next[v]!;
    next[v] = at + 1;
    neighbour[at] = u;
    edge[at] = e;
    cost[at] = double[e]!;
  }
  return { n, from, to, double, start, neighbour, edge, cost };
}
