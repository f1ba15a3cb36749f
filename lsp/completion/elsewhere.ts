import { symbolOf } from "../../compiler/bind/index.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { resolvePath } from "../workspace/paths.ts";
import type { View } from "../workspace/view.ts";
import { about } from "../worth/index.ts";
import { declarationsIn, relative } from "./files.ts";
import { type Proposal, ranks } from "./proposal.ts";
import type { Site } from "./site.ts";

/** Scales, or blocks, of the files beside this one that it does not import yet. Choosing one writes the import. */
export function elsewhere(
  kind: "scale" | "block",
  { view }: Site,
  { bound }: CompiledForm,
): readonly Proposal[] {
  const seen = new Set(bound.symbols.keys());
  return filesAround(view).flatMap((path) => {
    const other = view.around.view(path);
    const file = other?.compilation.files.find((one) => one.path === path);
    return declarationsIn(other).flatMap((declaration): Proposal[] => {
      const symbol = declaration.kind === kind && file ? symbolOf(declaration, file) : null;
      if (!symbol || seen.has(symbol.id)) return [];
      seen.add(symbol.id);
      return [
        {
          label: symbol.id,
          kind,
          detail: relative(view.path, path),
          insert: symbol.id,
          alsoWrites: importing(view, symbol.id, path),
          rank: ranks.alsoFits,
          about: () => about({ kind: "symbol", symbol }, undefined),
        },
      ];
    });
  });
}

/** Those that it imports from already, and those beside it. */
function filesAround(view: View): readonly string[] {
  const imported = importsOf(view).flatMap(({ path }) => (path ? [resolvePath(view.path, path.value)] : []));
  const beside = view.around.siblings(view.path).filter((path) => path.endsWith(".form"));
  return [...new Set([...imported, ...beside])].filter((path) => path !== view.path);
}

/** Takes the name into the import from that file, or writes a new one at the top. */
function importing(view: View, name: string, from: string): NonNullable<Proposal["alsoWrites"]> {
  const imports = importsOf(view);
  const known = imports.find(({ path }) => path && resolvePath(view.path, path.value) === from)?.names.at(-1);
  if (known) return { at: known.end, text: `, ${name}` };
  const last = imports.at(-1);
  const line = `import ${name} from "${relative(view.path, from)}"`;
  if (last) return { at: last.end, text: `\n${line}` };
  return { at: view.text.startsWith("\ufeff") ? 1 : 0, text: `${line}\n\n` };
}

function importsOf({ syntax }: View): readonly tree.Import[] {
  return syntax.tree.declarations.filter((one): one is tree.Import => one.kind === "import");
}
