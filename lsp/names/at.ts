import type { View } from "../workspace/view.ts";
import { occurrencesOf } from "./occurrences.ts";
import { identity, type Occurrence, type Target } from "./target.ts";

const known = new WeakMap<View, readonly Occurrence[]>();

/** Every name in the forms that the file has a part in. */
export function occurrencesIn(view: View): readonly Occurrence[] {
  let found = known.get(view);
  if (!found) {
    found = view.forms.flatMap((form) => occurrencesOf(form, view.compilation.files));
    known.set(view, found);
  }
  return found;
}

/** The name at a place of the file, the shortest where several are there. */
export function occurrenceAt(view: View, offset: number): Occurrence | undefined {
  const { forms, compilation, path } = view;
  const here = forms.flatMap((form) => occurrencesOf(form, compilation.files, { file: path, offset }));
  return here.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/**
 * Everywhere in the workspace that the same is named, each place once. A scale may be imported by any form, so that all
 * of them are looked at.
 */
export function everywhere(view: View, target: Target): readonly Occurrence[] {
  const wanted = identity(target);
  const found = new Map<string, Occurrence>();
  for (const path of new Set([view.path, ...(isShared(target) ? view.around.paths() : [])])) {
    const other = path === view.path ? view : view.around.view(path);
    for (const occurrence of other ? occurrencesIn(other) : []) {
      const { file, start, end } = occurrence.span;
      if (identity(occurrence.target) === wanted) found.set(`${file}:${start}-${end}`, occurrence);
    }
  }
  return [...found.values()];
}

/** Whether forms of other files can name it. */
function isShared(target: Target): boolean {
  if (target.kind === "option") return !target.scale.inline;
  return target.kind === "symbol" && (target.symbol.kind === "scale" || target.symbol.kind === "table");
}
