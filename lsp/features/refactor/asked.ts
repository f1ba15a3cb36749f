import type { ScaleSymbol } from "../../../compiler/bind/symbols.ts";
import type { CompiledForm } from "../../../compiler/index.ts";
import type * as tree from "../../../grammar/tree.ts";
import { type Node, walk } from "../../../grammar/walk.ts";
import { nodesAt } from "../../tree/nodes-at.ts";
import type { View } from "../../workspace/view.ts";

/** Something that is answered by choosing among options, and where its name and its answer type stand. */
export interface Asked {
  readonly node: tree.Item | tree.Input | tree.Grid | tree.GridLine;
  readonly name: tree.Name;
  readonly type: Extract<tree.AnswerType, { readonly kind: "one of" | "many of" }>;
  readonly scale: tree.Name | tree.Options;
  readonly form: CompiledForm;
}

/** What is asked at a place of a form in the file; null elsewhere, and while the form has mistakes. */
export function askedAt(view: View, offset: number): Asked | null {
  const form = formAt(view, offset);
  const node = nodesAt(view.syntax.tree, offset).find(({ kind }) => kinds.has(kind));
  return form && node ? askedIn(node, form) : null;
}

/** All that chooses among options, in the form's own file. */
export function allAsked(form: CompiledForm): readonly Asked[] {
  const found: Asked[] = [];
  walk(form.bound.node, (node) => {
    const asked = kinds.has(node.kind) && askedIn(node, form);
    if (asked) found.push(asked);
  });
  return found;
}

/** The form of the file that a place is in; null while it has mistakes. */
export function formAt({ forms, path }: View, offset: number): CompiledForm | null {
  return (
    forms.find(
      ({ file, bound: { node }, definition }) =>
        file.path === path && definition && node.start <= offset && offset <= node.end,
    ) ?? null
  );
}

/** A scale as it is written, with the file that it stands in. */
export function writtenScale(
  scale: ScaleSymbol,
  form: CompiledForm,
): { readonly node: tree.Scale; readonly options: tree.Options } | null {
  let found: tree.Scale | null = null;
  walk(scale.file === form.file ? form.file.tree : scale.file.tree, (node) => {
    if (node.kind === "scale" && (node as tree.Scale).name === scale.name) found = node as tree.Scale;
  });
  const node = found as tree.Scale | null;
  return node?.options ? { node, options: node.options } : null;
}

const kinds: ReadonlySet<string> = new Set(["item", "input", "grid", "row", "column"]);

function askedIn(node: Node, form: CompiledForm): Asked | null {
  const { name, type } = node as unknown as tree.Item;
  if (!name || (type?.kind !== "one of" && type?.kind !== "many of") || !type.scale) return null;
  return { node: node as unknown as Asked["node"], name, type, scale: type.scale, form };
}
