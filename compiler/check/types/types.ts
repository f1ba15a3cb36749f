import type * as tree from "../../../grammar/tree.ts";
import type { FormSymbol, GroupSymbol, ItemSymbol, ScaleSymbol, Site } from "../../bind/index.ts";

/** What kind of thing an expression stands for. */
export type Type =
  /** A hole, or something that has been complained about: nothing more is said of it. */
  | { readonly kind: "open" }
  | { readonly kind: "number" | "condition" | "day" | "words" | "time" }
  /** A code from a table, which is a number or a word. */
  | { readonly kind: "looked up" }
  | { readonly kind: "answer"; readonly item: ItemSymbol }
  /** An option named by its code. */
  | { readonly kind: "option"; readonly scale: ScaleSymbol; readonly option: tree.Option }
  /** A group or a range: its items. */
  | { readonly kind: "items"; readonly items: readonly ItemSymbol[]; readonly group: GroupSymbol | null }
  /** An item of a repeat, read from outside: an answer from every entry. */
  | { readonly kind: "list"; readonly item: ItemSymbol }
  | { readonly kind: "repeat"; readonly repeat: GroupSymbol }
  /** Something without a value: a table, a cut-off, a note. */
  | { readonly kind: "thing"; readonly symbol: FormSymbol };

export const open: Type = { kind: "open" };
export const number: Type = { kind: "number" };
export const condition: Type = { kind: "condition" };
export const day: Type = { kind: "day" };
export const words: Type = { kind: "words" };

/** What is known of a form's expressions once they have been checked. */
export interface Types {
  readonly lets: ReadonlyMap<FormSymbol, Type>;
  /** By the place of the expression: what it reads as numbers, and so what counts in it. */
  readonly counted: ReadonlyMap<Site, readonly Counted[]>;
}

export interface Counted {
  readonly node: tree.Spanned;
  /** Items, or a repeat whose entries are counted. */
  readonly items: readonly (ItemSymbol | GroupSymbol)[];
}
