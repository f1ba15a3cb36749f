import type { CompiledForm, Edit, Span } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { reserved } from "../../grammar/words.ts";
import { everywhere, filesNaming, occurrenceAt } from "../names/at.ts";
import { formsThatUse } from "../names/block-forms.ts";
import { hindrance, whyFixed } from "../names/hindrances.ts";
import { madeNames } from "../names/made-names.ts";
import { declaration, declaredName, type Target } from "../names/target.ts";
import { wasEdit } from "../names/was.ts";
import type { View } from "../workspace/view.ts";

/** What would be renamed, and what it is called; or why it cannot be, as a sentence. */
export type Renameable = { readonly span: Span; readonly name: string } | { readonly why: string };

export interface Renaming {
  readonly edits: readonly Edit[];
  /** Lets stored answers follow; absent where nothing is stored under the name, or they follow an older one. */
  readonly was?: Edit;
}

/** Whether the name at `offset` can be changed; null where there is none. */
export function renameable(view: View, offset: number): Renameable | null {
  const occurrence = occurrenceAt(view, offset);
  if (!occurrence) return null;
  const { target, span } = occurrence;
  const why = whyFixed(target);
  return why === undefined ? { span, name: nameOf(target) } : { why };
}

/** The edits that rename what is at `offset` wherever it is named, or why that would break something. */
export function rename(view: View, offset: number, name: string): Renaming | { readonly why: string } | null {
  const able = renameable(view, offset);
  if (!able || "why" in able) return able;
  const { target, form } = occurrenceAt(view, offset)!;
  const edits = [
    ...everywhere(view, target).map(({ span }) => ({ span, text: name })),
    ...madeNames(view, target, name),
  ];
  const forms = [...(form ? [form] : []), ...formsWith(target, view)];
  const why = wrongWith(name) ?? takenBy(name, target, forms) ?? hindrance(view, target, able.name, edits);
  if (why !== undefined) return { why };
  const was = wasEdit(target, able.name);
  return was ? { edits, was } : { edits };
}

function wrongWith(name: string): string | undefined {
  if (!/^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(name)) {
    return `${name === "" ? "An empty word" : `"${name}"`} is no name. A name is a letter, and then letters, digits and _.`;
  }
  return name in reserved || name === "today"
    ? `"${name}" is a word of the language, and cannot be a name.`
    : undefined;
}

/** Options and bands have names of their own kind; all else in a form shares one set of names. */
function takenBy(name: string, target: Target, forms: readonly CompiledForm[]): string | undefined {
  if (target.kind === "option") {
    return target.scale.options.some(({ code }) => code?.text === name)
      ? `There is an option ${name} already.`
      : undefined;
  }
  if (target.kind === "band") {
    return target.set.node.bands.some((band) => band.name?.text === name)
      ? `There is a band ${name} already.`
      : undefined;
  }
  if (target.kind === "form" || target.kind === "programme") {
    const others = target.file.tree.declarations.filter(({ kind }) => kind === target.kind);
    return others.some((one) => (one as tree.Form | tree.Programme).name?.text === name)
      ? `The file has a ${target.kind} ${name} already.`
      : undefined;
  }
  if (target.kind === "programme part" || target.kind === "series")
    return isInProgramme(name, target) ? `The programme has a ${name} already.` : undefined;
  const taken = target.kind === "symbol" && forms.find(({ bound }) => bound.symbols.has(name));
  return taken ? `The form${taken.id && ` ${taken.id}`} has a ${name} already.` : undefined;
}

/** Dates and steps share one set of names, series have their own. */
function isInProgramme(
  name: string,
  target: Extract<Target, { readonly kind: "programme part" | "series" }>,
): boolean {
  const { start } = declaration(target);
  const around = target.file.tree.declarations.find(
    (one): one is tree.Programme => one.kind === "programme" && one.start <= start && start < one.end,
  );
  return (around?.members ?? []).some((member) => {
    if (target.kind === "series")
      return (
        member.kind === "programme step" &&
        member.terms.some((term) => term.kind === "series" && term.name?.text === name)
      );
    return (
      (member.kind === "programme date" || member.kind === "programme step") && member.name?.text === name
    );
  });
}

/** The forms in which it has its name: those that use its block, or import it. */
function formsWith(target: Target, view: View): readonly CompiledForm[] {
  if (target.kind === "symbol" && ["scale", "table", "block"].includes(target.symbol.kind)) {
    const { id, name } = target.symbol;
    const files = filesNaming(view, target);
    const forms = files.flatMap((file) => (file === view.path ? view : view.around.view(file))?.forms ?? []);
    return forms.filter(({ bound }) => bound.scope.get(id)?.name === name);
  }
  const { file, start } = declaration(target);
  const declaring = declaredName(target).home && view.around.view(file);
  if (!declaring) return [];
  const blocks = declaring.syntax.tree.declarations.filter((node) => node.kind === "block");
  const block = blocks.find((one) => one.start <= start && start < one.end);
  return block ? formsThatUse(block, declaring) : [];
}

function nameOf(target: Target): string {
  const named = declaredName(target);
  return named.kind === "name" ? named.text : "";
}
