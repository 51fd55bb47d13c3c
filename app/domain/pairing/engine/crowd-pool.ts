/**
 * Knows all allowed pairs of a crowd: each one's best are found by one look at everybody, and what was
 * missed by another. After that only those are looked at anew whose dual has become lower than it was
 * when all their pairs were seen to be covered.
 */
import { RowSeeker, type Crowd, type Seeker } from "./crowd.ts";
import type { Graph } from "./graph.ts";
import type { Few } from "./listed-pool.ts";
import { Nesting } from "./nesting.ts";
import type { Pool } from "./pool.ts";
import type { Scale } from "./problem.ts";
import { scaled, scaleOf } from "./scale.ts";
import { chanceOf, Shortlists } from "./shortlists.ts";
import type { State } from "./state.ts";
import type { Watch } from "./watch.ts";

const FEW: Few = { best: 16, missed: 16 };
/** So many points lower may a dual become before its person is looked at anew. */
const MARGIN = 2;

export class CrowdPool implements Pool {
  readonly n: number;
  readonly cardinality: Pool["cardinality"];
  readonly scale: Scale;
  readonly #crowd: Crowd;
  readonly #few: Few;
  /** Duals that cover all pairs that are not in the graph; Infinity where that is not known. */
  #covered: Float64Array | null = null;

  constructor(crowd: Crowd, few = FEW) {
    this.n = crowd.n;
    this.cardinality = crowd.cardinality ?? "maximum";
    const { n, range } = crowd;
    this.scale = scaleOf({ n, range, cardinality: this.cardinality, tied: true });
    this.#crowd = crowd;
    this.#few = few;
  }

  /**
   * What each can usually get is shared fairly between two: who is wanted by many asks for more than
   * who is not, much as the duals will.
   */
  shortlist(graph: Graph, watch: Watch): void {
    const { n } = this;
    const asked = new Float64Array(n);
    const asking = this.#seeker(asked);
    const usual = asked.map((_, v) => {
      if ((v & 0xff) === 0) watch.tell("choosing", v / n / 2);
      return asking.usual(v, this.#few.best) / 2;
    });
    const lists = new Shortlists(n, this.#few.best);
    const seeker = this.#seeker(usual);
    for (let a = 0; a < n; a += 1) {
      if ((a & 0xff) === 0) watch.tell("choosing", 0.5 + a / n / 2);
      const found = seeker.find(a, usual[a]!, true);
      for (let at = 0; at < found; at += 1) {
        const b = seeker.people[at]!;
        const over = seeker.points[at]! - usual[a]! - usual[b]!;
        const chance = chanceOf(a, b);
        lists.offer(a, over, chance, b);
        lists.offer(b, over, chance, a);
      }
    }
    this.#helpModest(lists, seeker, usual);
    this.#take(lists, (a, b, over) => {
      graph.add(a, b, this.#worth(a, b, over + usual[a]! + usual[b]!));
    });
  }

  /** Who asks for too much to find anybody asks for less, step by step. */
  #helpModest(lists: Shortlists, seeker: Seeker, usual: Float64Array): void {
    const { least, most } = this.#crowd.range;
    const enough = this.#few.best / 2;
    const step = (most - least) / 32;
    for (let a = 0; a < this.n; a += 1) {
      if (lists.idsOf(a).length >= enough) continue;
      let found = 0;
      for (let own = usual[a]! - step; found < enough && own + most > least; own -= step) {
        found = seeker.find(a, own, false);
      }
      for (let at = 0; at < found; at += 1) {
        const b = seeker.people[at]!;
        const over = seeker.points[at]! - usual[a]! - usual[b]!;
        lists.offer(a, over, chanceOf(a, b), b);
      }
    }
  }

  price(state: State, watch: Watch): number {
    const { graph, value } = state;
    const nesting = new Nesting(state);
    const anew = this.#lowered(value);
    const covered = this.#covered!;
    const lists = new Shortlists(this.n, this.#few.missed);
    const asked = this.#asked();
    const seeker = this.#seeker(asked);
    const behind = anew.length > this.n / 3;
    const people = behind ? Int32Array.from({ length: this.n }, (_, v) => v) : anew;
    const seen = new Uint8Array(this.n);
    for (let at = 0; at < people.length; at += 1) {
      if ((at & 0xff) === 0) watch.tell("pricing", at / people.length);
      const a = people[at]!;
      const found = seeker.find(a, asked[a]!, behind);
      for (let one = 0; one < found; one += 1) {
        const b = seeker.people[one]!;
        if (seen[b]) continue;
        const double = 2 * this.#worth(a, b, seeker.points[one]!);
        const missed = double - covered[a]! - covered[b]!;
        if (missed <= 0 || graph.between(a, b) >= 0) continue;
        const uncovered = double - value[a]! - value[b]!;
        if (uncovered > 0 && uncovered <= nesting.dualAround(a, b)) {
          // As long as the blossom is there: to be looked at anew.
          lists.cut[a] = 1;
          continue;
        }
        const chance = chanceOf(a, b);
        lists.offer(a, missed, chance, b);
        lists.offer(b, missed, chance, a);
      }
      if (!behind) seen[a] = 1;
    }
    return this.#takeMissed(state, lists);
  }

  table(people: Int32Array, others: Int32Array): Float64Array {
    const row = new Float64Array(this.n);
    const table = new Float64Array(people.length * others.length);
    people.forEach((a, at) => {
      this.#crowd.row(a, 0, row);
      row[a] = NaN;
      others.forEach((b, column) => (table[at * others.length + column] = row[b]!));
    });
    return table;
  }

  #takeMissed({ graph, value }: State, lists: Shortlists): number {
    const covered = this.#covered!;
    let missed = 0;
    this.#take(lists, (a, b, key) => {
      const double = key + covered[a]! + covered[b]!;
      graph.add(a, b, double / 2);
      if (double > value[a]! + value[b]!) missed += 1;
    });
    for (let v = 0; v < this.n; v += 1) if (lists.cut[v]) covered[v] = Infinity;
    return missed;
  }

  #seeker(asked: Float64Array): Seeker {
    return this.#crowd.seeker?.(asked) ?? new RowSeeker(this.#crowd, asked);
  }

  #worth(a: number, b: number, points: number): number {
    return scaled(this.scale, points, this.#crowd.tie(a, b));
  }

  /** Those whose pairs are no longer known to be covered; from now on they are to be, by less. */
  #lowered(duals: Float64Array): Int32Array {
    const before = this.#covered;
    this.#covered ??= new Float64Array(this.n);
    const anew: number[] = [];
    for (let v = 0; v < this.n; v += 1) {
      if (before && duals[v]! >= before[v]!) continue;
      this.#covered[v] = duals[v]! - MARGIN * this.scale.perPoint;
      anew.push(v);
    }
    return Int32Array.from(anew);
  }

  /** From how many points on two people's pair may be worth more than their duals, as a sum of two. */
  #asked(): Float64Array {
    const { perPair, perPoint } = this.scale;
    // A tie-breaker is less than a point: half of one for each.
    return this.#covered!.map((dual) => (dual - perPair) / 2 / perPoint - 0.51);
  }

  /** Everything on the lists, once. */
  #take(lists: Shortlists, add: (a: number, b: number, key: number) => void): void {
    for (let a = 0; a < this.n; a += 1) {
      const [ids, keys] = [lists.idsOf(a), lists.keysOf(a)];
      for (let at = 0; at < ids.length; at += 1) {
        const b = ids[at]!;
        if (b > a || !lists.idsOf(b).includes(a)) add(a, b, keys[at]!);
      }
    }
  }
}
