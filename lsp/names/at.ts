import { type ScaleSymbol, symbolOf } from "../../compiler/bind/index.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import type { View } from "../workspace/view.ts";
import { blockAlone, blocksForOthers, formsThatUse } from "./block-forms.ts";
import { occurrencesOf } from "./occurrences.ts";
import { declaration, identity, type Occurrence, type Target } from "./target.ts";

const known = new WeakMap<View, readonly Occurrence[]>();

/** Every name in the forms that the file has a part in, and in what it declares for others. */
export function occurrencesIn(view: View): readonly Occurrence[] {
  let found = known.get(view);
  if (!found) {
    const forms = [...view.forms, ...blocksForOthers(view).map((block) => blockAlone(block, view))];
    const ofForms = forms.flatMap((form) => occurrencesOf(form, view.compilation.files));
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
  const { compilation, path } = view;
  const inForms = (forms: readonly CompiledForm[]) =>
    forms.flatMap((form) =>
      occurrencesOf(form, compilation.files, { file: path, offset }).map((one): Named => ({ ...one, form })),
    );
  return (
    shortest(inForms(view.forms)) ?? declaredAt(view, offset) ?? shortest(inForms(elsewhere(view, offset)))
  );
}

function declaredAt(view: View, offset: number): Named | undefined {
  const here = declaredFor(view).filter(({ span }) => span.start <= offset && offset <= span.end);
  return shortest(here.map((one) => ({ ...one, form: undefined })));
}

/** The forms of other files in which a place counts, those that a block of this file is brought into. */
function elsewhere(view: View, offset: number): readonly CompiledForm[] {
  const blocks = blocksForOthers(view);
  const block = blocks.find(({ start, end }) => start <= offset && offset <= end);
  const using = block ? formsThatUse(block, view) : [];
  return using.length > 0 ? using : blocks.map((one) => blockAlone(one, view));
}

function shortest(here: readonly Named[]): Named | undefined {
  return here.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
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

/** The files that may name it: whoever does has its name in the text. */
export function filesNaming(view: View, target: Target): readonly string[] {
  const { file, start, end } = declaration(target);
  if (!isShared(target)) return [...new Set([view.path, file])];
  const name = view.around.text(file)?.slice(start, end) ?? "";
  const naming = view.around.paths().filter((path) => view.around.text(path)?.includes(name));
  return [...new Set([view.path, file, ...naming])];
}

/** Everywhere in the workspace that the same is named, each place once. */
export function everywhere(view: View, target: Target): readonly Occurrence[] {
  const wanted = identity(target);
  const found = new Map<string, Occurrence>();
  for (const path of filesNaming(view, target)) {
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
