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

  add(wait: Wait): void {
    this.lists.push({ waits: [wait], labels: [wait.label] });
  }

  addAll(list: WaitList | undefined): void {
    if (list && list.waits.length > 0) this.lists.push(list);
  }

  /** All of it. Lists that follow each other are joined as they are, so that a long one is not gone through again. */
  list(): WaitList {
    const { lists } = this;
    const [only = none] = lists;
    if (lists.length < 2) return only;
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

const none: WaitList = { waits: [], labels: [] };

/** What something waits for that adds it to a collection. */
export function collected(add: (into: Waits) => void): WaitList {
  const waits = new Waits();
  add(waits);
  return waits.list();
}

export function comparePlaces(a: Place, b: Place): number {
  return a.order - b.order || a.entry - b.entry || a.inner - b.inner;
}

/** One after the other. `concat` copies them in one go, and takes no more arguments than fit on the stack. */
function joined<T>(lists: readonly (readonly T[])[]): T[] {
  return lists.length < 1000 ? ([] as T[]).concat(...lists) : lists.flat();
}
