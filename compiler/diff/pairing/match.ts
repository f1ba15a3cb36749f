/** The things of two versions that are the same thing, and those that only one of them has. */
export interface Matched<T> {
  readonly both: readonly Both<T>[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

export interface Both<T> {
  readonly old: T;
  readonly new: T;
}

/**
 * Matches by name: what says that it `was` something is that; all else is what has its name. A `was` that the other
 * version has, too, tells of an earlier renaming and says nothing here. Also the older side may say what it was, where
 * a renaming is taken back.
 */
export function match<T, N extends string | number>(
  olds: Iterable<T>,
  news: Iterable<T>,
  nameOf: (thing: T) => N,
  wasOf: (thing: T) => N | undefined,
): Matched<T> {
  const oldByName = new Map(Array.from(olds, (one) => [nameOf(one), one]));
  const newByName = new Map(Array.from(news, (one) => [nameOf(one), one]));
  const oldOf = new Map<T, T>();
  const taken = new Set<T>();
  const pair = (old: T | undefined, fresh: T | undefined) => {
    if (old === undefined || fresh === undefined || taken.has(old) || oldOf.has(fresh)) return;
    oldOf.set(fresh, old);
    taken.add(old);
  };
  const claimed = (one: T, others: ReadonlyMap<N, T>) => {
    const was = wasOf(one);
    const namesake = others.get(nameOf(one));
    if (was === undefined || (namesake !== undefined && wasOf(namesake) === was)) return undefined;
    return others.get(was);
  };
  for (const one of newByName.values()) pair(claimed(one, oldByName), one);
  for (const one of oldByName.values()) pair(one, claimed(one, newByName));
  for (const [name, one] of newByName) pair(oldByName.get(name), one);
  return {
    both: [...newByName.values()].flatMap((one) => {
      const old = oldOf.get(one);
      return old === undefined ? [] : [{ old, new: one }];
    }),
    removed: [...oldByName.values()].filter((one) => !taken.has(one)),
    added: [...newByName.values()].filter((one) => !oldOf.has(one)),
  };
}
