import type { Finding } from "./extras.ts";
import type { View } from "./view.ts";

/** What there is to say about a file, and the file as it is, as long as somebody may ask about it. */
export interface Known extends Finding {
  view?: View;
}

/** What is known of files, and which of them were compiled with the help of which. */
export class KnownFiles {
  readonly #known = new Map<string, Known>();
  readonly #dependents = new Map<string, Set<string>>();

  [Symbol.iterator](): Iterator<[string, Known]> {
    return this.#known[Symbol.iterator]();
  }

  has(path: string): boolean {
    return this.#known.has(path);
  }

  get(path: string): Known | undefined {
    return this.#known.get(path);
  }

  set(path: string, known: Known): void {
    for (const need of this.#known.get(path)?.needs ?? []) if (!known.needs.has(need)) this.#part(path, need);
    this.#known.set(path, known);
    for (const need of known.needs) {
      const dependents = this.#dependents.get(need);
      if (dependents) dependents.add(path);
      else this.#dependents.set(need, new Set([path]));
    }
  }

  delete(path: string): void {
    for (const need of this.#known.get(path)?.needs ?? []) this.#part(path, need);
    this.#known.delete(path);
  }

  #part(path: string, need: string): void {
    const dependents = this.#dependents.get(need);
    dependents?.delete(path);
    if (dependents?.size === 0) this.#dependents.delete(need);
  }

  /** The other files that were compiled with the help of this one, in the order in which they were. */
  dependents(path: string): readonly string[] {
    return [...(this.#dependents.get(path) ?? [])].filter((other) => other !== path);
  }
}
