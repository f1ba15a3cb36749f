import type { FormSymbol } from "../../compiler/bind/symbols.ts";
import type * as tree from "../../grammar/tree.ts";
import { walk } from "../../grammar/walk.ts";
import { contextual, reserved, signs } from "../../grammar/words.ts";
import { occurrencesIn } from "../names/at.ts";
import type { Target } from "../names/target.ts";
import type { View } from "../workspace/view.ts";

/** How editors colour it: the protocol's own names, which every theme knows. */
export const tokenKinds = [
  "keyword",
  "operator",
  "string",
  "number",
  "comment",
  "function",
  "class",
  "enum",
  "enumMember",
  "variable",
  "parameter",
  "namespace",
  "property",
  "type",
  "event",
  "struct",
] as const;
export type TokenKind = (typeof tokenKinds)[number];

export const tokenModifiers = ["declaration", "readonly", "defaultLibrary"] as const;
export type TokenModifier = (typeof tokenModifiers)[number];

/** A stretch of text that is of one kind. None holds another. */
export interface SemanticToken extends tree.Spanned {
  readonly kind: TokenKind;
  readonly modifiers: readonly TokenModifier[];
}

/** What every word, sign and name is, in the order of the text: the names by what they mean. */
export function tokens(view: View, range?: tree.Spanned): readonly SemanticToken[] {
  const { syntax, text } = view;
  const { meant, inTexts } = meanings(view);
  const named = new Set<number>();
  const functions = new Set<number>();
  walk(syntax.tree, (node) => {
    if (node.kind === "name" || node.kind === "language tag") named.add(node.start);
    if (node.kind === "call") functions.add((node as tree.Call).function.start);
  });
  const found: SemanticToken[] = [];
  const inRange = ({ start, end }: tree.Spanned) => !range || (start < range.end && range.start < end);
  const add = (start: number, end: number, kind: TokenKind, modifiers: readonly TokenModifier[] = []) => {
    if (start < end && inRange({ start, end })) found.push({ start, end, kind, modifiers });
  };
  let next = 0;
  for (const { image, startOffset: start, endOffset } of syntax.tokens) {
    const end = endOffset! + 1;
    const meaning = meant.get(start);
    if (image.startsWith('"')) {
      let from = start;
      for (; inTexts[next] && inTexts[next]!.start < end; next += 1) {
        const name = inTexts[next]!;
        add(from, name.start, "string");
        add(name.start, name.end, name.kind);
        from = name.end;
      }
      add(from, end, "string");
    } else if (meaning?.end === end) add(start, end, meaning.kind, meaning.modifiers);
    else if (functions.has(start)) add(start, end, "function", ["defaultLibrary"]);
    else if (/^\d/.test(image)) add(start, end, "number");
    else if (named.has(start)) add(start, end, "property");
    else if (operators.has(image)) add(start, end, "operator");
    else if (Object.hasOwn(reserved, image) || Object.hasOwn(contextual, image)) add(start, end, "keyword");
  }
  for (const { startOffset, endOffset } of syntax.comments) {
    // A comment is at most as long as the text.
    add(startOffset, Math.min(endOffset! + 1, text.length), "comment");
  }
  return found.sort((a, b) => a.start - b.start);
}

const operators: ReadonlySet<string> = new Set(
  Object.keys(signs).filter((sign) => !/^[{}()[\],]$/.test(sign)),
);

/** The names of the file by where they begin, and those in texts in their order. */
function meanings(view: View): {
  readonly meant: ReadonlyMap<number, SemanticToken>;
  readonly inTexts: readonly SemanticToken[];
} {
  const meant = new Map<number, SemanticToken>();
  const inTexts = new Map<number, SemanticToken>();
  for (const { span, target, role } of occurrencesIn(view)) {
    if (span.file !== view.path) continue;
    const modifiers: TokenModifier[] = role === "declaration" ? ["declaration"] : [];
    if (target.kind === "option" || target.kind === "band") modifiers.push("readonly");
    const { start, end } = span;
    (role === "text" ? inTexts : meant).set(start, { start, end, kind: kindOf(target), modifiers });
  }
  return { meant, inTexts: [...inTexts.values()].sort((a, b) => a.start - b.start) };
}

function kindOf(target: Target): TokenKind {
  switch (target.kind) {
    case "form":
    case "programme":
      return "class";
    case "programme part":
      return target.node.kind === "programme date" ? "parameter" : "variable";
    case "series":
      return "namespace";
    case "symbol":
      return kindOfSymbol(target.symbol);
    default:
      return "enumMember";
  }
}

function kindOfSymbol(symbol: FormSymbol): TokenKind {
  switch (symbol.kind) {
    case "item":
      return symbol.input ? "parameter" : "variable";
    case "group":
      return "namespace";
    case "scale":
      return "enum";
    case "table":
      return "struct";
    case "score":
    case "let":
      return "property";
    case "bands":
      return "type";
    case "note":
      return "variable";
    default:
      return "event";
  }
}
