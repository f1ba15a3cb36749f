import type { Asked, ItemValue } from "./item.ts";
import type { Outcome } from "./outcome.ts";
import type { Tally } from "./tally.ts";
import type { WaitList } from "./waits.ts";

/**
 * Everything about one response at a moment. Lists are by slot; what can stand in a repeat has a list of its values,
 * one for each entry (elsewhere the list has one element).
 */
export interface Run {
  /** Answers as they were given, by the slot of the item or repeat. */
  readonly given: unknown[];
  readonly items: readonly ItemValue[][];
  /** Whether containers are asked. */
  readonly containers: readonly Asked[][];
  readonly repeats: RepeatValue[];
  /** Which options are offered, as "101", by item; of those that have options with conditions. */
  readonly offers: string[][];
  readonly outcomes: Outcome[];
  readonly tallies: Tally[];
  /**
   * What is waited for, by node: of parts whose condition is missing, by entry; of results and of parts of long aggregates, as
   * far as it has been asked. So each is worked out once, from what has been worked out before.
   */
  readonly waits: Map<object, WaitList[]>;
  /** The day of the evaluation. */
  readonly today: string;
  language: string;
  /** The entry that is being worked out or read. */
  entry: number;
  /** Where the ids of what may have changed are added. */
  changed: { add(id: string): void };
  /** And those of items and repeats that are asked now and were not, or the other way round. */
  turned: { add(id: string): void };
}

export interface RepeatValue {
  readonly asked: Asked;
  readonly entries: number;
  /** What its lists hold beside the entries. */
  readonly beside?: "hidden" | "pending" | "missing";
  readonly isInvalid?: true;
}

/** How many elements the lists over a repeat have. */
export function listLength(repeat: RepeatValue): number {
  return repeat.entries + (repeat.beside ? 1 : 0);
}
