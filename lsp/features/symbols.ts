import type { SourceFile } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { children, type Node } from "../../grammar/walk.ts";
import type { View } from "../workspace/view.ts";
import { sourceOf } from "../worth/words.ts";

export type SymbolKind =
  | "form"
  | "block"
  | "use"
  | "scale"
  | "option"
  | "table"
  | "translation"
  | "section"
  | "page"
  | "grid"
  | "row"
  | "column"
  | "repeat"
  | "note"
  | "when"
  | "item"
  | "input"
  | "let"
  | "score"
  | "bands"
  | "band"
  | "cutoff"
  | "flag"
  | "check"
  | "example"
  | "programme"
  | "programme date"
  | "programme step";

/** A part of a file, as an outline shows it. */
export interface OutlineSymbol {
  readonly kind: SymbolKind;
  /** Never empty: what has no name yet goes by its kind. */
  readonly name: string;
  /** Its wording, or how it comes about. */
  readonly detail: string;
  /** All of it, and in it the words that name it. */
  readonly span: tree.Spanned;
  readonly named: tree.Spanned;
  readonly parts: readonly OutlineSymbol[];
}

const kinds: ReadonlySet<string> = new Set<SymbolKind>([
  "form",
  "block",
  "use",
  "scale",
  "option",
  "table",
  "translation",
  "section",
  "page",
  "grid",
  "row",
  "column",
  "repeat",
  "note",
  "when",
  "item",
  "input",
  "let",
  "score",
  "bands",
  "band",
  "cutoff",
  "flag",
  "check",
  "example",
  "programme",
  "programme date",
  "programme step",
]);

/** The outline of a file. */
export function symbols({ text, syntax }: Pick<View, "text" | "syntax">): readonly OutlineSymbol[] {
  return partsOf(syntax.tree, text);
}

/** An outline without its levels: each part with the names around it. */
export function flatSymbols(
  file: Pick<SourceFile, "text" | "tree">,
): readonly (OutlineSymbol & { readonly within: readonly string[] })[] {
  const visit = (
    parts: readonly OutlineSymbol[],
    within: readonly string[],
  ): readonly (OutlineSymbol & { readonly within: readonly string[] })[] =>
    parts.flatMap((part) => [{ ...part, within }, ...visit(part.parts, [...within, part.name])]);
  return visit(partsOf(file.tree, file.text), []);
}

function partsOf(node: Node, text: string): OutlineSymbol[] {
  if (node.kind === "option") return [];
  return children(node).flatMap((child) => {
    if (kinds.has(child.kind)) return [symbolOf(child, text)];
    return child.kind === "options" ||
      child.kind === "one of" ||
      child.kind === "many of" ||
      child.kind === "yesno"
      ? partsOf(child, text)
      : [];
  });
}

function symbolOf(node: Node, text: string): OutlineSymbol {
  const { name, detail } = labelOf(node as Labelled, text);
  const said = name && name.end > name.start ? sourceOf({ text }, name) : "";
  return {
    kind: node.kind as SymbolKind,
    name: said === "" ? node.kind : node.kind === "when" ? `when ${said}` : said,
    detail,
    span: { start: node.start, end: node.end },
    named: said === "" ? { start: node.start, end: node.start } : { start: name!.start, end: name!.end },
    parts: partsOf(node, text),
  };
}

type Labelled = Extract<
  tree.Declaration | tree.Member | tree.ProgrammeMember | tree.GridLine | tree.Option | tree.Band,
  { readonly kind: SymbolKind }
>;

function labelOf(
  node: Labelled,
  text: string,
): { readonly name: tree.Spanned | null; readonly detail: string } {
  switch (node.kind) {
    case "translation":
      return { name: node.form, detail: [node.tag?.text, words(node.title)].filter(Boolean).join(" ") };
    case "when":
      return { name: node.guard.condition, detail: "" };
    case "option":
      return { name: node.code ?? node.score, detail: words(node.label) };
    case "band":
      return { name: node.name ?? node.range, detail: words(node.label) };
    case "bands":
      return { name: node.name ?? node.score, detail: words(node.title) };
    case "example":
      return { name: node.name, detail: "" };
    case "let":
      return { name: node.name, detail: node.value ? sourceOf({ text }, node.value) : "" };
    case "check":
      return { name: node.name, detail: words(node.message) };
    default:
      return { name: node.name, detail: words(titleOf(node)) };
  }
}

function titleOf(node: Labelled): tree.Wording | null {
  if ("title" in node) return node.title;
  return "wording" in node ? node.wording : null;
}

function words(wording: tree.Wording | null): string {
  const text = wording?.kind === "withheld" ? wording.topic : wording;
  return text?.value.replace(/\s+/g, " ").trim() ?? "";
}
