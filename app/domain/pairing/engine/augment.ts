/** Knows how a found path changes the matching, and how the trees it used fall apart. */
import { turn } from "./blossoms.ts";
import { unlabel } from "./labels.ts";
import { FREE, NONE, type State } from "./state.ts";

/** Matches the outer person `u` by `edge` (NONE: leaves them single) and everybody above anew. */
export function flip(state: State, u: number, edge: number): void {
  for (;;) {
    const b = state.around(u);
    const up = state.labelEdge[b]!;
    turn(state, b, u);
    state.mate[u] = edge;
    if (up === NONE) return;
    const inner = state.around(state.otherEnd(up, state.endIn(up, b)));
    edge = state.labelEdge[inner]!;
    const v = state.endIn(edge, inner);
    turn(state, inner, v);
    state.mate[v] = edge;
    u = state.otherEnd(edge, v);
  }
}

/** The tree has done its work: its blossoms stay, its labels go. */
export function dissolve(state: State, root: number): void {
  for (const b of state.members.get(root)!)
    if (state.tree[b] === root && state.parent[b] === NONE && state.label[b] !== FREE)
      unlabel(state, b);
  state.members.delete(root);
}
