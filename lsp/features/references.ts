import type { Span } from "../../compiler/index.ts";
import { everywhere, filesNaming as filesWith, occurrenceAt } from "../names/at.ts";
import type { View } from "../workspace/view.ts";

/** Everywhere in the workspace that what is at `offset` is named, in the order of files and text. */
export function references(
  view: View,
  offset: number,
  { declarations }: { readonly declarations: boolean },
): readonly Span[] {
  const target = occurrenceAt(view, offset)?.target;
  if (!target) return [];
  const found = everywhere(view, target).filter(({ role }) => declarations || role !== "declaration");
  return found.map(({ span }) => span).sort(byPlace);
}

/** The files that have to be looked at to tell that. */
export function filesNaming(view: View, offset: number): readonly string[] {
  const target = occurrenceAt(view, offset)?.target;
  return target ? filesWith(view, target) : [];
}

function byPlace(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start;
}
