/**
 * Works out something about an object that never changes only once for each way. What many parts of a form have in common
 * is mostly one and the same object, so that what follows from it is, too.
 */
export class Once<Of extends object, Found> {
  readonly #known = new WeakMap<Of, Map<string, Found>>();

  of(one: Of, way: string, find: () => Found): Found {
    let known = this.#known.get(one);
    if (!known) {
      known = new Map();
      this.#known.set(one, known);
    }
    let found = known.get(way);
    if (found === undefined) {
      found = find();
      known.set(way, found);
    }
    return found;
  }
}
