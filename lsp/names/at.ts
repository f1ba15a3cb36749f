import { type ScaleSymbol, symbolOf } from "../../compiler/bind/index.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import type { View } from "../workspace/view.ts";
import { occurrencesOf } from "./occurrences.ts";
import { declaration, identity, type Occurrence, type Target } from "./target.ts";

const known = new WeakMap<View, readonly Occurrence[]>();

/** Every name in the forms that the file has a part in, and in what it declares for others. */
export function occurrencesIn(view: View): readonly Occurrence[] {
  let found = known.get(view);
  if (!found) {
    const ofForms = view.forms.flatMap((form) => occurrencesOf(form, view.compilation.files));
    found = [...ofForms, ...declaredFor(view)];
    known.set(view, found);
  }
  return found;
}

/** A name, with the form in which it means what it does; outside of forms there is none. */
export interface Named extends Occurrence {
  readonly form: CompiledForm | undefined;
}

/** The name at a place of the file, the shortest where several are there. */
export function occurrenceAt(view: View, offset: number): Named | undefined {
  const { forms, compilation, path } = view;
  const here: Named[] = forms.flatMap((form) =>
    occurrencesOf(form, compilation.files, { file: path, offset }).map((one) => ({ ...one, form })),
  );
  if (here.length === 0) {
    for (const one of declaredFor(view)) {
      if (one.span.start <= offset && offset <= one.span.end) here.push({ ...one, form: undefined });
    }
  }
  return here.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
}

/** The scales and tables of a file that stand outside of forms, for whoever imports them. */
function declaredFor({ path, compilation }: View): readonly Occurrence[] {
  const file = compilation.files.find((one) => one.path === path);
  return (file?.tree.declarations ?? []).flatMap((node): Occurrence[] => {
    const isShared = node.kind === "scale" || node.kind === "table" || node.kind === "block";
    const symbol = isShared && file && symbolOf(node, file);
    if (!symbol) return [];
    const declared = (target: Target): Occurrence => ({
      span: declaration(target),
      target,
      role: "declaration",
    });
    const options = symbol.kind === "scale" ? symbol.options : [];
    return [
      declared({ kind: "symbol", symbol }),
      ...options
        .filter((option) => option.code ?? option.score)
        .map((option) => declared({ kind: "option", scale: symbol as ScaleSymbol, option })),
    ];
  });
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
  if (target.kind === "band") return target.band.home !== undefined;
  if (target.kind === "form") return false;
  const { kind, name } = target.symbol;
  return kind === "scale" || kind === "table" || kind === "block" || name.home !== undefined;
}
