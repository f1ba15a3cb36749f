/**
 * What several places know by name, the nearest first: what stands in two of them means what the first one has. They
 * are looked through and not put together: a file of a thousand forms declares what each of them sees.
 */
export class Visible<Known> {
  readonly #places: readonly ReadonlyMap<string, Known>[];

  constructor(...places: readonly ReadonlyMap<string, Known>[]) {
    this.#places = places;
  }

  get(id: string): Known | undefined {
    for (const place of this.#places) {
      const symbol = place.get(id);
      if (symbol) return symbol;
    }
    return undefined;
  }

  has(id: string): boolean {
    return this.#places.some((place) => place.has(id));
  }

  *keys(): Generator<string, undefined> {
    for (const [id] of this.#entries()) yield id;
  }

  *values(): Generator<Known, undefined> {
    for (const [, symbol] of this.#entries()) yield symbol;
  }

  *#entries(): Generator<readonly [string, Known], undefined> {
    for (const [i, place] of this.#places.entries())
      for (const entry of place)
        if (!this.#places.slice(0, i).some((nearer) => nearer.has(entry[0]))) yield entry;
  }
}
