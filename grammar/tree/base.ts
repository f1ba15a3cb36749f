// The pieces that every part of the tree is made of.

export interface Spanned {
  readonly start: number;
  readonly end: number;
  /** The file that it stands in, where that may be another than the form's: in blocks that forms share. */
  readonly home?: Home;
}

export interface Home {
  readonly path: string;
  readonly text: string;
}

export interface Name extends Spanned {
  readonly kind: "name";
  readonly text: string;
}

export interface Text extends Spanned {
  readonly kind: "text";
  /**
   * What it says: `\"` is a quotation mark, a block has lost its common indent. All else stays as written, for whoever
   * shows it: the places of answers, `{name | "…"}`, and the escapes that are Markdown's, `\{` among them.
   */
  readonly value: string;
}

export interface Withheld extends Spanned {
  readonly kind: "withheld";
  readonly topic: Text | null;
}

export type Wording = Text | Withheld;

export interface NumberLiteral extends Spanned {
  readonly kind: "number";
  readonly value: number;
}

export interface DateLiteral extends Spanned {
  readonly kind: "date";
  readonly value: string;
}

export interface LanguageTag extends Spanned {
  readonly kind: "language tag";
  readonly text: string;
}

export interface Range extends Spanned {
  readonly kind: "range";
  readonly from: NumberLiteral | null;
  readonly to: NumberLiteral | null;
  /** How the two are joined: `..` includes the end, `..<` does not, null is a single number. */
  readonly join: ".." | "..<" | null;
}

export interface Help extends Spanned {
  readonly kind: "help";
  readonly value: Text | null;
}

/** The wording is the author's, in a form that withholds a publisher's. */
export interface OwnWords extends Spanned {
  readonly kind: "own words";
}

export interface Code extends Spanned {
  readonly kind: "code";
  readonly system: Name | null;
  readonly value: Text | null;
}
