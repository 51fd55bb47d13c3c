/**
 * Knows how a maximum-weight matching is found: Edmonds' blossom method, all trees grown together on
 * one dual clock. Events on the clock are edges becoming tight and duals reaching 0; each person keeps
 * only the best edge, whose time may be too early and is then looked up anew.
 */
import { dissolve, flip } from "./augment.ts";
import { open, shrink, turn } from "./blossoms.ts";
import { headStart } from "./head-start.ts";
import {
  edgeTime,
  isCurrent,
  labelInner,
  labelOuter,
  refresh,
  schedule,
  zeroCode,
} from "./labels.ts";
import { INNER, NONE, OUTER, type State } from "./state.ts";
import type { Watch } from "./watch.ts";

export interface Solution {
  /** The edge by which each person is matched; -1 for nobody. */
  mate: Int32Array;
  duals: Float64Array;
  /** Inner before outer; a part is a person, or n + the place of an earlier blossom. */
  blossoms: { parts: number[]; dual: number }[];
}

/** Until every tree has done its work. */
export function finish(state: State, watch: Watch): void {
  const all = Math.max(1, state.members.size);
  for (let steps = 0; state.members.size > 0; steps += 1) {
    if ((steps & 0xfff) === 0) watch.tell("pairing", 1 - state.members.size / all);
    step(state);
  }
}

/** Takes the next event. */
function step(state: State): void {
  const { n } = state.graph;
  const code = state.events.take();
  const { time } = state.events;
  if (time > state.now) state.now = time;
  if (code < n) edgeEvent(state, code, time);
  else if (code < 2 * n) zeroEvent(state, code - n, time);
  else blossomEvent(state, code - 2 * n, time);
}

/** As many as come by a partner easily are matched; whoever is left over roots a tree. */
export function begin(state: State): void {
  matchGreedily(state);
  headStart(state);
  const { graph, value, mate } = state;
  for (let v = 0; v < graph.n; v += 1)
    if (mate[v] === NONE && value[v]! > 0) labelOuter(state, v, NONE, v);
}

/** Duals as low as one pass makes them, tight edges matched. */
function matchGreedily(state: State): void {
  const { graph, value, mate } = state;
  const { n, start, cost, neighbour, edge } = graph;
  for (let v = 0; v < n; v += 1) {
    let most = 0;
    for (let at = start[v]!; at < start[v + 1]!; at += 1) most = Math.max(most, cost[at]!);
    // Half of the most, and even, so that all times are whole numbers.
    value[v] = 2 * Math.ceil(most / 4);
  }
  for (let v = 0; v < n; v += 1) {
    if (mate[v] !== NONE) continue;
    let lower = value[v]!;
    for (let at = start[v]!; at < start[v + 1]!; at += 1)
      lower = Math.min(lower, value[v]! + value[neighbour[at]!]! - cost[at]!);
    value[v]! -= lower;
    for (let at = start[v]!; at < start[v + 1]!; at += 1) {
      const u = neighbour[at]!;
      if (mate[u] !== NONE || value[v]! + value[u]! !== cost[at]) continue;
      mate[v] = edge[at]!;
      mate[u] = edge[at]!;
      break;
    }
  }
}

function edgeEvent(state: State, v: number, time: number): void {
  if (state.queued[v] !== time) return;
  state.queued[v] = Infinity;
  if (state.labelOf[v] === INNER) return;
  if (!isCurrent(state, v)) refresh(state, v);
  if (edgeTime(state, v) <= state.now) follow(state, v, state.best[v]!);
  schedule(state, v);
}

/** The edge is tight: the tree grows, closes a circle, or meets somebody who is free as well. */
function follow(state: State, v: number, edge: number): void {
  const u = state.otherEnd(edge, v);
  const [b, tree] = [state.around(v), state.tree[state.around(u)]!];
  if (state.labelOf[v] === OUTER) {
    const other = state.tree[b]!;
    if (other === tree) return shrink(state, edge);
    flip(state, v, edge);
    flip(state, u, edge);
    dissolve(state, tree);
    return dissolve(state, other);
  }
  const matched = state.mate[state.base[b]!]!;
  if (matched === NONE) {
    flip(state, u, edge);
    turn(state, b, v);
    state.mate[v] = edge;
    return dissolve(state, tree);
  }
  grow(state, b, edge);
}

/** A free blossom joins a tree as inner, and the one it is matched with as outer. */
function grow(state: State, b: number, edge: number): void {
  const base = state.base[b]!;
  const matched = state.mate[base]!;
  const tree = state.tree[state.around(state.otherEnd(edge, state.endIn(edge, b)))]!;
  labelInner(state, b, edge, tree);
  labelOuter(state, state.around(state.otherEnd(matched, base)), matched, tree);
}

/** A dual of 0 lets its person be single: then the root of the tree need not be. */
function zeroEvent(state: State, v: number, time: number): void {
  if (state.queuedZero[v] !== time) return;
  state.queuedZero[v] = Infinity;
  if (state.labelOf[v] !== OUTER) return;
  const own = state.value[v]!;
  if (own > state.now) {
    state.queuedZero[v] = own;
    state.events.push(own, zeroCode(state, v));
    return;
  }
  const tree = state.tree[state.around(v)]!;
  flip(state, v, NONE);
  dissolve(state, tree);
}

function blossomEvent(state: State, b: number, time: number): void {
  const inner = state.label[b] === INNER && state.parent[b] === NONE;
  if (inner && state.blossomValue[b]! / 2 === time) open(state, b);
}

export function solutionOf(state: State): Solution {
  const { n } = state.graph;
  const there: number[] = [];
  for (let b = n; b < 2 * n; b += 1) if (state.children[b]!.length > 0) there.push(b);
  there.sort((one, other) => state.size[one]! - state.size[other]! || one - other);
  const place = new Map(there.map((b, at) => [b, n + at]));
  const blossoms = there.map((b) => ({
    parts: state.children[b]!.map((child) => place.get(child) ?? child),
    dual: state.blossomDual(b),
  }));
  return { mate: state.mate, duals: state.value, blossoms };
}
