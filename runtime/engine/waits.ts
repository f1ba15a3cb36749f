/** What an absent outcome waits for: items, inputs and repeats, none twice, in the order of the form. */
export class Waits {
  private readonly found = new Map<string, Place>();
  private readonly visited = new Map<object, Set<number>>();

  add(label: string, place: Place): void {
    this.found.set(label, place);
  }

  /** Whether this is the first visit to a part of the form, in this entry. */
  visit(part: object, entry: number): boolean {
    const entries = this.visited.get(part) ?? new Set();
    if (entries.has(entry)) return false;
    this.visited.set(part, entries.add(entry));
    return true;
  }

  list(): string[] {
    return [...this.found].sort(([, a], [, b]) => comparePlaces(a, b)).map(([label]) => label);
  }
}

/** Where something stands in the form: within a repeat the repeat's order, the entry and the own order. */
export type Place = readonly [order: number, entry: number, inner: number];

function comparePlaces(a: Place, b: Place): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
