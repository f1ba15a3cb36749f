import { bindForm } from "../../compiler/bind/index.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import { fileOf } from "../../compiler/source.ts";
import type * as tree from "../../grammar/tree.ts";
import type { View } from "../workspace/view.ts";

/** The blocks of the file in which none of its own forms has a part. */
export function blocksForOthers({ syntax, forms }: View): readonly tree.Block[] {
  return syntax.tree.declarations.filter(
    (node): node is tree.Block => node.kind === "block" && !forms.some((form) => isUsed(node, form)),
  );
}

/** The forms of the workspace that use a block of the file, its own first. */
export function formsThatUse(block: tree.Block, view: View): readonly CompiledForm[] {
  const { name } = block;
  if (!name) return [];
  const used = new RegExp(`\\buse\\s+${name.text}(?![\\p{L}\\p{N}\\p{M}_])`, "u");
  const others = view.around
    .paths()
    .filter((path) => path !== view.path && used.test(view.around.text(path) ?? ""))
    .flatMap((path) => view.around.view(path)?.forms.filter(({ file }) => file.path === path) ?? []);
  return [...view.forms, ...others].filter((form) => isUsed(block, form));
}

const known = new WeakMap<tree.Block, CompiledForm>();

/** A block as if it were a form of its own: what it says of itself, whoever uses it. */
export function blockAlone(block: tree.Block, view: View): CompiledForm {
  let form = known.get(block);
  const scope = view.compilation.scopes.get(view.path) ?? new Map();
  if (form?.bound.scope !== scope) {
    const file = fileOf(block, view.compilation.files.find(({ path }) => path === view.path)!);
    const node: tree.Form = { ...block, kind: "form", name: null, was: null, title: null };
    form = { id: "", file, bound: bindForm(node, file, scope), places: new Map(), examples: [] };
    known.set(block, form);
  }
  return form;
}

function isUsed(block: tree.Block, { bound }: CompiledForm): boolean {
  return [...bound.uses.values()].some(({ node }) => node === block);
}
