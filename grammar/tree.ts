/**
 * The syntax tree: what the parser builds, straight from the tokens.
 *
 * Every node has `start` and `end`, offsets into the text in UTF-16 units, end exclusive.
 * A part that the author has not written yet is `null` (a hole); lists hold what could be read.
 * The tree says what stands in the text and nothing about what it means.
 */
export interface Spanned {
  readonly start: number;
  readonly end: number;
}

export interface Name extends Spanned {
  readonly kind: "name";
  readonly text: string;
}

/** A quoted text. `value` is what it says, escapes resolved; a `"""` block has its common indent removed. */
export interface Text extends Spanned {
  readonly kind: "text";
  readonly value: string;
}

/** Wording that belongs to a publisher: only a topic in our own words stands in the form. */
export interface Withheld extends Spanned {
  readonly kind: "withheld";
  readonly topic: Text | null;
}

export type Wording = Text | Withheld;

export interface NumberLiteral extends Spanned {
  readonly kind: "number";
  readonly value: number;
}

/** A day, written 2011-04-04. */
export interface DateLiteral extends Spanned {
  readonly kind: "date";
  readonly value: string;
}

/** A BCP 47 language tag. */
export interface LanguageTag extends Spanned {
  readonly kind: "language tag";
  readonly text: string;
}

/** `3`, `0..7` or `0..<2.5`; `to` is null where a single number stands or the end is not written yet. */
export interface Range extends Spanned {
  readonly kind: "range";
  readonly from: NumberLiteral | null;
  readonly to: NumberLiteral | null;
  /** How the two are joined: `..` includes the end, `..<` does not, null is a single number. */
  readonly join: ".." | "..<" | null;
}

// ── files ────────────────────────────────────────────────────────────────────────────────────────

export interface FileTree extends Spanned {
  readonly kind: "file";
  readonly declarations: readonly Declaration[];
}

export type Declaration = Import | Form | Scale | Table | Translation;

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

/** What stands in the order in which it is shown. */
export type Content = Item | Section | Page | Grid | Repeat | Note | WhenBlock;

// ── what a form says of itself ───────────────────────────────────────────────────────────────────

export type PropertyKey =
  | "version"
  | "authors"
  | "citation"
  | "edition"
  | "translator"
  | "population"
  | "recall"
  | "purpose"
  | "instructions"
  | "precondition"
  | "disclaimer";

export interface Property extends Spanned {
  readonly kind: "property";
  readonly key: PropertyKey;
  readonly value: Text | null;
}

export interface Language extends Spanned {
  readonly kind: "language";
  readonly tag: LanguageTag | null;
}

/** `answered by interview`; an informant is named: `answered by informant "parent"`. */
export interface Answered extends Spanned {
  readonly kind: "answered";
  readonly by: "self" | "interview" | "observation" | "informant" | null;
  readonly informant: Text | null;
}

export interface Licence extends Spanned {
  readonly kind: "licence";
  readonly permission: "free" | "by permission" | "commercial" | null;
  readonly nonCommercial: boolean;
  readonly unmodified: boolean;
  readonly attribution: boolean;
  readonly notice: Text | null;
  readonly terms: readonly LicenceTerm[];
}

export type LicenceTerm =
  | (Spanned & { readonly kind: "text withheld" })
  | (Spanned & { readonly kind: "in full" })
  | (Spanned & { readonly kind: "obtain" | "holder" | "training"; readonly value: Text | null });

/** The form may be about violence or the like: nothing is kept on the device, a quick exit is shown. */
export interface Sensitive extends Spanned {
  readonly kind: "sensitive";
}

/** `code loinc "75624-7"`. */
export interface Code extends Spanned {
  readonly kind: "code";
  readonly system: Name | null;
  readonly value: Text | null;
}

// ── scales and answer types ──────────────────────────────────────────────────────────────────────

export interface Scale extends Spanned {
  readonly kind: "scale";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly options: Options | null;
}

export interface Options extends Spanned {
  readonly kind: "options";
  readonly options: readonly Option[];
}

export interface Option extends Spanned {
  readonly kind: "option";
  readonly score: NumberLiteral | null;
  readonly code: Name | null;
  readonly label: Wording | null;
  readonly marks: readonly OptionMark[];
}

export type OptionMark =
  | (Spanned & { readonly kind: "declines" | "unknown" | "exclusive" })
  | (Spanned & { readonly kind: "specify"; readonly optional: boolean })
  | (Spanned & { readonly kind: "was"; readonly name: Name | NumberLiteral | null })
  | (Spanned & { readonly kind: "when"; readonly condition: Expression | null })
  | Help
  | Code;

export type AnswerType =
  | (Spanned & { readonly kind: "one of"; readonly scale: Name | Options | null })
  | ManyOf
  | (Spanned & { readonly kind: "yesno"; readonly options: Options | null })
  | (Spanned & { readonly kind: "integer"; readonly range: Range | null; readonly unit: Text | null })
  | (Spanned & {
      readonly kind: "decimal";
      readonly range: Range | null;
      readonly decimals: NumberLiteral | null;
      readonly unit: Text | null;
    })
  | (Spanned & {
      readonly kind: "slider";
      readonly range: Range | null;
      readonly step: NumberLiteral | null;
      readonly low: Text | null;
      readonly high: Text | null;
      readonly unit: Text | null;
    })
  | (Spanned & { readonly kind: "words"; readonly long: boolean; readonly atMost: NumberLiteral | null })
  | (Spanned & { readonly kind: "day" })
  | (Spanned & { readonly kind: "clock" });

export interface ManyOf extends Spanned {
  readonly kind: "many of";
  readonly scale: Name | Options | null;
  readonly atLeast: NumberLiteral | null;
  readonly atMost: NumberLiteral | null;
  /** The drawing of a body map. */
  readonly figure: Text | null;
}

// ── what is asked ────────────────────────────────────────────────────────────────────────────────

export interface Item extends Spanned {
  readonly kind: "item";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly wording: Wording | null;
  readonly type: AnswerType | null;
  readonly marks: readonly Mark[];
}

/** A fact that the host application knows; the respondent is asked only if it does not. */
export interface Input extends Spanned {
  readonly kind: "input";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly wording: Wording | null;
  readonly type: AnswerType | null;
  readonly marks: readonly Mark[];
}

export type Mark = (Spanned & { readonly kind: "reversed" | "optional" | "unscored" }) | Guard | Help | Code;

export interface Help extends Spanned {
  readonly kind: "help";
  readonly value: Text | null;
}

/** `when q1 > 0 else score 0`. */
export interface Guard extends Spanned {
  readonly kind: "guard";
  readonly condition: Expression | null;
  readonly otherwise: NotAsked | null;
}

/** What an item that was not asked means for the scores it counts in. */
export interface NotAsked extends Spanned {
  readonly kind: "not asked";
  readonly rule: "score" | "missing" | "left out" | null;
  /** With the rule `score`. */
  readonly score: NumberLiteral | null;
}

export interface Section extends Spanned {
  readonly kind: "section";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly title: Wording | null;
  readonly marks: readonly Mark[];
  readonly members: readonly Member[];
}

/** A page break: what follows, up to the next break or the end of the block, stands on a new page. */
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

// ── what is worked out ───────────────────────────────────────────────────────────────────────────

export interface Let extends Spanned {
  readonly kind: "let";
  readonly name: Name | null;
  readonly value: Expression | null;
}

export interface Score extends Spanned {
  readonly kind: "score";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly title: Text | null;
  readonly value: Expression | null;
  readonly terms: readonly ScoreTerm[];
}

export type ScoreTerm = MissingRule | Rounding | NotAsked | Source | Unverified | Help | Code;

export interface MissingRule extends Spanned {
  readonly kind: "missing rule";
  /** A variant: `missing us_manual when manual = us prorate up to 2`. */
  readonly variant: Name | null;
  readonly condition: Expression | null;
  readonly rule: "prorate" | "counts" | "as if" | "fails" | null;
  /** `counts 0`. */
  readonly points: NumberLiteral | null;
  /** `as if never`. */
  readonly option: Name | NumberLiteral | null;
  readonly limit: Limit | null;
}

/** `up to 2`, `up to 20 %`, `up to half`. */
export interface Limit extends Spanned {
  readonly kind: "limit";
  readonly amount: NumberLiteral | null;
  readonly unit: "items" | "percent" | "half";
}

/** `round half up to 0.1`: the mode, and the step that the result is a multiple of. */
export interface Rounding extends Spanned {
  readonly kind: "rounding";
  readonly mode: RoundingMode | null;
  readonly step: NumberLiteral | null;
}

export type RoundingMode = "half up" | "half down" | "half even" | "half away" | "up" | "down";

export interface Source extends Spanned {
  readonly kind: "source";
  readonly value: Text | null;
}

/** Stands in place of a source where none has been read: the text says what is known and from where. */
export interface Unverified extends Spanned {
  readonly kind: "unverified";
  readonly value: Text | null;
}

export interface Advice extends Spanned {
  readonly kind: "advice";
  readonly audience: Name | null;
  readonly value: Text | null;
}

export interface Bands extends Spanned {
  readonly kind: "bands";
  readonly score: Name | null;
  /** `bands total as snaith "…"`. */
  readonly name: Name | null;
  readonly title: Text | null;
  readonly condition: Guard | null;
  readonly bands: readonly Band[];
  readonly terms: readonly BandsTerm[];
}

export type BandsTerm =
  | Source
  | Unverified
  | Code
  | (Spanned & { readonly kind: "disclaimer"; readonly value: Text | null });

export interface Band extends Spanned {
  readonly kind: "band";
  readonly range: Range | null;
  readonly name: Name | null;
  readonly label: Text | null;
  readonly terms: readonly (Advice | Help | Code)[];
}

export interface Cutoff extends Spanned {
  readonly kind: "cutoff";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly title: Text | null;
  readonly condition: Expression | null;
  readonly terms: readonly CutoffTerm[];
}

export type CutoffTerm = Source | Unverified | Advice | Accuracy | HiddenBecause | Help | Code;

/** `sensitivity 0.86 for "men"`. */
export interface Accuracy extends Spanned {
  readonly kind: "sensitivity" | "specificity";
  readonly value: NumberLiteral | null;
  readonly population: Text | null;
}

/** `hidden "asked only in pregnancy"`: why it is right that this stays silent where its items are not asked. */
export interface HiddenBecause extends Spanned {
  readonly kind: "hidden because";
  readonly reason: Text | null;
}

export interface Flag extends Spanned {
  readonly kind: "flag";
  readonly name: Name | null;
  readonly was: Name | null;
  readonly title: Text | null;
  readonly condition: Expression | null;
  readonly terms: readonly FlagTerm[];
}

export type FlagTerm =
  | (Spanned & { readonly kind: "urgent" })
  | Source
  | Unverified
  | Advice
  | HiddenBecause
  | Help
  | Code;

/** A rule that the answers must keep; where it is broken, `message` is shown and the form cannot be submitted. */
export interface Check extends Spanned {
  readonly kind: "check";
  readonly name: Name | null;
  readonly message: Text | null;
  readonly condition: Expression | null;
}

// ── tables ───────────────────────────────────────────────────────────────────────────────────────

export interface Table extends Spanned {
  readonly kind: "table";
  readonly name: Name | null;
  /** A table in a file of its own: `table norms from "norms.csv"`. */
  readonly path: Text | null;
  /** `columns sex, age, raw gives t`. */
  readonly columns: readonly Name[];
  readonly gives: Name | null;
  readonly rows: readonly TableRow[];
}

export interface TableRow extends Spanned {
  readonly kind: "table row";
  readonly keys: readonly (Name | Range)[];
  readonly gives: Name | NumberLiteral | null;
}

// ── translations ─────────────────────────────────────────────────────────────────────────────────

/** Also the wording that a licence holder keeps, which is a translation into the form's own language. */
export interface Translation extends Spanned {
  readonly kind: "translation";
  readonly tag: LanguageTag | null;
  readonly form: Name | null;
  readonly title: Text | null;
  /** The wording that `title` was translated from. */
  readonly from: Text | null;
  readonly entries: readonly TranslationEntry[];
}

export interface TranslationEntry extends Spanned {
  readonly kind: "translation entry";
  /** `q1`, `frequency`, `0`, `help`, `advice clinician`, `row.column`. */
  readonly key: readonly (Name | NumberLiteral)[];
  readonly value: Text | null;
  readonly from: Text | null;
  readonly entries: readonly TranslationEntry[];
}

// ── examples ─────────────────────────────────────────────────────────────────────────────────────

export interface Example extends Spanned {
  readonly kind: "example";
  readonly name: Text | null;
  readonly given: readonly Given[];
  readonly expected: readonly Expectation[];
}

export type Given = GivenValue | GivenEntry;

/** `q1 = 0`, `q1..q10 = 0`, `row.column = 2`, `who = [husband, other]`. */
export interface GivenValue extends Spanned {
  readonly kind: "given value";
  readonly target: Target | null;
  readonly value: ExampleValue | null;
}

/** One entry of a repeat: `incident { severity = 3 }`. */
export interface GivenEntry extends Spanned {
  readonly kind: "given entry";
  readonly repeat: Name;
  readonly given: readonly Given[];
}

export type Target = Name | MemberAccess | NameRange;

export interface ValueList extends Spanned {
  readonly kind: "list";
  readonly values: readonly ExampleValue[];
}

export type ExampleValue = NumberLiteral | DateLiteral | Text | Name | ValueList;

export type Expectation =
  | (Spanned & { readonly kind: "equals"; readonly name: Name; readonly value: ExampleValue | null })
  | (Spanned & {
      readonly kind: "is band";
      readonly name: Name;
      readonly band: Name | null;
      readonly set: Name | null;
    })
  | (Spanned & { readonly kind: "is missing" | "is not asked" | "is unknown"; readonly name: Name })
  | (Spanned & { readonly kind: "hidden" | "asked"; readonly target: Target | null })
  | (Spanned & { readonly kind: "holds" | "fails"; readonly name: Name | null })
  | (Spanned & { readonly kind: "complete" | "incomplete" });

// ── expressions ──────────────────────────────────────────────────────────────────────────────────

export type Expression =
  | NumberLiteral
  | DateLiteral
  | Text
  | Name
  | MemberAccess
  | NameRange
  | Call
  | Unary
  | Binary
  | If
  | Parenthesized;

/** `incident.severity`, `row.column`. */
export interface MemberAccess extends Spanned {
  readonly kind: "member access";
  readonly of: Name;
  readonly name: Name | null;
}

/** `q1..q10`: the items from the one to the other, in the order of the form. */
export interface NameRange extends Spanned {
  readonly kind: "name range";
  readonly from: Name;
  readonly to: Name | null;
}

export interface Call extends Spanned {
  readonly kind: "call";
  readonly function: Name;
  readonly arguments: readonly Expression[];
}

export interface Unary extends Spanned {
  readonly kind: "unary";
  readonly operator: "-" | "not";
  readonly operand: Expression | null;
}

export type BinaryOperator = "or" | "and" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/";

export interface Binary extends Spanned {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression | null;
}

export interface If extends Spanned {
  readonly kind: "if";
  readonly condition: Expression | null;
  readonly then: Expression | null;
  readonly otherwise: Expression | null;
}

export interface Parenthesized extends Spanned {
  readonly kind: "parenthesized";
  readonly inner: Expression | null;
}
