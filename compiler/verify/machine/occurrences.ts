/** Counts in how many lists each number stands; kept from one count to the next, so that counting allocates nothing. */
export class Occurrences {
  #counts = new Int32Array(64);

  /** The numbers that stand in more than one of the lists, with in how many. */
  moreThanOnce(lists: readonly (readonly number[])[]): (readonly [number: number, count: number])[] {
    const repeated: number[] = [];
    for (const list of lists) {
      for (const one of list) {
        if (one >= this.#counts.length) this.#grow(one);
        if (++this.#counts[one]! === 2) repeated.push(one);
      }
    }
    const found = repeated.map((one) => [one, this.#counts[one]!] as const);
    for (const list of lists) for (const one of list) this.#counts[one] = 0;
    return found;
  }

  #grow(to: number): void {
    const larger = new Int32Array(Math.max(to + 1, this.#counts.length * 2));
    larger.set(this.#counts);
    this.#counts = larger;
  }
}
