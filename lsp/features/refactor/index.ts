import type { Spanned } from "../../../grammar/tree.ts";
import type { View } from "../../workspace/view.ts";
import { addExamples } from "./add-examples.ts";
import { addTranslation } from "./add-translation.ts";
import { extractScale } from "./extract-scale.ts";
import { inlineScale } from "./inline-scale.ts";
import { intoGrid } from "./into-grid.ts";
import type { Offer, Refactoring } from "./refactoring.ts";
import { reverseOptions } from "./reverse-options.ts";

export type { Refactoring, Rewriting } from "./refactoring.ts";

const offers: readonly Offer[] = [
  extractScale,
  inlineScale,
  reverseOptions,
  intoGrid,
  addExamples,
  addTranslation,
];

/** What can be written otherwise where the range is, in a form without mistakes. */
export function refactorings(view: View, range: Spanned): readonly Refactoring[] {
  return offers.flatMap((offer) => offer(view, range));
}
