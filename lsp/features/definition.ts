import type { Span } from "../../compiler/index.ts";
import { occurrenceAt } from "../names/at.ts";
import { declaration } from "../names/target.ts";
import type { View } from "../workspace/view.ts";

/** Where what is named at `offset` is declared; null where nothing is named, or it is a part of the language: yes, no. */
export function definition(view: View, offset: number): { readonly from: Span; readonly to: Span } | null {
  const occurrence = occurrenceAt(view, offset);
  if (!occurrence) return null;
  const to = declaration(occurrence.target);
  return to.end > to.start ? { from: occurrence.span, to } : null;
}
