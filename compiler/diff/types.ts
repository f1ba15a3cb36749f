import type { Response } from "../../runtime/definition/submission.ts";
import type { ChangeClass } from "./classes.ts";

/** What there is between two versions of a form. Plain JSON; the words come from the rules, where someone reads them. */
export interface Difference {
  readonly old: Version;
  readonly new: Version;
  /** The gravest first; within a class in the order of the form. */
  readonly changes: readonly Change[];
  /** For each score, cut-off and flag that a change touches: how much of the answer space it moves. */
  readonly impacts: readonly Impact[];
  readonly version: VersionVerdict;
}

export interface Version {
  readonly id: string;
  readonly version: string;
  readonly hash: string;
}

export interface Change {
  readonly class: ChangeClass;
  /** The rule that found it: a readable slug, such as `option-removed`. */
  readonly code: string;
  readonly place: Place;
  /** What the rule's sentence is made of. */
  readonly parts: Readonly<Record<string, unknown>>;
  /** Of class answers: what each version makes of the answers of the other. */
  readonly readable?: Readable;
  /** Of the classes answers, score, interpretation and routing. */
  readonly evidence?: Evidence;
}

export interface Readable {
  /** Whether the new version reads all answers that were stored with the old one, carried over by `was`. */
  readonly stored: boolean;
  /** Whether what knows only the old version reads all answers that the new one gives. */
  readonly fresh: boolean;
}

/**
 * A thing of the form by its id in either version: `null` where it is not there. Parts are named as in the texts of a
 * definition: `frequency.never` an option, `total.default.one` a band.
 */
export interface Place {
  readonly kind: PlaceKind;
  readonly old: string | null;
  readonly new: string | null;
}

export type PlaceKind =
  | "form"
  | "item"
  | "input"
  | "repeat"
  | "option"
  | "section"
  | "score"
  | "table"
  | "bands"
  | "band"
  | "cutoff"
  | "flag"
  | "check"
  | "figure"
  | "text"
  | "language";

/**
 * - `witness`: answers for which the versions differ, as both engines say.
 * - `harmless`: every combination of the answers that matter was looked at, and there is no difference.
 * - `undecided`: none was found. `because`: there are `too many` to look at them all; amounts or days without `limits` are
 *   only tried here and there; so are `entries` of a repeat and options that are offered at times; or it is about what
 *   can be `read`, for which a few answers are tried.
 */
export type Evidence =
  | {
      readonly kind: "witness";
      readonly witness: Witness;
      /** Only what the item itself counts differs: every score, cut-off and flag that reads it comes out the same. */
      readonly alone?: true;
    }
  | { readonly kind: "harmless" }
  | { readonly kind: "undecided"; readonly because: Undecided };

export type Undecided = "too many" | "limits" | "entries" | "read";

export interface Witness {
  /** What is given to each version: the same answers, under the names and codes of each. */
  readonly old: Response;
  readonly new: Response;
  /** The answers that are not the lowest that can be given; `null` is left unanswered. By the newer of the names. */
  readonly set: readonly { readonly item: string; readonly answer: unknown }[];
  /** The day on which it is so, where the form asks for days and for the day of the evaluation. */
  readonly today?: string;
  /** What comes of it, as far as the change is about it. */
  readonly differs: readonly Differing[];
}

/** `before` and `after` as in a result; a thing that a version does not have is `absent`. */
export type Differing =
  | {
      readonly kind: "score";
      readonly id: string;
      readonly before: ScoreOutcome;
      readonly after: ScoreOutcome;
    }
  | {
      readonly kind: "band";
      readonly score: string;
      readonly set: string;
      /** The score, where both versions give it. */
      readonly at?: number;
      readonly before: string | null;
      readonly after: string | null;
    }
  | {
      readonly kind: "cutoff" | "flag" | "check";
      readonly id: string;
      readonly before: Holds;
      readonly after: Holds;
    }
  | {
      readonly kind: "asked";
      readonly id: string;
      readonly before: boolean | "absent";
      readonly after: boolean | "absent";
    }
  | {
      readonly kind: "item score";
      readonly id: string;
      readonly before: number | null;
      readonly after: number | null;
    }
  /** `null`: the version takes the answers as they are; else what keeps them from being submitted. */
  | {
      readonly kind: "problem";
      readonly id: string;
      readonly before: string | null;
      readonly after: string | null;
    };

export type ScoreOutcome = number | "missing" | "not asked" | "absent";

/** `null` is unknown. */
export type Holds = boolean | null | "absent";

/** How much of the answer space comes out otherwise, over all answers to what the thing depends on. */
export interface Impact {
  readonly of: { readonly kind: "score" | "cutoff" | "flag"; readonly id: string; readonly set?: string };
  readonly method: ImpactMethod;
  /** The share of the answer sets that come out otherwise, 0 to 1. */
  readonly share: number;
  /** From old band (or verdict) to new; rows that do not change included. */
  readonly table: readonly ImpactRow[];
}

/**
 * - `counted`: every answer set; `of` of them, in digits, since there may be more than a number holds.
 * - `sampled`: so many, drawn with this seed; `error` is the standard error of the share.
 */
export type ImpactMethod =
  | { readonly kind: "counted"; readonly changed: string; readonly of: string }
  | { readonly kind: "sampled"; readonly samples: number; readonly seed: number; readonly error: number };

export interface ImpactRow {
  /** A band's id, `true`, `false`; `missing`, `not asked`, `unknown`, `absent`, and `scored` where there are no bands. */
  readonly before: string;
  readonly after: string;
  readonly share: number;
  /** Of these, the share (of all) whose score moves, also where the band stays. */
  readonly moved: number;
}

export type Level = "major" | "minor" | "patch" | "none";

/** How much the version must grow for changes of a class. */
export type Policy = Readonly<Record<ChangeClass, Level>>;

export interface VersionVerdict {
  readonly from: string;
  readonly to: string;
  /** What the changes ask for. */
  readonly needed: Level;
  /**
   * `unchanged`: something changed, and the version did not, which is an error in any case; `too small`: it grew less
   * than the policy asks; `backwards`: it is lower than before.
   */
  readonly state: "fine" | "unchanged" | "too small" | "backwards";
  /** The least version that would do, where it can be worked out. */
  readonly least?: string;
}

export interface DiffOptions {
  readonly policy?: Partial<Policy>;
  /** Without witnesses and impacts, for those who only need the classes: then changes have no evidence. */
  readonly evidence?: boolean;
}
