/** Knows what happens next on the dual clock: a heap of times, each with a number that says what. */

export class Events {
  #times = new Float64Array(1024);
  #codes = new Int32Array(1024);
  #size = 0;
  /** Of the event taken last. */
  time = 0;

  clear(): void {
    this.#size = 0;
    this.time = 0;
  }

  push(time: number, code: number): void {
    if (this.#size === this.#times.length) this.#grow();
    let at = this.#size;
    this.#size += 1;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (!this.#before(time, code, up)) break;
      this.#times[at] = this.#times[up]!;
      this.#codes[at] = this.#codes[up]!;
      at = up;
    }
    this.#times[at] = time;
    this.#codes[at] = code;
  }

  /** The code of the earliest event, the smaller code among equals; -1 when there is none. */
  take(): number {
    if (this.#size === 0) return -1;
    this.time = this.#times[0]!;
    const first = this.#codes[0]!;
    this.#size -= 1;
    if (this.#size > 0) this.#sink(this.#times[this.#size]!, this.#codes[this.#size]!);
    return first;
  }

  #sink(time: number, code: number): void {
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= this.#size) break;
      if (
        down + 1 < this.#size &&
        this.#before(this.#times[down + 1]!, this.#codes[down + 1]!, down)
      )
        down += 1;
      if (this.#before(time, code, down)) break;
      this.#times[at] = this.#times[down]!;
      this.#codes[at] = this.#codes[down]!;
      at = down;
    }
    this.#times[at] = time;
    this.#codes[at] = code;
  }

  #before(time: number, code: number, at: number): boolean {
    const other = this.#times[at]!;
    return time < other || (time === other && code < this.#codes[at]!);
  }

  #grow(): void {
    const times = new Float64Array(2 * this.#size);
    const codes = new Int32Array(2 * this.#size);
    times.set(this.#times);
    codes.set(this.#codes);
    this.#times = times;
    this.#codes = codes;
  }
}
