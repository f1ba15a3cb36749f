/**
 * A compiled programme of forms: which form when, in which service, for whom. Plain JSON. Ids are unique within it;
 * what people read stands in `texts`.
 */
export interface Programme {
  /** The version of this format. */
  readonly programme: 1;
  readonly id: string;
  readonly version: string;
  /** The language that it is written in, as a BCP 47 tag. */
  readonly language: string;
  /** The forms that its steps give, by id, as they were when it was compiled. */
  readonly forms: Readonly<Record<string, UsedForm>>;
  readonly dates: readonly KnownDate[];
  /** In the order of the text; each may read those before and behind it, never in a circle. */
  readonly steps: readonly Step[];
  /**
   * What people read, by language and key: `programme` (the title), the id of a date or step, and behind a `:` what is
   * said of it (`programme:purpose`, `first:by`, `first:for`, `first:help`).
   */
  readonly texts: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface UsedForm {
  readonly version: string;
  readonly hash: string;
}

/** A day that is known of each person. */
export interface KnownDate {
  readonly id: string;
}

export interface Step {
  readonly id: string;
  /** Absent for a step without a form, such as a conversation. */
  readonly form?: string;
  readonly series?: string;
  /** The first day on which it is due. Without it: the day on which the last step that `when` reads was done. */
  readonly from?: Point;
  /** The first day on which it is too late. */
  readonly to?: Point;
  readonly when?: Condition;
  readonly source?: string;
  /** What nobody has confirmed. */
  readonly unverified?: string;
}

/** So many months and then so many days after the day of a date, or on which a step was done; negative is before. */
export interface Point {
  readonly of: { readonly date: string } | { readonly step: string };
  readonly months: number;
  readonly days: number;
}

/** A condition on the results of steps. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** A cut-off or flag of the step's form. */
  | { readonly step: string; readonly cutoff: string }
  | { readonly step: string; readonly flag: string }
  /** A score of the step's form, compared with a number. */
  | { readonly step: string; readonly score: string; readonly is: ComparisonOperator; readonly value: number }
  /** A score of the step's form lies in a band. */
  | { readonly step: string; readonly score: string; readonly set: string; readonly band: string };

export type ComparisonOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";
