import type { Outcomes } from "../outcomes/outcomes.ts";

/** Outcomes that have been computed, so that each is computed once. */
export interface Known {
  /** With nothing (more) confined. */
  outcomes?: Outcomes | undefined;
  /** With a variable confined to a cell, by the number of the two. */
  within?: Within | undefined;
}

/** A few of them in a row, the last added first; by their number when they are more. */
type Within = KnownWithin | Map<number, Known>;

interface KnownWithin extends Known {
  readonly number: number;
  /** How many there are from here. */
  readonly length: number;
  readonly next: KnownWithin | undefined;
}

const MOST_IN_A_ROW = 12;

/** What is known with one more variable confined, by the number of that with its cell. */
export function knownWithin(known: Known, number: number): Known {
  const { within } = known;
  if (within instanceof Map) {
    let inner = within.get(number);
    if (!inner) {
      inner = { outcomes: undefined, within: undefined };
      within.set(number, inner);
    }
    return inner;
  }
  for (let one = within; one; one = one.next) if (one.number === number) return one;
  const length = (within?.length ?? 0) + 1;
  const added: KnownWithin = { outcomes: undefined, within: undefined, number, length, next: within };
  known.within = length > MOST_IN_A_ROW ? byNumber(added) : added;
  return added;
}

function byNumber(first: KnownWithin): Map<number, Known> {
  const all = new Map<number, Known>();
  for (let one: KnownWithin | undefined = first; one; one = one.next) all.set(one.number, one);
  return all;
}
