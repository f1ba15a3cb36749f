import type * as tree from "../../grammar/tree.ts";
import type { SourceFile } from "../source.ts";
import type { Visible } from "./visible.ts";

/** What a name in a form stands for. One namespace a form: no two of these share a name. */
export type FormSymbol =
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
  | NoteSymbol
  | BlockSymbol;

interface Declared {
  /** Unique in the form. For a cell of a grid with columns `row_column`. */
  readonly id: string;
  readonly file: SourceFile;
  /** Where the name stands, for "declared here" and renames. */
  readonly name: tree.Name;
}

export type { FormSymbol as Symbol };

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
  /** Every named section, page, grid, grid line and repeat that it stands in, outermost first. */
  readonly groups: readonly GroupSymbol[];
  readonly repeat: GroupSymbol | null;
  /** Position in the printed order, from 0; `q1..q10` goes by it. */
  readonly order: number;
  /** For a cell of a grid with columns. */
  readonly cell: { readonly row: tree.GridLine; readonly column: tree.GridLine } | null;
  /**
   * For the text box that an option opens, `who_other`: it can be named, and stands in `symbols`, but not in the
   * form's `items` nor in any group.
   */
  readonly specifies: { readonly item: ItemSymbol; readonly option: tree.Option } | null;
  /** For the text box of a `remark`, `q1_remark`, which stands where those of options do: the item that it is about. */
  readonly remarks: ItemSymbol | null;
}

/** A name that stands for the items in it: a section, grid, row, column, page or repeat. */
export interface GroupSymbol extends Declared {
  readonly kind: "group";
  readonly node: tree.Section | tree.Grid | tree.GridLine | tree.Page | tree.Repeat;
  readonly items: readonly ItemSymbol[];
  /** Every guard it stands under, its own included, outermost first. */
  readonly guards: readonly tree.Guard[];
  readonly repeat: GroupSymbol | null;
}

export interface ScaleSymbol extends Declared {
  readonly kind: "scale";
  /** Of a `yesno`: yes and no are always among them, each with its score. */
  readonly options: readonly tree.Option[];
  readonly yesno: boolean;
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

/** Named where the author wrote `as name`, else `default`. Its name is its score's, not the form's. */
export interface BandSetSymbol extends Declared {
  readonly kind: "bands";
  readonly node: tree.Bands;
  readonly score: ScoreSymbol | null;
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

/** What forms share. Its parts have symbols in each form that uses it; of itself it stands for nothing. */
export interface BlockSymbol extends Declared {
  readonly kind: "block";
  readonly node: tree.Block;
  /** What its file sees: the scales and tables that it names are those. */
  readonly scope: Scope;
}

/** Where an expression stands. */
export interface Site {
  readonly expression: tree.Expression;
  readonly role: SiteRole;
  /** What the expression is a part of. */
  readonly of:
    | tree.Guard
    | tree.Option
    | tree.AtLeast
    | tree.MissingRule
    | tree.Let
    | tree.Score
    | tree.Cutoff
    | tree.Flag
    | tree.Check;
  /** The file that the text stands in: for the options of an imported scale, not the form's. */
  readonly file: SourceFile;
  /** The repeat that it stands in: it reads the items of the same entry. */
  readonly repeat: GroupSymbol | null;
  /** What it reads, in the order of the text, a thing as often as it is named. */
  readonly references: readonly Reference[];
}

/** `condition`: a `when` on content or around a block; `at least`: the item that another counts no less than. */
export type SiteRole =
  | "at least"
  | "condition"
  | "option condition"
  | "missing condition"
  | "bands condition"
  | "let"
  | "score"
  | "cutoff"
  | "flag"
  | "check";

export interface Reference {
  readonly node: tree.Name | tree.MemberAccess | tree.NameRange;
  readonly to: FormSymbol | readonly ItemSymbol[];
  /** `count(incident)`: only how many entries there are, none of their answers. */
  readonly entries: boolean;
}

/** An option, named by its code (or by the number it is stored as) beside the item or scale that has it. */
export interface OptionReference {
  readonly scale: ScaleSymbol;
  readonly option: tree.Option;
}

/** A name that stands for nothing, or for nothing that can be read where it stands. */
export interface Unresolved {
  readonly node: tree.Name | tree.MemberAccess | tree.NameRange;
  readonly in: "expression" | "example" | "declaration";
  readonly file: SourceFile;
  readonly why:
    | { readonly kind: "unknown" }
    /** An answer type, and bands, name these and nothing else. */
    | { readonly kind: "no scale" | "no score" }
    /** Compared with `beside`, whose answers are from this scale: an option is most likely meant. */
    | { readonly kind: "no such option"; readonly scale: ScaleSymbol; readonly beside: tree.Expression }
    | {
        readonly kind: "of a repeat";
        readonly symbol: ItemSymbol | GroupSymbol;
        readonly repeat: GroupSymbol;
      }
    | { readonly kind: "of the same entry"; readonly repeat: GroupSymbol }
    | { readonly kind: "written row_column"; readonly symbol: ItemSymbol }
    | { readonly kind: "column first"; readonly column: GroupSymbol; readonly row: GroupSymbol }
    | { readonly kind: "no such part"; readonly symbol: GroupSymbol }
    | { readonly kind: "has no parts"; readonly symbol: FormSymbol }
    /** The ends of a range have to be items. */
    | { readonly kind: "no item"; readonly end: tree.Name; readonly symbol: FormSymbol }
    | { readonly kind: "backwards" | "across columns" }
    | { readonly kind: "across a repeat"; readonly repeat: GroupSymbol };
}

/** What a form sees from outside itself: its file's own scales, tables and blocks, and imported ones. */
export type Scope = ReadonlyMap<string, ScaleSymbol | TableSymbol | BlockSymbol>;

/** A form with its names bound: every reference that could be resolved is in `resolved`. */
export interface BoundForm {
  readonly file: SourceFile;
  readonly node: tree.Form;
  /**
   * By id; of two things with one name, the first. Cells of grids are in it as `row_column`, and so are the scales
   * and tables of {@link Scope}.
   */
  readonly symbols: Visible<FormSymbol>;
  /** Everything that the form declares, in its order, also what has a name that is taken. Without inline scales. */
  readonly declared: readonly FormSymbol[];
  readonly scope: Scope;
  /** The blocks that it uses, by the node that brings each in. */
  readonly uses: ReadonlyMap<tree.Use, BlockSymbol>;
  /** Uses that bring nothing in: of no block, or of one that is in the form already. */
  readonly idleUses: readonly tree.Use[];
  /** Items and inputs in the printed order. */
  readonly items: readonly ItemSymbol[];
  readonly bandSets: readonly BandSetSymbol[];
  /** Every scale that an item or input uses, inline and outside ones included, once. */
  readonly scales: readonly ScaleSymbol[];
  /** Every expression, in the order of the text; those of outside scales at the end. */
  readonly sites: readonly Site[];
  /**
   * By the node of the reference: a `Name`, `MemberAccess` (a cell, or a repeat's item) or `NameRange` (its items).
   * The name `today` is in here only where the form declares one (which is an error).
   */
  readonly resolved: ReadonlyMap<tree.Spanned, FormSymbol | readonly ItemSymbol[]>;
  /**
   * Options named in expressions and examples (there for the first of the items, see `optionMeant`), by the node that names them (a `Name`, a `NumberLiteral`, or the
   * `Unary` of a negative number). Where such a node stands here, it is not in `resolved`.
   */
  readonly options: ReadonlyMap<tree.Spanned, OptionReference>;
  readonly unresolved: readonly Unresolved[];
}
