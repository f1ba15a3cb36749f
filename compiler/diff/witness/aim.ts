import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Answer } from "../../../runtime/definition/submission.ts";

/** What a witness is to show: answers on which the versions differ in one of the targets. */
export type Aim = ResultAim | ReadAim;

export interface ResultAim {
  readonly kind: "results";
  readonly targets: readonly Target[];
  /** What may differ, too, and is only counted. */
  readonly others?: readonly Target[];
  /** Only answer sets in which one of these items (by pair) has one of these answers, as the new version stores them. */
  readonly focus?: Focus;
}

export interface Focus {
  /** Ids of items in the new version, or the old one where they are gone. */
  readonly items: readonly string[];
  /** Old answers, or new ones; any that is not the lowest, where absent. */
  readonly answers?: readonly Answer[];
}

/** Something in the results of both versions; `null` where a version does not have it. */
export type Target =
  | Named<"score">
  | Named<"cutoff">
  | Named<"flag">
  | Named<"check">
  | Named<"asked">
  | Named<"item score">
  | { readonly kind: "band"; readonly old: BandPlace | null; readonly new: BandPlace | null };

export interface Named<K> {
  readonly kind: K;
  readonly old: string | null;
  readonly new: string | null;
}

export interface BandPlace {
  readonly score: string;
  readonly set: string;
}

/** An answer (or that there is none) that one version takes and the other does not. */
export interface ReadAim {
  readonly kind: "read";
  /** `stored`: given to the old version and carried over to the new; `fresh`: given to the new, read by the old. */
  readonly direction: "stored" | "fresh";
  /** By its id in the version that it is given to. */
  readonly item: string;
  /** Tried in order; `null`: left unanswered. None: the whole form as it is. */
  readonly answers: readonly Answer[];
  /** Where the other version complains: the id of an item or check there. */
  readonly complains: string;
  /** Conditions that are tried both ways. */
  readonly alsoAnswered?: readonly Expression[];
}
