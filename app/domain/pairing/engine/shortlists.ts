/** Knows each person's best few of many offers: a small heap for each, the worst of the best on top. */

export class Shortlists {
  readonly #most: number;
  readonly #keys: Float64Array;
  /** Decides between equal keys, so that equals are not all the same few. */
  readonly #chances: Int32Array;
  readonly #ids: Int32Array;
  readonly #sizes: Int32Array;
  /** What an offer must reach; the key of the worst once a list is full. */
  readonly floor: Float64Array;
  /** Whether something was turned away. */
  readonly cut: Uint8Array;

  constructor(n: number, most: number) {
    this.#most = most;
    this.#keys = new Float64Array(n * most);
    this.#chances = new Int32Array(n * most);
    this.#ids = new Int32Array(n * most);
    this.#sizes = new Int32Array(n);
    this.floor = new Float64Array(n).fill(-Infinity);
    this.cut = new Uint8Array(n);
  }

  offer(v: number, key: number, chance: number, id: number): void {
    const begin = v * this.#most;
    const size = this.#sizes[v]!;
    if (size < this.#most) {
      this.#sizes[v] = size + 1;
      this.#rise(begin, size, key, chance, id);
      if (size + 1 === this.#most) this.floor[v] = this.#keys[begin]!;
      return;
    }
    this.cut[v] = 1;
    const worst = this.#keys[begin]!;
    if (key < worst || (key === worst && chance <= this.#chances[begin]!)) return;
    this.#sink(begin, size, key, chance, id);
    this.floor[v] = this.#keys[begin]!;
  }

  /** In no order. */
  idsOf(v: number): Int32Array {
    return this.#ids.subarray(v * this.#most, v * this.#most + this.#sizes[v]!);
  }

  /** Of the same offers. */
  keysOf(v: number): Float64Array {
    return this.#keys.subarray(v * this.#most, v * this.#most + this.#sizes[v]!);
  }

  #rise(begin: number, at: number, key: number, chance: number, id: number): void {
    const [keys, chances, ids] = [this.#keys, this.#chances, this.#ids];
    while (at > 0) {
      const up = (at - 1) >> 1;
      const other = keys[begin + up]!;
      if (other < key || (other === key && chances[begin + up]! <= chance)) break;
      keys[begin + at] = other;
      chances[begin + at] = chances[begin + up]!;
      ids[begin + at] = ids[begin + up]!;
      at = up;
    }
    keys[begin + at] = key;
    chances[begin + at] = chance;
    ids[begin + at] = id;
  }

  #sink(begin: number, size: number, key: number, chance: number, id: number): void {
    const [keys, chances, ids] = [this.#keys, this.#chances, this.#ids];
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= size) break;
      const right = begin + down + 1;
      if (down + 1 < size) {
        const [one, two] = [keys[right - 1]!, keys[right]!];
        if (two < one || (two === one && chances[right]! < chances[right - 1]!)) down += 1;
      }
      const least = keys[begin + down]!;
      if (key < least || (key === least && chance <= chances[begin + down]!)) break;
      keys[begin + at] = least;
      chances[begin + at] = chances[begin + down]!;
      ids[begin + at] = ids[begin + down]!;
      at = down;
    }
    keys[begin + at] = key;
    chances[begin + at] = chance;
    ids[begin + at] = id;
  }
}

/** A number for two people that has nothing to do with either, the same for both orders. */
export function chanceOf(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  let mixed = Math.imul(low ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(high + 0x7f4a7c15, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return mixed ^ (mixed >>> 15);
}
