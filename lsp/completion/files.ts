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
  const isPath = owner.kind !== "table" || (owner as tree.Table).path === text;
  if (!isPathOwner(owner.kind) || !isPath) return null;
  const at = { start: text.start + 1, end: closed ? text.end - 1 : text.end };
  return { at, files: files(view, owner.kind, namesIn(owner)) };
}

/** What leads to another file, with how that ends. */
const endings = { import: ".form", uses: ".form", table: ".csv", "many of": ".svg" } as const;

function isPathOwner(kind: string): kind is keyof typeof endings {
  return Object.hasOwn(endings, kind);
}

function namesIn(node: tree.Spanned): readonly string[] {
  return "names" in node ? (node as tree.Import).names.map(({ text }) => text) : [];
}

/** Behind `from`, where the quotation marks are still to be written. */
export function importPaths(site: Site, kind: "import" | "uses"): readonly Proposal[] {
  const names: string[] = [];
  for (let back = 2; site.before(back) !== kind && site.before(back) !== ""; back += 1)
    if (site.before(back) !== ",") names.push(site.before(back));
  return files(site.view, kind, names).map((file) => ({
    ...file,
    label: `"${file.label}"`,
    insert: `"${file.insert}"`,
  }));
}

/** Files that a path may lead to, those that declare what is wanted and those in the same folder first. */
function files(
  { path, around }: View,
  kind: keyof typeof endings,
  wanted: readonly string[],
): readonly Proposal[] {
  const ending = endings[kind];
  const beside = around.siblings(path);
  const all = ending === ".form" ? [...new Set([...beside, ...around.paths()])] : beside;
  return all
    .filter((other) => other !== path && other.endsWith(ending))
    .map((other) => ({ other, label: relative(path, other) }))
    .filter(({ label }) => label.split("/").length <= 4)
    .flatMap(({ other, label }): Proposal[] => {
      const declared = ending === ".form" ? declaredIn(around.text(other) ?? "", kind === "uses") : null;
      if (declared?.length === 0) return [];
      const has = declared !== null && wanted.length > 0 && wanted.every((name) => declared.includes(name));
      const fits = has || (wanted.length === 0 && beside.includes(other));
      return [
        {
          label,
          kind: "file",
          detail: declared?.join(", ") ?? "",
          insert: label,
          rank: fits ? ranks.meant : beside.includes(other) ? ranks.fits : ranks.alsoFits,
          about: () => (kind === "import" ? exportsOf(around.view(other)) : ""),
        },
      ];
    });
}

/** What a file has for others, by its text alone: there may be hundreds of files. */
function declaredIn(text: string, forms: boolean): readonly string[] {
  return [...text.matchAll(forms ? formLine : sharedLine)].map(([, name]) => name!);
}

const sharedLine = /^\ufeff?(?:scale|table|block)[ \t]+([\p{L}_][\p{L}\p{N}\p{M}_]*)/gmu;
const formLine = /^\ufeff?form[ \t]+([\p{L}_][\p{L}\p{N}\p{M}_]*)/gmu;

/** The forms in a file, by its text alone, with their titles. */
export function formsIn(text: string): readonly { readonly name: string; readonly title: string }[] {
  return [...text.matchAll(formLine)].map(({ 0: line, 1: name, index }) => ({
    name: name!,
    title:
      /^\s+"((?:[^"\\\r\n]|\\.)*)"/.exec(text.slice(index + line.length, index + line.length + 200))?.[1] ??
      "",
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
