import type { AnswerType, BandSet, Item, Option, Repeat } from "../definition/definition.ts";
import type { Code } from "../definition/expression.ts";
import type { ItemState } from "../definition/result.ts";
import type { Answer, Problem } from "../definition/submission.ts";
import type { Reader } from "./answer.ts";
import type { Node } from "./graph.ts";
import type { ItemValue } from "./item.ts";
import type { leftOut, Outcome } from "./outcome.ts";
import type { Run } from "./run.ts";
import type { Tally } from "./tally.ts";
import type { Wait, Waits } from "./waits.ts";

/** An expression, compiled once. */
export interface Compiled {
  readonly value: (run: Run) => Outcome;
  /** Adds what its value waits for; only asked of one that is missing. */
  readonly waits: (run: Run, into: Waits) => void;
  /** Its value as an argument of an aggregate, where that may be left out. */
  readonly element?: (run: Run) => Outcome | typeof leftOut;
  /** Of an aggregate: what it counted, and the missing rule that applies. */
  readonly inspect?: (run: Run) => Inspection;
}

/** `rule` is the place of the variant that applies; "unsettled" where that waits for an input. */
export interface Inspection {
  readonly tally: Tally;
  readonly rule: number | "unsettled" | undefined;
}

/** What is asked only while its container is, and its own condition holds. */
export interface Guarded {
  readonly node: Node;
  readonly container: ContainerPart | undefined;
  /** The repeat that it stands in. */
  readonly repeat: RepeatPart | undefined;
  guard: Compiled | undefined;
}

export interface ContainerPart extends Guarded {
  readonly kind: "container";
  /** What is shown and hidden with it. */
  readonly ids: string[];
  readonly slot: number;
}

export interface ItemPart extends Guarded {
  readonly kind: "item";
  readonly item: Item;
  readonly slot: number;
  readonly wait: Wait;
  readonly options: readonly Option[];
  readonly read: Reader;
  /** What an answer may be, in words; `options` are those that are offered. */
  readonly allowed: (type: AnswerType, options: readonly Option[]) => string;
  readonly hidden: ItemValue;
  /** The options that are offered only while a condition holds. */
  offers: ReadonlyMap<Code, Compiled> | undefined;
}

export interface RepeatPart extends Guarded {
  readonly kind: "repeat";
  readonly definition: Repeat;
  readonly slot: number;
  readonly wait: Wait;
  readonly items: ReadonlyMap<string, ItemPart>;
  readonly does: Repeating;
}

/** What is done with repeats and the items in them. Entries are counted from 0. */
export interface Repeating {
  /** Whether what reads it must be updated, too. */
  readonly update: (part: RepeatPart, run: Run) => boolean;
  readonly updateItem: (item: ItemPart, part: RepeatPart, run: Run) => boolean;
  readonly state: (part: RepeatPart, run: Run) => ItemState;
  /** What is wrong with the number of entries. */
  readonly problem: (part: RepeatPart, run: Run) => Problem | undefined;
  /** And with what is in them. */
  readonly problems: (part: RepeatPart, run: Run) => readonly Problem[];
  readonly stored: (part: RepeatPart, run: Run) => Answer | undefined;
  /** How many questions are left, or may be, for entries that there must be and are not. */
  readonly lacking: (part: RepeatPart, run: Run) => { readonly left: number; readonly possible: number };
  readonly given: (item: ItemPart, part: RepeatPart, entry: number, run: Run) => unknown;
  readonly answer: (item: ItemPart, part: RepeatPart, entry: number, answer: Answer, run: Run) => void;
}

export interface ResultPart {
  readonly slot: number;
  readonly node: Node;
  compiled: Compiled;
}

/** `when` is the slot of its condition's outcome. */
export interface BandSetPart {
  readonly set: BandSet;
  readonly when: number | undefined;
}
