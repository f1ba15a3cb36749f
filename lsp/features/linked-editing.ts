import type { Spanned } from "../../grammar/tree.ts";
import { everywhere, occurrenceAt } from "../names/at.ts";
import type { Target } from "../names/target.ts";
import type { View } from "../workspace/view.ts";

/**
 * The places of a name that can be typed at all at once: of a `let`, a check or a note, under which nothing is stored
 * and which no other file can name. Any other name is renamed, which can let stored answers follow. Null elsewhere.
 */
export function linkedEditing(view: View, offset: number): readonly Spanned[] | null {
  const named = occurrenceAt(view, offset);
  if (!named || !isFree(named.target)) return null;
  const places = everywhere(view, named.target);
  if (places.length < 2 || places.some(({ span }) => span.file !== view.path)) return null;
  return places.map(({ span: { start, end } }) => ({ start, end })).sort((a, b) => a.start - b.start);
}

function isFree(target: Target): boolean {
  return target.kind === "symbol" && (target.symbol.kind === "let" || target.symbol.kind === "check");
}
