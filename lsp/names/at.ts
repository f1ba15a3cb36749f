import { type ScaleSymbol, symbolOf } from "../../compiler/bind/index.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import type { View } from "../workspace/view.ts";
import { blockAlone, blocksForOthers, formsThatUse } from "./block-forms.ts";
import { occurrencesInProgrammes } from "./in-programme.ts";
import { occurrencesOf } from "./occurrences.ts";
import { declaration, identity, type Named, type Occurrence, type Target } from "./target.ts";

const known = new WeakMap<View, readonly Occurrence[]>();

/** Every name in the forms and programmes that the file has a part in, and in what it declares for others. */
export function occurrencesIn(view: View): readonly Occurrence[] {
  let found = known.get(view);
  if (!found) {
    const forms = [...view.forms, ...blocksForOthers(view).map((block) => blockAlone(block, view))];
    const ofForms = forms.flatMap((form) => occurrencesOf(form, view.compilation.files));
    found = [...ofForms, ...inProgrammes(view), ...declaredFor(view)];
    known.set(view, found);
  }
  return found;
}

/** The name at a place of the file, the shortest where several are there. */
export function occurrenceAt(view: View, offset: number): Named | undefined {
  const { compilation, path } = view;
  const inForms = (forms: readonly CompiledForm[]) =>
    forms.flatMap((form) =>
      occurrencesOf(form, compilation.files, { file: path, offset }).map((one): Named => ({ ...one, form })),
    );
  return (
    shortest(inForms(view.forms)) ??
    shortest(here(inProgrammes(view), view, offset)) ??
    declaredAt(view, offset) ??
    shortest(inForms(elsewhere(view, offset)))
  );
}

const knownInProgrammes = new WeakMap<View, readonly Named[]>();

function inProgrammes(view: View): readonly Named[] {
  let found = knownInProgrammes.get(view);
  if (!found) {
    found = occurrencesInProgrammes(view);
    knownInProgrammes.set(view, found);
  }
  return found;
}

function here<Some extends Occurrence>(all: readonly Some[], { path }: View, offset: number): Some[] {
  return all.filter(({ span: { file, start, end } }) => file === path && start <= offset && offset <= end);
}

function declaredAt(view: View, offset: number): Named | undefined {
  return shortest(here(declaredFor(view), view, offset).map((one) => ({ ...one, form: undefined })));
}

/** The forms of other files in which a place counts, those that a block of this file is brought into. */
function elsewhere(view: View, offset: number): readonly CompiledForm[] {
  const blocks = blocksForOthers(view);
  const block = blocks.find(({ start, end }) => start <= offset && offset <= end);
  const using = block ? formsThatUse(block, view) : [];
  return using.length > 0 ? using : blocks.map((one) => blockAlone(one, view));
}

function shortest(all: readonly Named[]): Named | undefined {
  return all.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
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
  const scope = scopeOf(target);
  if (scope === "file") return [...new Set([view.path, file])];
  const name = view.around.text(file)?.slice(start, end) ?? "";
  const naming = view.around.paths().filter((path) => {
    const text = view.around.text(path);
    return text?.includes(name) && (scope === "everywhere" || /^\s*programme\s/m.test(text));
  });
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

/** Who can name it: forms of other files, too, or programmes, or nobody else. */
function scopeOf(target: Target): "file" | "programmes" | "everywhere" {
  switch (target.kind) {
    case "option":
      return target.scale.inline ? "file" : "everywhere";
    case "band":
      return target.band.home ? "everywhere" : "programmes";
    case "form":
      return "programmes";
    case "symbol": {
      const { kind, name } = target.symbol;
      if (name.home || kind === "scale" || kind === "table" || kind === "block") return "everywhere";
      return kind === "score" || kind === "cutoff" || kind === "flag" ? "programmes" : "file";
    }
    default:
      return "file";
  }
}
