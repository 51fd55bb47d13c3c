/** Knows how blossoms get and lose labels, and when the edges of their people will be tight. */
import { FREE, INNER, NONE, OUTER, type State } from "./state.ts";

/** Codes of events: a person's edges, a person's dual at 0, a blossom's dual at 0. */
export function edgeCode(v: number): number {
  return v;
}
export function zeroCode(state: State, v: number): number {
  return state.graph.n + v;
}
export function blossomCode(state: State, b: number): number {
  return 2 * state.graph.n + b;
}

/** The blossom's duals keep their worth while its label changes. */
function relabel(state: State, b: number, label: number): void {
  const { now, graph } = state;
  const shift = label === OUTER ? now : label === INNER ? -now : 0;
  if (b >= graph.n) state.blossomValue[b] = state.blossomDual(b) - 2 * shift;
  state.eachPerson(b, (v) => {
    state.value[v] = state.dualOf(v) + shift;
    state.labelOf[v] = label;
  });
  state.label[b] = label;
}

function join(state: State, b: number, edge: number, tree: number): void {
  state.labelEdge[b] = edge;
  state.tree[b] = tree;
  const members = state.members.get(tree);
  if (members) members.push(b);
  else state.members.set(tree, [b]);
}

export function labelOuter(state: State, b: number, edge: number, tree: number): void {
  relabel(state, b, OUTER);
  join(state, b, edge, tree);
  state.eachPerson(b, (v) => search(state, v));
}

/** An inner blossom whose dual comes to 0 has to open: then it must let the tree through. */
export function labelInner(state: State, b: number, edge: number, tree: number): void {
  relabel(state, b, INNER);
  join(state, b, edge, tree);
  if (b >= state.graph.n) state.events.push(state.blossomValue[b]! / 2, blossomCode(state, b));
}

export function unlabel(state: State, b: number): void {
  relabel(state, b, FREE);
  state.labelEdge[b] = NONE;
  state.tree[b] = NONE;
  state.eachPerson(b, (v) => schedule(state, v));
}

/** A person who has become outer tells all neighbours how near the edge to them is to being tight. */
export function search(state: State, u: number): void {
  const { graph, key, best, labelOf, slot, value } = state;
  const { start, neighbour, cost, edge } = graph;
  const own = value[u]!;
  const inside = slot[u]!;
  for (let at = start[u]!; at < start[u + 1]!; at += 1) {
    const v = neighbour[at]!;
    const reach = own - cost[at]!;
    if (reach >= key[v]! || slot[v] === inside) continue;
    key[v] = reach;
    best[v] = edge[at]!;
    if (labelOf[v] !== INNER) schedule(state, v);
  }
  if (own < state.queuedZero[u]!) {
    state.queuedZero[u] = own;
    state.events.push(own, zeroCode(state, u));
  }
  schedule(state, u);
}

/** Puts a person's next edge event on the clock, where an earlier one is not there already. */
export function schedule(state: State, v: number): void {
  const time = edgeTime(state, v);
  if (time >= state.queued[v]!) return;
  state.queued[v] = time;
  state.events.push(time, edgeCode(v));
}

/** When the person's best edge is tight: from an outer one to a free one, or between two outer. */
export function edgeTime(state: State, v: number): number {
  const label = state.labelOf[v]!;
  if (label === INNER) return Infinity;
  const reach = state.key[v]! + state.value[v]!;
  return label === OUTER ? reach / 2 : reach;
}

/** Whether the best edge still comes from somebody outer, in another blossom, with that dual. */
export function isCurrent(state: State, v: number): boolean {
  const edge = state.best[v]!;
  if (edge === NONE) return false;
  const u = state.otherEnd(edge, v);
  return (
    state.labelOf[u] === OUTER &&
    state.slot[u] !== state.slot[v] &&
    state.key[v] === state.value[u]! - state.graph.double[edge]!
  );
}

/** Looks through all edges of a person for the best one anew. */
export function refresh(state: State, v: number): void {
  const { graph, labelOf, slot, value } = state;
  const { start, neighbour, cost, edge } = graph;
  const inside = slot[v]!;
  let [key, best] = [Infinity, NONE];
  for (let at = start[v]!; at < start[v + 1]!; at += 1) {
    const u = neighbour[at]!;
    if (labelOf[u] !== OUTER || slot[u] === inside) continue;
    const reach = value[u]! - cost[at]!;
    if (reach < key) {
      key = reach;
      best = edge[at]!;
    }
  }
  state.key[v] = key;
  state.best[v] = best;
}
