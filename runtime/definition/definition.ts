import type { About, Terminology } from "./about.ts";
import type { Code, Expression, NotAsked } from "./expression.ts";

export type { About, Licence, Terminology } from "./about.ts";

/**
 * The compiled form: versioned plain JSON, all that the runtime, the diff and the emitters see.
 *
 * Ids are unique within a form: items, inputs, sections, rows, scores, lets, cut-offs, flags, checks, notes. An item
 * of a grid with columns has the id `row_column`. What people read stands in `texts` and nowhere else.
 */
export interface Definition {
  /** The version of this format. */
  readonly formscript: 1;
  readonly id: string;
  readonly was?: string;
  readonly version: string;
  /** The language that the form is written in, as a BCP 47 tag. */
  readonly language: string;
  readonly about: About;
  readonly scales: Readonly<Record<string, Scale>>;
  readonly inputs: readonly Item[];
  readonly body: readonly Content[];
  /** In the order of the form; each may read those before and after it, never in a circle. */
  readonly lets: readonly Let[];
  readonly scores: readonly Score[];
  readonly bands: readonly BandSet[];
  readonly cutoffs: readonly Cutoff[];
  readonly flags: readonly Flag[];
  readonly checks: readonly Check[];
  readonly tables: Readonly<Record<string, Table>>;
  readonly figures: Readonly<Record<string, Figure>>;
  /** By language and key; the keys are described at {@link Texts}. */
  readonly texts: Readonly<Record<string, Texts>>;
  /** "sha256-…" over everything that affects scoring, and nothing else. Results carry it. */
  readonly hash: string;
  readonly hashes: Hashes;
}

/**
 * "sha256-…" over what a version can change: stored data can be matched by them to what they were collected with.
 * `answers`: which answers are taken; `score`: how scores come about; `interpretation`: bands, cut-offs, flags, advice and
 * sources; `wording`: what people read, in all languages.
 */
export interface Hashes {
  readonly answers: string;
  readonly score: string;
  readonly interpretation: string;
  readonly wording: string;
}

/**
 * What people read, in Markdown's emphasis, lists and links, by key: `form` (the title), the id of a thing, `.` and
 * the id of a part (`frequency.never` an option, `total.default.one` a band), `:` and an aspect (`q1:help`, `q1:unit`,
 * `pain:low`, `pain:high`, `form:recall`, `total.default.one:advice clinician`; `q1:topic`, what withheld wording is
 * about, in our own words). `{name | "fallback"}` in a text is the place of an answer.
 * Behind `@` stands when something else is said: `q1@interval.m4`, while the answer to `interval` is `m4`.
 */
export type Texts = Readonly<Record<string, string>>;

export interface Scale {
  readonly options: readonly Option[];
}

export interface Option {
  /** What is stored: the code where the author gave one, else the score. */
  readonly code: Code;
  readonly score?: number;
  /** The answer is a missing one, for this reason; also where it is one of many. */
  readonly missing?: "refused" | "unknown";
  /** In a many-answer: cannot be chosen beside another. */
  readonly exclusive?: true;
  /** The text box that it opens, where one item uses the scale; {@link Item.specifies} says it in any case. */
  readonly specify?: string;
  /** Offered only while this holds; otherwise an answer with it is invalid. */
  readonly when?: Expression;
  readonly was?: Code;
  readonly codes?: readonly Terminology[];
}

export type Content = Item | Section | Page | Group | Grid | Repeat | Note;

interface Shown {
  /** Asked only while this holds; what is unknown does not hold. A part of something hidden is hidden. */
  readonly when?: Expression;
}

export interface Item extends Shown {
  readonly kind: "item";
  readonly id: string;
  readonly was?: string;
  readonly type: AnswerType;
  readonly optional?: true;
  /** Scored max + min − score of its scale. */
  readonly reversed?: true;
  /** What it counts where it is not asked, from the nearest `else` around it. */
  readonly notAsked?: NotAsked;
  /** Where this one is answered and counts more, scores count that: an expression that reads points says so in full. */
  readonly atLeast?: string;
  /** The author says that it takes no part in its section's score. */
  readonly unscored?: true;
  readonly withheld?: true;
  /** Its place in a grid; in a grid without columns there is no column. */
  readonly cell?: { readonly grid: string; readonly row: string; readonly column?: string };
  /** The text box that this option opens. */
  readonly specifies?: { readonly item: string; readonly option: Code };
  /** It is a text box for notes about this item. */
  readonly remarks?: string;
  /** What nobody has confirmed, for those who use the form; respondents do not see it. */
  readonly unverified?: string;
  readonly codes?: readonly Terminology[];
}

/** How the answer is stored is said behind each. Numbers are in the unit of the item, days are 2011-04-04. */
export type AnswerType =
  /** a code */
  | { readonly kind: "one"; readonly scale: string }
  /** a code; its scale has the codes yes and no */
  | { readonly kind: "yesno"; readonly scale: string }
  /** a list of codes in the order of the scale, at least one, none twice; read in any order */
  | {
      readonly kind: "many";
      readonly scale: string;
      readonly atLeast?: number;
      readonly atMost?: number;
      readonly figure?: string;
    }
  /** a whole number */
  | { readonly kind: "integer"; readonly min?: number; readonly max?: number }
  /** a number with at most so many decimals */
  | { readonly kind: "number"; readonly min?: number; readonly max?: number; readonly decimals?: number }
  /** a number that is `min` plus a multiple of `step` */
  | { readonly kind: "slider"; readonly min: number; readonly max: number; readonly step: number }
  /** a text as typed, not empty */
  | { readonly kind: "text"; readonly long: boolean; readonly atMost?: number }
  /** 2011-04-04 */
  | { readonly kind: "date" }
  /** 14:05 */
  | { readonly kind: "time" };

export interface Section extends Shown {
  readonly kind: "section";
  readonly id: string;
  readonly body: readonly Content[];
}

export interface Page extends Shown {
  readonly kind: "page";
  readonly id?: string;
  readonly body: readonly Content[];
}

/** A `when` around a block. */
export interface Group extends Shown {
  readonly kind: "group";
  readonly body: readonly Content[];
}

export interface Grid extends Shown {
  readonly kind: "grid";
  readonly id: string;
  readonly rows: readonly GridLine[];
  /** Empty for a grid whose rows have one answer each. */
  readonly columns: readonly GridLine[];
  /** Row by row. A row's and a column's condition stand on the cells, too. */
  readonly cells: readonly Item[];
}

export interface GridLine extends Shown {
  readonly id: string;
}

/** Stored as a list of objects, one an entry. No repeat stands in another. */
export interface Repeat extends Shown {
  readonly kind: "repeat";
  readonly id: string;
  readonly was?: string;
  readonly min: number;
  readonly max: number;
  readonly notAsked?: NotAsked;
  readonly body: readonly Content[];
}

export interface Note extends Shown {
  readonly kind: "note";
  readonly id: string;
}

export interface Let {
  readonly id: string;
  readonly value: Expression;
}

export interface Score {
  readonly id: string;
  readonly was?: string;
  readonly value: Expression;
  readonly range: ScoreRange;
  readonly source?: string;
  readonly unverified?: string;
  readonly codes?: readonly Terminology[];
}

/** What answers can reach. `step` is the greatest number that all distances are multiples of; 0: any number between. */
export interface ScoreRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface BandSet {
  readonly score: string;
  /** `default` where the author gave none. */
  readonly id: string;
  readonly when?: Expression;
  readonly bands: readonly Band[];
  readonly source?: string;
  readonly unverified?: string;
}

export interface Band {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  /** `to` belongs to the next band. */
  readonly open?: true;
  readonly advice?: readonly string[];
  readonly codes?: readonly Terminology[];
}

/** `advice` holds audiences; the words stand in the texts under `risk:advice clinician`. */
export interface Cutoff {
  readonly id: string;
  readonly was?: string;
  readonly when: Expression;
  readonly source?: string;
  readonly unverified?: string;
  readonly accuracy: readonly Accuracy[];
  readonly advice?: readonly string[];
  /** Why it is right that this stays silent where its items are not asked; it is then false. */
  readonly hidden?: string;
  readonly codes?: readonly Terminology[];
}

export interface Accuracy {
  readonly measure: "sensitivity" | "specificity";
  /** 0 to 1. */
  readonly value: number;
  readonly population?: string;
}

export interface Flag {
  readonly id: string;
  readonly was?: string;
  readonly when: Expression;
  readonly urgent?: true;
  readonly source?: string;
  readonly unverified?: string;
  readonly advice?: readonly string[];
  /** Why it is right that this stays silent where its items are not asked; it is then false. */
  readonly hidden?: string;
  readonly codes?: readonly Terminology[];
}

/** While this is false, the form cannot be submitted. */
export interface Check {
  readonly id: string;
  readonly holds: Expression;
}

/** Every combination of keys has at most one row. */
export interface Table {
  readonly keys: readonly string[];
  readonly gives: string;
  /** What its values can be, where the author says it; whole numbers where there are no decimals. */
  readonly range?: { readonly min: number; readonly max: number; readonly decimals?: number };
  /** Its rows belong to a publisher. Without rows, what is looked up in it is missing and waits for nothing. */
  readonly withheld?: true;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly keys: readonly TableKey[];
  readonly gives: number | string;
}

/** A code, a number, or numbers from the first to the second, which belongs to it unless `open`. */
export type TableKey = Code | { readonly from: number; readonly to: number; readonly open?: true };

/** A drawing with a shape for each option, as SVG path data. */
export interface Figure {
  /** "0 0 100 200" */
  readonly viewBox: string;
  readonly shapes: Readonly<Record<string, string>>;
  /** Lines that are drawn and cannot be chosen. */
  readonly outline: readonly string[];
}
