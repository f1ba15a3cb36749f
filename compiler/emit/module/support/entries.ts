import { isList } from "./given.ts";
import { Missing } from "./missing.ts";
import { invalid, notAsked, type State, unanswered } from "./states.ts";

/** A repeat at the moment. */
export interface Entries {
  /** The entries that are read; none where the repeat is not asked. */
  readonly list: readonly Readonly<Record<string, unknown>>[];
  /** What stands beside the entries in what is read over all: nothing, not asked (`null`), or missing. */
  readonly beside?: null | Missing;
  /** What the items of an entry that is not there are. */
  readonly besideState: "hidden" | "not asked" | "unanswered";
  readonly isInvalid: boolean;
  readonly isShort: boolean;
}

/** `asked` is missing while it is not settled; `waits` stands for the entries that are lacking. */
export function entriesOf(
  asked: boolean | Missing,
  given: unknown,
  least: number,
  most: number,
  waits: Missing,
): Entries {
  const none = { list: [], isInvalid: false, isShort: false } as const;
  if (asked instanceof Missing) return { ...none, beside: asked, besideState: "not asked" };
  if (!asked) return { ...none, beside: null, besideState: "hidden" };
  const short = { beside: waits, besideState: "unanswered", isShort: true } as const;
  if (given === undefined || given === null)
    return least > 0 ? { ...none, ...short } : { ...none, besideState: "hidden" };
  if (!isList(given) || given.length > most) return { ...none, ...short, isInvalid: true };
  if (given.length < least) return { list: given, isInvalid: false, ...short };
  return { list: given, isInvalid: false, isShort: false, besideState: "hidden" };
}

/** How many entries there are. */
export function lengthOf(entries: Entries): number | null | Missing {
  return entries.beside === undefined ? entries.list.length : entries.beside;
}

/** The state of an item in the entry that stands for those that are not there. */
export function stateBeside(entries: Entries, hidden: State): State {
  if (entries.besideState === "unanswered") return unanswered;
  return entries.besideState === "hidden" ? hidden : notAsked;
}

/** The state of the repeat; `at` makes the states of an entry. */
export function repeatState(
  asked: boolean | Missing,
  entries: Entries,
  hidden: State,
  at: (entry: number) => Readonly<Record<string, State>>,
): State {
  if (asked !== true) return asked === false ? hidden : notAsked;
  if (entries.isInvalid) return invalid;
  return { state: "entries", entries: entries.list.map((_, entry) => at(entry)) };
}

/** How many elements lists over the repeat have. */
export function elementsOf(entries: Entries): number {
  return entries.list.length + (entries.beside === undefined ? 0 : 1);
}
