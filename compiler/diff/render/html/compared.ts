import type { Definition, Score, ScoreRange } from "../../../../runtime/definition/definition.ts";
import { rangesOf } from "../../../verify/ranges.ts";
import { type FormPair, pairForms } from "../../pairing/pair.ts";
import type { FormReview } from "../../review.ts";
import type { Difference } from "../../types.ts";
import { Engines } from "../../witness/replay.ts";
import { Reading } from "./reading.ts";

/** A form of a review, with the versions that were compared. */
export interface SeenForm {
  readonly review: FormReview;
  readonly old?: Definition;
  readonly new?: Definition;
}

type RangeOf = (score: Score) => ScoreRange;

/** All that the page of a changed form is made of. */
export interface Compared {
  readonly path: string;
  readonly title: string;
  readonly difference: Difference;
  readonly pair: FormPair;
  readonly readings: { readonly old: Reading; readonly new: Reading };
  readonly engines: Engines;
  /** From the least to the greatest that a score can come to. */
  readonly rangeOf: { readonly old: RangeOf; readonly new: RangeOf };
  /** What a thing is called, in the newer version where it is there, else its id. */
  titleOf(id: string): string;
}

export function comparedOf({ review, old, new: fresh }: SeenForm): Compared | undefined {
  if (review.kind !== "changed" || !old || !fresh) return undefined;
  const { path, title, difference } = review;
  const pair = pairForms(old, fresh);
  const readings = { old: new Reading(old), new: new Reading(fresh) };
  return {
    path,
    title,
    difference,
    pair,
    readings,
    engines: new Engines(pair),
    rangeOf: { old: rangesOf(old), new: rangesOf(fresh) },
    titleOf: (id) => readings.new.title(id) ?? readings.old.title(id) ?? id,
  };
}
