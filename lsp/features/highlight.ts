import type { Span } from "../../compiler/index.ts";
import { occurrenceAt, occurrencesIn } from "../names/at.ts";
import { identity } from "../names/target.ts";
import type { View } from "../workspace/view.ts";

export interface Highlight {
  readonly span: Span;
  /** Whether it is declared there, or only named. */
  readonly declares: boolean;
}

/** Everywhere in the file that what is at `offset` is named, in the order of the text. */
export function highlight(view: View, offset: number): readonly Highlight[] {
  const target = occurrenceAt(view, offset)?.target;
  if (!target) return [];
  const wanted = identity(target);
  const found = new Map<number, Highlight>();
  for (const { span, role, target: other } of occurrencesIn(view)) {
    if (span.file !== view.path || identity(other) !== wanted) continue;
    found.set(span.start, { span, declares: role === "declaration" });
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}
