/** Knows who may not be paired with whom, by numbers, and what history adds: as forbid.ts says two by two. */
import type { Candidate, Obstacles } from "../candidate.ts";

export interface Worth {
  /** What an earlier partner costs; NaN where they are never to meet again. */
  again: number;
  /** What it is worth that two stay together. */
  kept: number;
}

interface Standing extends Pick<Obstacles, "excluded" | "partners"> {
  standing: ReadonlySet<string>;
}

export class Bars {
  /** Numbers of municipalities and of sets of languages. */
  readonly #place: Int32Array;
  readonly #tongues: Int32Array;
  readonly #people: readonly Int32Array[];
  /** Of each set of languages: those that share none with it. */
  readonly #foreign: readonly ReadonlySet<number>[];
  readonly #speakers: readonly Int32Array[];
  readonly #excluded: ReadonlyMap<number, ReadonlySet<number>>;
  readonly #partners: ReadonlyMap<number, ReadonlySet<number>>;
  readonly #standing: ReadonlyMap<number, ReadonlySet<number>>;
  readonly #worth: Worth;
  /** The most that is ever added. */
  readonly most: number;

  constructor(people: readonly Candidate[], obstacles: Standing, worth: Worth) {
    this.#worth = worth;
    const places = grouped(people, (one) => one.municipalityCode);
    this.#place = places.of;
    this.#people = places.people;
    const sets = grouped(people, (one) =>
      JSON.stringify(one.anyLanguage ? [] : one.languages.toSorted()),
    );
    this.#tongues = sets.of;
    this.#speakers = sets.people;
    const spoken = sets.keys.map((key) => JSON.parse(key) as string[]);
    this.#foreign = spoken.map((own) => {
      const apart = (other: string[]) =>
        own.length > 0 && other.length > 0 && !other.some((one) => own.includes(one));
      return new Set([...spoken.keys()].filter((set) => apart(spoken[set]!)));
    });
    const numbers = new Map(people.map(({ id }, v) => [id, v]));
    this.#excluded = byPerson(obstacles.excluded, numbers);
    this.#partners = byPerson(obstacles.partners, numbers);
    this.#standing = byPerson(obstacles.standing, numbers);
    this.most = this.#standing.size > 0 ? worth.kept : 0;
  }

  /** What is added to a pair's points: 0 for most, NaN where the two may not be paired. */
  between(a: number, b: number): number {
    if (this.#place[a] === this.#place[b]) return NaN;
    const foreign = this.#foreign[this.#tongues[a]!]!;
    if (foreign.size > 0 && foreign.has(this.#tongues[b]!)) return NaN;
    if (this.#excluded.get(a)?.has(b)) return NaN;
    const kept = this.#standing.get(a)?.has(b) ? this.#worth.kept : 0;
    return this.#partners.get(a)?.has(b) ? kept + this.#worth.again : kept;
  }

  addRow(a: number, into: Float64Array): void {
    for (const b of this.#people[this.#place[a]!]!) into[b] = NaN;
    for (const set of this.#foreign[this.#tongues[a]!]!)
      for (const b of this.#speakers[set]!) into[b] = NaN;
    for (const b of this.#excluded.get(a) ?? []) into[b] = NaN;
    for (const b of this.#partners.get(a) ?? []) into[b]! += this.#worth.again;
    for (const b of this.#standing.get(a) ?? []) into[b]! += this.#worth.kept;
  }
}

function grouped(people: readonly Candidate[], keyOf: (one: Candidate) => string) {
  const groups = new Map<string, number[]>();
  for (const [v, one] of people.entries()) {
    const group = groups.get(keyOf(one));
    if (group) group.push(v);
    else groups.set(keyOf(one), [v]);
  }
  const of = new Int32Array(people.length);
  const lists = [...groups.values()].map((group, number) => {
    for (const v of group) of[v] = number;
    return Int32Array.from(group);
  });
  return { of, people: lists, keys: [...groups.keys()] };
}

/** `keys` as `twoKey` makes them. */
function byPerson(keys: ReadonlySet<string>, numbers: ReadonlyMap<string, number>) {
  const bars = new Map<number, Set<number>>();
  const add = (a: number, b: number) => {
    const known = bars.get(a);
    if (known) known.add(b);
    else bars.set(a, new Set([b]));
  };
  for (const key of keys) {
    const [a, b] = key.split(" ").map((id) => numbers.get(id));
    if (a === undefined || b === undefined) continue;
    add(a, b);
    add(b, a);
  }
  return bars;
}
