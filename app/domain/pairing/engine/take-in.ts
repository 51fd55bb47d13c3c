/**
 * Knows how a solved matching takes in more pairs: whoever such a pair is worth more to than they have
 * leaves their partner and asks for more; everything else stays as it is and is grown on from there.
 */
import { fallApart } from "./blossoms.ts";
import { labelOuter } from "./labels.ts";
import { Nesting } from "./nesting.ts";
import { FREE, INNER, NONE, type State } from "./state.ts";

/** `first` is the first of the graph's new edges, which are arranged already. */
export function takeIn(state: State, first: number): void {
  const { graph, value } = state;
  const { from, to, double } = graph;
  const nesting = new Nesting(state);
  const missed: number[] = [];
  for (let edge = first; edge < graph.size; edge += 1) {
    const [a, b] = [from[edge]!, to[edge]!];
    const slack = value[a]! + value[b]! - double[edge]!;
    if (slack < 0 && slack + nesting.dualAround(a, b) < 0) missed.push(edge);
  }
  missed.sort(
    (one, two) => double[two]! - double[one]! || from[one]! - from[two]! || to[one]! - to[two]!,
  );
  for (const edge of missed) cover(state, edge);
  restart(state);
}

/** Some leave the matching as if they were not there, and others who had left come back. */
export function setApart(state: State, back: readonly number[], away: readonly number[]): void {
  // As high as it may ever have to be: whoever is apart asks for too much for anybody.
  const high = state.graph.double.reduce((most, one) => Math.max(most, one), 0);
  for (const v of back) {
    state.apart[v] = 0;
    state.labelOf[v] = state.label[v] = FREE;
  }
  for (const v of away) {
    while (state.parent[v] !== NONE) fallApart(state, state.around(v));
    state.part(v);
    state.value[v] = high;
    state.apart[v] = 1;
    // Inner, in no tree: nobody ever reaches them.
    state.labelOf[v] = state.label[v] = INNER;
  }
  restart(state);
}

/** What the duals have to spare for an edge, those of blossoms around both ends included. */
function slackOf(state: State, edge: number): number {
  const { graph, value, parent, blossomValue } = state;
  const [a, b] = [graph.from[edge]!, graph.to[edge]!];
  let slack = value[a]! + value[b]! - graph.double[edge]!;
  if (slack >= 0 || state.around(a) !== state.around(b)) return slack;
  const inside = new Set<number>();
  for (let around = parent[a]!; around !== NONE; around = parent[around]!) inside.add(around);
  for (let around = parent[b]!; around !== NONE; around = parent[around]!)
    if (inside.has(around)) slack += blossomValue[around]!;
  return slack;
}

function cover(state: State, edge: number): void {
  if (slackOf(state, edge) >= 0) return;
  const v = asking(state, state.graph.from[edge]!, state.graph.to[edge]!);
  while (state.parent[v] !== NONE) fallApart(state, state.around(v));
  state.part(v);
  const slack = slackOf(state, edge);
  if (slack < 0) state.value[v]! -= slack;
}

/** Which of two is to ask for more: who is free already, else who is in fewer blossoms. */
function asking(state: State, a: number, b: number): number {
  const [one, two] = [tiesOf(state, a), tiesOf(state, b)];
  return two < one ? b : a;
}

function tiesOf({ mate, parent }: State, v: number): number {
  let ties = mate[v] === NONE ? 0 : 1;
  for (let around = parent[v]!; around !== NONE; around = parent[around]!) ties += 1;
  return ties;
}

/** All free people's duals as low as they may be and even, so that all times are whole numbers. */
function restart(state: State): void {
  const { graph, value, mate, apart } = state;
  state.rewind();
  const roots: number[] = [];
  for (let v = 0; v < graph.n; v += 1) {
    if (mate[v] !== NONE || apart[v]) continue;
    if (state.parent[v] === NONE) settle(state, v);
    else makeEven(state, v);
  }
  for (let v = 0; v < graph.n; v += 1)
    if (mate[v] === NONE && value[v]! > 0 && !apart[v]) roots.push(state.around(v));
  for (const root of roots) labelOuter(state, root, NONE, root);
}

function settle(state: State, v: number): void {
  const { graph, value, mate, apart } = state;
  const { start, neighbour, cost, edge } = graph;
  let lower = value[v]!;
  for (let at = start[v]!; at < start[v + 1]!; at += 1)
    if (!apart[neighbour[at]!])
      lower = Math.min(lower, value[v]! + value[neighbour[at]!]! - cost[at]!);
  value[v]! -= lower;
  for (let at = start[v]!; at < start[v + 1]!; at += 1) {
    const u = neighbour[at]!;
    if (mate[u] !== NONE || state.parent[u] !== NONE || apart[u]) continue;
    if (value[v]! + value[u]! !== cost[at]) continue;
    mate[v] = edge[at]!;
    mate[u] = edge[at]!;
    return;
  }
  if (value[v]! % 2 !== 0) value[v]! += 1;
}

/** All in the blossom around are odd or none of them is: their edges are tight. */
function makeEven(state: State, v: number): void {
  while (state.parent[v] !== NONE && state.value[v]! % 2 !== 0) {
    const b = state.around(v);
    if (state.blossomValue[b]! >= 2) {
      state.blossomValue[b]! -= 2;
      state.eachPerson(b, (u) => (state.value[u]! += 1));
    } else fallApart(state, b);
  }
  if (state.value[v]! % 2 !== 0) state.value[v]! += 1;
}
