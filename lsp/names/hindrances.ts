import type { CompiledForm, Edit } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { resolvePath } from "../workspace/paths.ts";
import type { View } from "../workspace/view.ts";
import { occurrencesIn } from "./at.ts";
import { formsThatUse } from "./block-forms.ts";
import { madeOf } from "./made-names.ts";
import { tablesLookedUp } from "./options-named.ts";
import { declaration, declaredName, identity, isMadeOfOthers, type Target } from "./target.ts";

/** Why what is named cannot have another name at all, as a sentence; undefined where it can. */
export function whyFixed(target: Target): string | undefined {
  if (target.kind === "option" && target.scale.yesno)
    return "A yesno is always answered with yes or no. What it shows can be changed: write a label behind the word.";
  if (target.kind === "symbol" && isMadeOfOthers(target.symbol))
    return `${target.symbol.id} is named after ${madeOf(target.symbol)}. Rename that, and it follows.`;
  return declaredName(target).kind === "name"
    ? undefined
    : "This option has no code. Write one in front of its label, and it can be renamed.";
}

/** Why these edits would break what the name also stands for elsewhere, as a sentence. */
export function hindrance(
  view: View,
  target: Target,
  old: string,
  edits: readonly Edit[],
): string | undefined {
  const forms = formsIn(view, edits);
  return (
    (target.kind === "option" ? outside(target.option, old, view, forms) : undefined) ??
    inBlocks(target, old, view, edits) ??
    alsoAnother(target, old, view, edits)
  );
}

function formsIn(view: View, edits: readonly Edit[]): readonly CompiledForm[] {
  const files = new Set(edits.map(({ span }) => span.file));
  return [...new Set([...files].flatMap((file) => viewOf(file, view)?.forms ?? []))];
}

/** The name of a shape in a drawing, or a code in a file of norms: neither is written in the language. */
function outside(
  option: tree.Option,
  old: string,
  view: View,
  forms: readonly CompiledForm[],
): string | undefined {
  for (const { bound } of forms) {
    for (const { scale, type } of bound.items) {
      if (type?.kind === "many of" && type.figure && scale?.options.includes(option))
        return `${old} is the name of a shape in ${type.figure.value}, which can only be changed in the drawing.`;
    }
    for (const { table, scale } of tablesLookedUp(bound)) {
      const { path } = table.node;
      if (!path || !scale.options.includes(option)) continue;
      const cells = view.around.text(resolvePath(table.file.path, path.value))?.split(/[,;\t\r\n]/) ?? [];
      if (cells.some((cell) => cell.trim().replace(/^"(.*)"$/, "$1") === old))
        return `${old} is a code in ${path.value}, too, where only you can change it.`;
    }
  }
  return undefined;
}

/** `q1..q9 = never`, where the items have several scales: the word is a code of each. */
function alsoAnother(target: Target, old: string, view: View, edits: readonly Edit[]): string | undefined {
  const wanted = identity(target);
  const places = new Set(edits.map(({ span }) => `${span.file}:${span.start}`));
  for (const file of new Set(edits.map(({ span }) => span.file))) {
    const other = viewOf(file, view);
    for (const { span, target: named } of other ? occurrencesIn(other) : []) {
      if (named.kind !== target.kind || !places.has(`${span.file}:${span.start}`)) continue;
      if (named.kind !== "option" || identity(named) === wanted) continue;
      const line = other!.lines.position(span.start).line;
      return `In line ${line} of ${nameOf(span.file)}, ${old} is at the same time an option of ${named.scale.id}. Write the answers of its items apart, and it can be renamed.`;
    }
  }
  return undefined;
}

/** A block reads what every form that uses it calls so. */
function inBlocks(target: Target, old: string, view: View, edits: readonly Edit[]): string | undefined {
  const declared = declaration(target);
  for (const { span } of edits) {
    const other = viewOf(span.file, view);
    const block = other?.syntax.tree.declarations.find(
      (one): one is tree.Block => one.kind === "block" && one.start <= span.start && span.end <= one.end,
    );
    if (!other || !block?.name) continue;
    const isIts = declared.file === span.file && block.start <= declared.start && declared.end <= block.end;
    const using = isIts ? [] : formsThatUse(block, other);
    if (using.length > 1 && !isShared(target, using))
      return `The block ${block.name.text} reads ${old} in each of the forms that use it: ${using.map(({ id }) => id).join(", ")}. It has to have that name in all of them.`;
  }
  return undefined;
}

/** Whether it is one and the same in all of these forms, such as a scale that is imported. */
function isShared(target: Target, forms: readonly CompiledForm[]): boolean {
  if (target.kind === "symbol") {
    const { id, name } = target.symbol;
    return forms.every(({ bound }) => bound.symbols.get(id)?.name === name);
  }
  if (target.kind === "option")
    return forms.every(({ bound }) => bound.scales.some(({ options }) => options.includes(target.option)));
  return target.kind !== "band";
}

function viewOf(path: string, view: View): View | null {
  return path === view.path ? view : view.around.view(path);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
