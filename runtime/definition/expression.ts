/**
 * Expressions of a definition, as plain JSON.
 *
 * An expression has one of three outcomes: a value; *missing*, where an answer is still waited for (or was
 * declined); or *not asked*, where nothing is waited for and there is nothing to read. Arithmetic and
 * comparisons over several operands are missing if one of them is missing, else not asked if one is not asked.
 * `and`, `or` and `not` follow Kleene's three-valued logic over that.
 */
export type Expression = number | Constant | Reference | Call;

/** An option's code, a text, or a day (2011-04-04). */
export type Constant = { readonly code: Code } | { readonly text: string } | { readonly day: string };

/** What an option is stored as. */
export type Code = string | number;

/**
 * Items and inputs are named by id; `incident.severity` names an item of a repeat from outside it and stands for
 * the list of all entries (only as an argument of an aggregate); within the repeat, `severity` is the same entry's.
 *
 * - `answer`: the stored answer. An item that is not asked has none.
 * - `score`: the score of the answer, reversed where the item is. An item that is not asked has none. Conditions
 *   (`when`) read this.
 * - `points`: what the item counts: its score, and where it is not asked, what its `notAsked` says (the
 *   reference's own `notAsked` goes before the item's). Scores, lets, cut-offs, flags and checks read this.
 * - `result`: the value of a score or a let.
 *
 * While it is unsettled whether an item is asked (its condition is missing), all three are missing, and wait for what
 * the condition waits for. An answer without a score (an option that has none) has no `score` and no `points`: not
 * asked. For a date, a time or a text, `score` is the answer itself.
 *
 * A list over a repeat has an element for each entry. If the repeat is not asked, it has one element, which is not
 * asked (its points are what the item's `notAsked` says, or else the repeat's); if it is unsettled whether it is asked,
 * one that is missing; if it has fewer entries than it must have, the entries and one that is missing and waits for
 * the repeat. An argument of an aggregate that is an expression over a list is evaluated for each element.
 */
export type Reference =
  | { readonly answer: string }
  | { readonly score: string }
  | { readonly points: string; readonly notAsked?: NotAsked }
  | { readonly result: string };

/**
 * What an item that is not asked counts: that many points, or as a missing answer (one that nothing is waited for), or
 * not at all. `left out` has its meaning where the reference itself is an argument of `sum`, `mean`, `min`, `max` or
 * `count`; elsewhere the item's points are then not asked.
 */
export type NotAsked = number | "missing" | "left out";

export interface Call {
  readonly op: Operator;
  readonly args: readonly Expression[];
  /** On `sum`, `mean`, `min`, `max` and `count`: what missing arguments mean. Absent: they make the result missing. */
  readonly missing?: Missing;
  /** On `lookup`: the table; the arguments are its keys in order. */
  readonly table?: string;
  /** On `round`, which `floor` and `ceil` are, too (`down`, `up`). */
  readonly rounding?: Rounding;
  /** On `entries` and `chosen`: what they come to where what they count is not asked. */
  readonly notAsked?: Exclude<NotAsked, "left out">;
}

/**
 * - `+ - * / negate abs`: exact arithmetic; division by zero is not asked (nothing is waited for).
 * - `= != < <= > >=`: `=` and `!=` compare codes, texts, days or numbers; the others numbers or days.
 * - `and or not any all`: Kleene's logic (`any` is `or`, `all` is `and` over many; of nothing: false, true).
 * - `if`: condition, then, else.
 * - `sum mean min max`: over numbers; what is left out does not take part; over nothing at all `sum` is 0, the others
 *   are not asked.
 * - `count`: how many of the conditions hold; unknown ones are missing, those not asked do not take part.
 * - `entries`: how many entries a repeat has, missing while they are fewer than they must be; `chosen`: how many
 *   options of a many-answer are chosen.
 * - `answered`: whether an item has an answer, which a declined, invalid or unsettled one has not (never unknown);
 *   `includes`: a many-answer, a code.
 * - `unanswered`: how many of the items are in the state missing, never unknown.
 * - `lookup`: a table's value; no row: not asked.
 * - `years months weeks days`: whole units from the first day to the second, towards −∞ (from the 2nd to the 1st is −1
 *   day and −1 week); a month is over on the same day of the month or later, so that a birthday on 29 February is
 *   reached on 1 March. `today`: the day of the evaluation.
 */
export type Operator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "negate"
  | "abs"
  | "="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">="
  | "and"
  | "or"
  | "not"
  | "any"
  | "all"
  | "if"
  | "sum"
  | "mean"
  | "min"
  | "max"
  | "count"
  | "entries"
  | "chosen"
  | "answered"
  | "includes"
  | "unanswered"
  | "lookup"
  | "round"
  | "years"
  | "months"
  | "weeks"
  | "days"
  | "today";

/**
 * Variants are tried in order; one without a condition always applies. None that applies: missing stays missing. A
 * condition that is missing itself leaves the result missing, which then waits for it, too.
 */
export type Missing = readonly MissingVariant[];

export type MissingVariant = MissingRule & {
  readonly id?: string;
  /** Reads inputs only. */
  readonly when?: Expression;
};

/**
 * - `prorate`: the mean of the answered × the number of items that take part (for `mean`: the mean of the answered).
 * - `counts`: each missing one counts so many points.
 * - `as if`: each missing one counts as if that option had been chosen (reversed where the item is).
 * - `fails`: the result is missing.
 * With more than `upTo` of them missing, or with none answered under `prorate`, the result is missing. An item that is
 * not asked and counts points is as good as answered. After the rule, an argument that is not asked makes the result
 * not asked (except of `count`).
 */
export type MissingRule =
  | { readonly rule: "prorate"; readonly upTo: number }
  | { readonly rule: "counts"; readonly points: number; readonly upTo?: number }
  | { readonly rule: "as if"; readonly option: Code; readonly upTo?: number }
  | { readonly rule: "fails" };

/** Exact: 2.5 rounds the way the form says on every platform. `half up` is towards +∞, `half away` from 0. */
export interface Rounding {
  readonly mode: "half up" | "half down" | "half even" | "half away" | "up" | "down";
  /** The result is a multiple of this. */
  readonly step: number;
}
