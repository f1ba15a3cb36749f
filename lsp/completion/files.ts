import { symbolOf } from "../../compiler/bind/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { nodesAt } from "../tree/nodes-at.ts";
import { resolvePath } from "../workspace/paths.ts";
import type { View } from "../workspace/view.ts";
import { about } from "../worth/index.ts";
import { type Proposal, plain, ranks } from "./proposal.ts";
import type { Site } from "./site.ts";

/** The text of a path that the offset is in, with the files that it may lead to; null anywhere else. */
export function pathAt(
  view: View,
  offset: number,
): { readonly at: tree.Spanned; readonly files: readonly Proposal[] } | null {
  const [text, owner] = nodesAt(view.syntax.tree, offset);
  if (text?.kind !== "text" || !owner || offset <= text.start) return null;
  const closed = view.text[text.end - 1] === '"' && text.end > text.start + 1;
  if (closed && offset >= text.end) return null;
  const ending = endings[owner.kind];
  const isPath = owner.kind !== "table" || (owner as tree.Table).path === text;
  if (!ending || !isPath) return null;
  return { at: { start: text.start + 1, end: closed ? text.end - 1 : text.end }, files: files(view, ending) };
}

const endings: Readonly<Record<string, string>> = { import: ".form", table: ".csv", "many of": ".svg" };

/** Behind `from`, where the quotation marks are still to be written. */
export function importPaths({ view }: Site): readonly Proposal[] {
  return files(view, ".form").map((file) => ({
    ...file,
    label: `"${file.label}"`,
    insert: `"${file.insert}"`,
  }));
}

/** Files with this ending, those in the same folder first; of forms only those that have something to import. */
function files({ path, around }: View, ending: string): readonly Proposal[] {
  const beside = around.siblings(path);
  const all = ending === ".form" ? [...new Set([...beside, ...around.paths()])] : beside;
  return all
    .filter((other) => other !== path && other.endsWith(ending))
    .map((other) => ({ other, label: relative(path, other) }))
    .filter(({ label }) => label.split("/").length <= 4)
    .map(({ other, label }) => ({
      label,
      kind: "file",
      detail: "",
      insert: label,
      rank: beside.includes(other) ? ranks.meant : ranks.fits,
      about: () => (ending === ".form" ? exportsOf(around.view(other)) : ""),
    }));
}

function exportsOf(view: View | null): string {
  const names = declarationsIn(view).flatMap(({ name }) => (name ? [`\`${name.text}\``] : []));
  return names.length > 0 ? names.join(", ") : "Nothing in it can be imported.";
}

type Exported = tree.Scale | tree.Table | tree.Block;

/** What others can import. */
export function declarationsIn(view: View | null): readonly Exported[] {
  return (view?.syntax.tree.declarations ?? []).filter(
    (one): one is Exported => one.kind === "scale" || one.kind === "table" || one.kind === "block",
  );
}

/** `./scales.form`, `../more/scales.form` */
export function relative(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let same = 0;
  while (same < here.length && same < there.length - 1 && here[same] === there[same]) same += 1;
  const up = here.slice(same).map(() => "..");
  return [...(up.length > 0 ? up : ["."]), ...there.slice(same)].join("/");
}

/** What can be imported from the file that the import at the place names, or from any beside it. */
export function importedNames(site: Site): readonly Proposal[] {
  const { view } = site;
  const node = site.around("import");
  const taken = new Set(node?.names.filter(({ end }) => end < site.offset).map(({ text }) => text));
  const named = node?.path ? [resolvePath(view.path, node.path.value)] : [];
  const from = named.length > 0 ? named : view.around.siblings(view.path).filter(isForm);
  return from
    .filter((path) => path !== view.path)
    .flatMap((path) => {
      const other = view.around.view(path);
      const file = other?.compilation.files.find((one) => one.path === path);
      return declarationsIn(other).flatMap((declaration): Proposal[] => {
        const symbol = file && symbolOf(declaration, file);
        if (!symbol || taken.has(symbol.id)) return [];
        return [
          {
            label: symbol.id,
            kind: declaration.kind,
            detail: relative(view.path, path),
            insert: named.length > 0 ? symbol.id : `${symbol.id} from "${plain(relative(view.path, path))}"`,
            rank: ranks.meant,
            about: () => about({ kind: "symbol", symbol }, undefined),
          },
        ];
      });
    });
}

function isForm(path: string): boolean {
  return path.endsWith(".form");
}
