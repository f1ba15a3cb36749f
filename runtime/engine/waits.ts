/** Something that is waited for: an item, an input or a repeat. No two have the same place in the form. */
export interface Wait extends Place {
  readonly label: string;
}

/** Where something stands in the form: within a repeat the repeat's order, the entry and the own order. */
export interface Place {
  readonly order: number;
  readonly entry: number;
  readonly inner: number;
}

/** What something waits for, in the order of the form, none twice. */
export interface WaitList {
  readonly waits: readonly Wait[];
  readonly labels: readonly string[];
}

/** Collects what an absent outcome waits for. */
export class Waits {
  private readonly lists: WaitList[] = [];
  private readonly visited = new Map<object, Set<number>>();

  add(wait: Wait): void {
    this.lists.push({ waits: [wait], labels: [wait.label] });
  }

  addAll(list: WaitList): void {
    if (list.waits.length > 0) this.lists.push(list);
  }

  /** Whether this is the first visit to a part of the form, in this entry. */
  visit(part: object, entry: number): boolean {
    const entries = this.visited.get(part) ?? new Set();
    if (entries.has(entry)) return false;
    this.visited.set(part, entries.add(entry));
    return true;
  }

  /** All of it. Lists that follow each other are joined as they are, so that a long one is not gone through again. */
  list(): WaitList {
    const { lists } = this;
    const waits = joined(lists.map((list) => list.waits));
    const isInOrder = lists.every(
      ({ waits: [first] }, at) => at === 0 || comparePlaces(lists[at - 1]!.waits.at(-1)!, first!) < 0,
    );
    if (isInOrder) return { waits, labels: joined(lists.map((list) => list.labels)) };
    waits.sort(comparePlaces);
    const unique = waits.filter((wait, at) => at === 0 || comparePlaces(waits[at - 1]!, wait) < 0);
    return { waits: unique, labels: unique.map((wait) => wait.label) };
  }
}

export function comparePlaces(a: Place, b: Place): number {
  return a.order - b.order || a.entry - b.entry || a.inner - b.inner;
}

/** One after the other. `concat` copies them in one go, and takes no more arguments than fit on the stack. */
function joined<T>(lists: readonly (readonly T[])[]): T[] {
  return lists.length < 1000 ? ([] as T[]).concat(...lists) : lists.flat();
}
