import type * as tree from "../../grammar/tree.ts";
import type { SourceFile } from "../source.ts";

/** What a name in a form stands for. One namespace a form: no two of these share a name. */
export type Symbol =
  | ItemSymbol
  | GroupSymbol
  | ScaleSymbol
  | TableSymbol
  | ScoreSymbol
  | LetSymbol
  | BandSetSymbol
  | CutoffSymbol
  | FlagSymbol
  | CheckSymbol
  | NoteSymbol;

interface Declared {
  /** Unique in the form. For a cell of a grid with columns `row_column`. */
  readonly id: string;
  readonly file: SourceFile;
  /** Where the name stands, for "declared here" and renames. */
  readonly name: tree.Name;
}

/** An item, an input, or a cell of a grid. */
export interface ItemSymbol extends Declared {
  readonly kind: "item";
  readonly node: tree.Item | tree.Input | tree.GridLine;
  readonly input: boolean;
  /** The declared answer type: the node's, or for a cell that of its column, row or grid. */
  readonly type: tree.AnswerType | null;
  /** The scale of `one of`, `many of` and `yesno`. */
  readonly scale: ScaleSymbol | null;
  readonly marks: readonly tree.Mark[];
  /** Every guard it stands under, outermost first. */
  readonly guards: readonly tree.Guard[];
  /** The sections, grid lines and grids that it stands in, outermost first. */
  readonly groups: readonly GroupSymbol[];
  readonly repeat: GroupSymbol | null;
  /** Position in the printed order, from 0; `q1..q10` goes by it. */
  readonly order: number;
  /** For a cell of a grid with columns. */
  readonly cell: { readonly row: tree.GridLine; readonly column: tree.GridLine } | null;
}

/** A name that stands for the items in it: a section, grid, row, column, page or repeat. */
export interface GroupSymbol extends Declared {
  readonly kind: "group";
  readonly node: tree.Section | tree.Grid | tree.GridLine | tree.Page | tree.Repeat;
  readonly items: readonly ItemSymbol[];
  readonly repeat: GroupSymbol | null;
}

export interface ScaleSymbol extends Declared {
  readonly kind: "scale";
  readonly options: readonly tree.Option[];
  /** Written in place: its id is the item's, and no other item can name it. */
  readonly inline: boolean;
}

export interface TableSymbol extends Declared {
  readonly kind: "table";
  readonly node: tree.Table;
}

export interface ScoreSymbol extends Declared {
  readonly kind: "score";
  readonly node: tree.Score;
}

export interface LetSymbol extends Declared {
  readonly kind: "let";
  readonly node: tree.Let;
}

/** Named only where the author wrote `as name`. */
export interface BandSetSymbol extends Declared {
  readonly kind: "bands";
  readonly node: tree.Bands;
}

export interface CutoffSymbol extends Declared {
  readonly kind: "cutoff";
  readonly node: tree.Cutoff;
}

export interface FlagSymbol extends Declared {
  readonly kind: "flag";
  readonly node: tree.Flag;
}

export interface CheckSymbol extends Declared {
  readonly kind: "check";
  readonly node: tree.Check;
}

export interface NoteSymbol extends Declared {
  readonly kind: "note";
  readonly node: tree.Note;
}

/** A form with its names bound: every reference that could be resolved is in `resolved`. */
export interface BoundForm {
  readonly file: SourceFile;
  readonly node: tree.Form;
  readonly symbols: ReadonlyMap<string, Symbol>;
  /** Items and inputs in the printed order. */
  readonly items: readonly ItemSymbol[];
  /** By the node of the reference: a `Name`, `MemberAccess` (a cell, or a repeat's item) or `NameRange` (its items). */
  readonly resolved: ReadonlyMap<tree.Spanned, Symbol | readonly ItemSymbol[]>;
}
