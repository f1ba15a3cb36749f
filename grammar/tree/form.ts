import type { Answered, Language, Licence, Property, Sensitive } from "./about.ts";
import type { AnswerType, Scale } from "./answers.ts";
import type { Code, Help, Name, OwnWords, Range, Spanned, Text, Wording } from "./base.ts";
import type { Example } from "./example.ts";
import type { Bands, Check, Cutoff, Flag } from "./interpretation.ts";
import type { Programme } from "./programme.ts";
import type { Guard, Let, Score, Unverified } from "./scoring.ts";
import type { Table } from "./table.ts";
import type { Translation } from "./translation.ts";

// Files, forms, and what a form asks.

export interface FileTree extends Spanned {
  readonly kind: "file";
  readonly declarations: readonly Declaration[];
}

export type Declaration = Import | Form | Block | Scale | Table | Translation | Programme;

export interface Import extends Spanned {
  readonly kind: "import";
  readonly names: readonly Name[];
  readonly path: Text | null;
}

export interface Form extends Spanned {
  readonly kind: "form";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly title: Text | null;
  readonly members: readonly Member[];
}

/** What several forms share: it counts in each of them as if it were written there. */
export interface Block extends Spanned {
  readonly kind: "block";
  readonly name: Name | null;
  readonly members: readonly Member[];
}

/** Brings a block into a form. */
export interface Use extends Spanned {
  readonly kind: "use";
  readonly name: Name | null;
}

export type Member =
  | Property
  | Language
  | Answered
  | Licence
  | Sensitive
  | Code
  | Scale
  | Table
  | Input
  | Content
  | Let
  | Score
  | Bands
  | Cutoff
  | Flag
  | Check
  | Example;

export type Content = Item | Section | Page | Grid | Repeat | Note | WhenBlock | Use;

export interface Item extends Spanned {
  readonly kind: "item";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly wording: Wording | null;
  readonly type: AnswerType | null;
  readonly marks: readonly Mark[];
}

export interface Input extends Spanned {
  readonly kind: "input";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly wording: Wording | null;
  readonly type: AnswerType | null;
  readonly marks: readonly Mark[];
}

export type Mark =
  | (Spanned & { readonly kind: "reversed" | "optional" | "unscored" })
  | OwnWords
  | AtLeast
  | Remark
  | Guard
  | Help
  | Unverified
  | Code;

/** The item counts no less than another that has been answered. */
export interface AtLeast extends Spanned {
  readonly kind: "at least";
  readonly item: Name | null;
}

/** Opens a text box for the rater's notes. */
export interface Remark extends Spanned {
  readonly kind: "remark";
  readonly value: Text | null;
}

export interface Section extends Spanned {
  readonly kind: "section";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly title: Wording | null;
  readonly marks: readonly Mark[];
  readonly members: readonly Member[];
}

export interface Page extends Spanned {
  readonly kind: "page";
  readonly name: Name | null;
  readonly title: Wording | null;
  readonly marks: readonly Mark[];
}

export interface Grid extends Spanned {
  readonly kind: "grid";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly title: Wording | null;
  /** For a grid without columns: what every row is answered with. */
  readonly type: AnswerType | null;
  readonly marks: readonly Mark[];
  readonly columns: readonly GridLine[];
  readonly rows: readonly GridLine[];
}

export interface GridLine extends Spanned {
  readonly kind: "row" | "column";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly wording: Wording | null;
  readonly type: AnswerType | null;
  readonly marks: readonly Mark[];
}

export interface Repeat extends Spanned {
  readonly kind: "repeat";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly title: Wording | null;
  /** How many entries there may be. */
  readonly range: Range | null;
  readonly marks: readonly Mark[];
  readonly members: readonly Member[];
}

export interface Note extends Spanned {
  readonly kind: "note";
  readonly name: Name | null;
  readonly wording: Wording | null;
  readonly marks: readonly Mark[];
}

export interface WhenBlock extends Spanned {
  readonly kind: "when";
  readonly guard: Guard;
  readonly members: readonly Member[];
}
