/** Knows how blossoms close around an odd circle, open again, and turn their inside. */
import { labelInner, labelOuter, search, unlabel } from "./labels.ts";
import { FREE, INNER, NONE, NOTHING, OUTER, type State } from "./state.ts";

/** Closes the circle that `edge` makes with the paths of its ends up to where they meet. */
export function shrink(state: State, edge: number): void {
  const one = state.around(state.graph.from[edge]!);
  const other = state.around(state.graph.to[edge]!);
  const meeting = meetingPoint(state, one, other);
  const [down, back] = [pathUp(state, one, meeting), pathUp(state, other, meeting)];
  const children = [meeting, ...down.toReversed(), ...back];
  const links = [
    ...down.toReversed().map((b) => state.labelEdge[b]!),
    edge,
    ...back.map((b) => state.labelEdge[b]!),
  ];
  close(state, children, links);
}

function pathUp(state: State, b: number, end: number): number[] {
  const path: number[] = [];
  for (let at = b; at !== end; at = above(state, at)) path.push(at);
  return path;
}

/** The blossom that this one was reached from. */
function above(state: State, b: number): number {
  const edge = state.labelEdge[b]!;
  return state.around(state.otherEnd(edge, state.endIn(edge, b)));
}

/** Steps up from both ends in turn, so that no more is walked than the circle is long. */
function meetingPoint(state: State, one: number, other: number): number {
  const seen = new Set<number>();
  let [b, waiting] = [one, other];
  for (;;) {
    if (b !== NONE) {
      if (seen.has(b)) return b;
      seen.add(b);
      b = state.labelEdge[b] === NONE ? NONE : above(state, b);
    }
    [b, waiting] = waiting === NONE ? [b, NONE] : [waiting, b];
  }
}

function close(state: State, children: number[], links: number[]): void {
  const { now, parent, label } = state;
  const b = state.unused.pop()!;
  const [first] = children as [number];
  const inner = children.filter((child) => label[child] === INNER);
  state.children[b] = children;
  state.links[b] = links;
  state.base[b] = state.base[first]!;
  state.labelEdge[b] = state.labelEdge[first]!;
  state.tree[b] = state.tree[first]!;
  state.members.get(state.tree[first]!)!.push(b);
  for (const child of children) {
    state.blossomValue[child] = child >= state.graph.n ? state.blossomDual(child) : 0;
    label[child] = FREE;
    parent[child] = b;
  }
  label[b] = OUTER;
  // Its dual is 0 now and grows.
  state.blossomValue[b] = -2 * now;
  gather(state, b);
  for (const child of inner)
    state.eachPerson(child, (v) => {
      state.value[v]! += 2 * now;
      state.labelOf[v] = OUTER;
    });
  for (const child of inner) state.eachPerson(child, (v) => search(state, v));
}

/** The largest child lends its slot; the people of the others move there. */
function gather(state: State, b: number): void {
  const children = state.children[b]!;
  const largest = children.reduce((a, c) => (state.size[c]! > state.size[a]! ? c : a));
  const slot = state.slotOf[largest]!;
  state.size[b] = children.reduce((sum, child) => sum + state.size[child]!, 0);
  state.slotOf[b] = slot;
  state.outermost[slot] = b;
  for (const child of children)
    if (child !== largest) state.eachPerson(child, (v) => (state.slot[v] = slot));
}

/** Opens an inner blossom whose dual is 0: the tree goes on through its even side. */
export function open(state: State, b: number): void {
  const children = state.children[b]!;
  const links = state.links[b]!;
  const [tree, edge] = [state.tree[b]!, state.labelEdge[b]!];
  const door = state.endIn(edge, b);
  for (const child of children) {
    release(state, b, child);
    // As the blossom was: their people's duals are kept as inner ones.
    state.label[child] = INNER;
    if (child >= state.graph.n) state.blossomValue[child]! += 2 * state.now;
  }
  const onTree = new Set<number>();
  let at = children.indexOf(state.around(door));
  let into = edge;
  const step = at % 2 === 1 ? 1 : -1;
  const link = (from: number) => links[step === 1 ? from : (from || children.length) - 1]!;
  const outer: [number, number][] = [];
  for (;;) {
    onTree.add(at);
    labelInner(state, children[at]!, into, tree);
    if (at === 0) break;
    const partner = at + step;
    onTree.add(partner);
    outer.push([children[partner]!, link(at)]);
    into = link(partner);
    at = (partner + step) % children.length;
  }
  children.forEach((child, place) => {
    if (!onTree.has(place)) unlabel(state, child);
  });
  for (const [child, matched] of outer) labelOuter(state, child, matched, tree);
  giveBack(state, b);
}

/** The child is outermost again, and its people know it. */
function release(state: State, b: number, child: number): void {
  state.parent[child] = NONE;
  const slot = state.slotOf[child]!;
  state.outermost[slot] = child;
  if (slot !== state.slotOf[b]) state.eachPerson(child, (v) => (state.slot[v] = slot));
}

function giveBack(state: State, b: number): void {
  state.children[b] = NOTHING;
  state.links[b] = NOTHING;
  state.label[b] = FREE;
  state.tree[b] = NONE;
  state.slotOf[b] = NONE;
  state.unused.push(b);
}

/** A free blossom becomes its parts, its dual goes to its people; the base loses its partner for that. */
export function fallApart(state: State, b: number): void {
  const dual = state.blossomValue[b]!;
  if (dual > 0) {
    state.part(state.base[b]!);
    state.eachPerson(b, (v) => (state.value[v]! += dual / 2));
  }
  for (const child of state.children[b]!) release(state, b, child);
  giveBack(state, b);
}

/** Turns the matching inside a blossom so that `v` becomes its base; the edge to outside is not set. */
export function turn(state: State, b: number, v: number): void {
  const tasks: [number, number][] = [[b, v]];
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const [blossom, base] = task;
    if (blossom < state.graph.n || state.base[blossom] === base) continue;
    turnOne(state, blossom, base, tasks);
  }
}

function turnOne(state: State, b: number, v: number, tasks: [number, number][]): void {
  const children = state.children[b]!;
  const links = state.links[b]!;
  let child = v;
  while (state.parent[child] !== b) child = state.parent[child]!;
  const place = children.indexOf(child);
  tasks.push([child, v]);
  const step = place % 2 === 1 ? 1 : -1;
  const count = children.length;
  for (let at = place; at !== 0; at = (at + 2 * step) % count) {
    const near = at + step;
    const far = (near + step) % count;
    const edge = links[step === 1 ? near : far]!;
    match(state, children[near]!, edge, tasks);
    match(state, children[far]!, edge, tasks);
  }
  state.children[b] = [...children.slice(place), ...children.slice(0, place)];
  state.links[b] = [...links.slice(place), ...links.slice(0, place)];
  state.base[b] = v;
}

function match(state: State, child: number, edge: number, tasks: [number, number][]): void {
  const from = state.graph.from[edge]!;
  const v = isWithin(state, from, child) ? from : state.graph.to[edge]!;
  state.mate[v] = edge;
  tasks.push([child, v]);
}

function isWithin(state: State, v: number, b: number): boolean {
  let around = v;
  while (around !== NONE && around !== b) around = state.parent[around]!;
  return around === b;
}
