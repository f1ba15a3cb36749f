import type { ItemValue } from "../../../runtime/engine/item.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import type { Fraction } from "../../verify/numbers/set.ts";
import type { Side } from "../pairing/side.ts";
import type { AnswerSpace, ItemPair } from "./domain.ts";
import type { Fold } from "./fold.ts";
import type { Element } from "./key.ts";

export type SideName = "old" | "new";

/** The answer to an item, which both versions read. */
export interface Variable {
  readonly id: string;
  readonly pair: ItemPair;
  /** What decides whether it is asked stands before it. */
  readonly position: number;
  /** Whether each version asks it; `null` where it does not have it. */
  readonly asked: { readonly old: GraphNode | null; readonly new: GraphNode | null };
  readonly limits: Fraction[];
  amount: boolean;
  /** Known when all that reads it is. */
  space: AnswerSpace;
}

/** Something with an outcome. What it depends on has a smaller `index`. */
export type GraphNode = Leaf | Step | Gathering;

interface Base {
  readonly index: number;
  /** The position of the last variable that it depends on; −1 for a constant. */
  readonly last: number;
}

/** What one version reads of an answer. */
export interface Leaf extends Base {
  readonly kind: "leaf";
  readonly variable: Variable;
  readonly side: SideName;
  readonly asked: GraphNode;
  readonly read: (value: ItemValue, asked: Element) => Element;
}

export interface Step extends Base {
  readonly kind: "step";
  readonly children: readonly GraphNode[];
  readonly apply: (outcomes: readonly Element[]) => Element;
}

/** An aggregate; `instead` is what each argument counts under `as if`. */
export interface Gathering extends Base {
  readonly kind: "gathering";
  readonly children: readonly GraphNode[];
  readonly fold: Fold;
  readonly instead: readonly (Element | undefined)[];
}

/** The form has something in it that is not worked out here: entries of a repeat, options that are offered at times. */
export class NotWorkedOut extends Error {}

/** What nodes are made in. */
export interface Workshop {
  /** Numbers that the expressions name. */
  readonly constants: Set<number>;
  side(name: SideName): Side;
  item(name: SideName, id: string): PlacedItem;
  variable(placed: PlacedItem): Variable;
  constant(outcome: Element): GraphNode;
  /**
   * `does` says what `read` or `apply` does: nodes that do the same with the same are one, so that what both versions
   * work out alike is worked out once. Without it, a node is like no other.
   */
  leaf(name: SideName, placed: PlacedItem, read: Leaf["read"], does: string): GraphNode;
  step(children: readonly GraphNode[], apply: Step["apply"], does?: string): GraphNode;
  gathering(children: readonly GraphNode[], fold: Fold, instead?: Gathering["instead"]): GraphNode;
}
