/** Knows what leaders score for being alike, for crossing sectors and regions, and for languages, from columns. */
import type { Candidate } from "../candidate.ts";
import type { Scores } from "../scores.ts";
import { bandOf, likeness, sumOf, tongues } from "./score-link.ts";

export class LikenessTable {
  /** People of one profile score the same with everybody; their level and size are one kind. */
  readonly profile: Int32Array;
  readonly #kind: Int32Array;
  readonly #kinds: number;
  readonly #points: Int32Array;
  readonly #most: Int32Array;
  /** 0 for not known. */
  readonly #sector: Int32Array;
  readonly #region: Int32Array;
  /** Numbers of sets of languages; all are one where languages give nothing. */
  readonly #spoken: Int32Array;
  readonly #sets: number;
  readonly #shared: Int32Array;
  /** Somebody of each profile. */
  readonly #examples: Int32Array;
  readonly #row: Int32Array;
  readonly #scores: Scores;

  constructor(people: readonly Candidate[], scores: Scores) {
    const kinds = numbered(people, (one) => `${one.roleLevel} ${bandOf(one, scores)}`);
    this.#kind = kinds.of;
    this.#kinds = kinds.examples.length;
    const examples = Array.from(kinds.examples, (v) => people[v]!);
    this.#points = Int32Array.from(
      examples.flatMap((a) => examples.map((b) => sumOf(likeness(a, b, scores)))),
    );
    const across = scores.otherSector + scores.otherRegion + scores.moreLanguages;
    this.#most = Int32Array.from(examples, (_, kind) =>
      this.#rowOf(kind).reduce((one, two) => Math.max(one, two + across), across),
    );
    this.#sector = numbered(people, (one) => one.sectorKey).of;
    this.#region = numbered(people, (one) => one.regionKey).of;
    const sets = numbered(people, (one) =>
      scores.moreLanguages === 0 ? "" : one.languages.toSorted().join(" "),
    );
    this.#spoken = sets.of;
    this.#sets = sets.examples.length;
    const speakers = Array.from(sets.examples, (v) => people[v]!);
    this.#shared = Int32Array.from(
      speakers.flatMap((a) => speakers.map((b) => sumOf(tongues(a, b, scores)))),
    );
    const profiles = numbered(people, (_, v) =>
      [this.#kind[v], this.#sector[v], this.#region[v], this.#spoken[v]].join(" "),
    );
    this.profile = profiles.of;
    this.#examples = profiles.examples;
    this.#row = new Int32Array(profiles.examples.length);
    this.#scores = scores;
  }

  between(a: number, b: number): number {
    const [sector, region] = [this.#sector, this.#region];
    let points = this.#points[this.#kind[a]! * this.#kinds + this.#kind[b]!]!;
    if (sector[a] !== sector[b] && sector[a] !== 0 && sector[b] !== 0)
      points += this.#scores.otherSector;
    if (region[a] !== region[b] && region[a] !== 0 && region[b] !== 0)
      points += this.#scores.otherRegion;
    return points + this.#shared[this.#spoken[a]! * this.#sets + this.#spoken[b]!]!;
  }

  /** At least what anybody scores with this person. */
  most(a: number): number {
    return this.#most[this.#kind[a]!]!;
  }

  /** What a person scores with each profile; good until the next is asked for. */
  rowOf(a: number): Int32Array {
    const [row, examples] = [this.#row, this.#examples];
    for (let profile = 0; profile < row.length; profile += 1)
      row[profile] = this.between(a, examples[profile]!);
    return row;
  }

  #rowOf(kind: number): Int32Array {
    return this.#points.subarray(kind * this.#kinds, (kind + 1) * this.#kinds);
  }
}

/** A number for each key, from 1; 0 for none, with anybody as its example. */
function numbered(
  people: readonly Candidate[],
  keyOf: (one: Candidate, v: number) => string | null,
) {
  const numbers = new Map<string | null, number>([[null, 0]]);
  const examples: number[] = people.length > 0 ? [0] : [];
  const of = Int32Array.from(people, (one, v) => {
    const key = keyOf(one, v);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    examples[numbers.size] = v;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  });
  return { of, examples: Int32Array.from(examples) };
}
