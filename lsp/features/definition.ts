import type { Span } from "../../compiler/index.ts";
import { occurrenceAt } from "../names/at.ts";
import { declaration } from "../names/target.ts";
import type { View } from "../workspace/view.ts";

/** Where what is named at `offset` is declared; null where nothing is named. */
export function definition(view: View, offset: number): { readonly from: Span; readonly to: Span } | null {
  const occurrence = occurrenceAt(view, offset);
  return occurrence ? { from: occurrence.span, to: declaration(occurrence.target) } : null;
}
