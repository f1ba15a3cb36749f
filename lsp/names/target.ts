import type { BandSetSymbol, FormSymbol, ScaleSymbol } from "../../compiler/bind/symbols.ts";
import type { SourceFile, Span } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";

/** What a name can mean. */
export type Target =
  | { readonly kind: "form"; readonly node: tree.Form; readonly file: SourceFile }
  | { readonly kind: "symbol"; readonly symbol: FormSymbol }
  | { readonly kind: "option"; readonly scale: ScaleSymbol; readonly option: tree.Option }
  | { readonly kind: "band"; readonly set: BandSetSymbol; readonly band: tree.Band };

/** A name in a text, with what it means there. */
export interface Occurrence {
  readonly span: Span;
  readonly target: Target;
  readonly role: "declaration" | "reference" | "translation" | "text";
}

/** What is the same object for all that mean the same thing, as long as its text is the same. */
export function identity(target: Target): object {
  switch (target.kind) {
    case "form":
      return target.node;
    case "symbol":
      return identityOf(target.symbol);
    case "option":
      return target.option;
    case "band":
      return target.band;
  }
}

/** A text box that an option opens has no name of its own: its symbol bears its item's. */
function identityOf(symbol: FormSymbol): object {
  return symbol.kind === "item" && symbol.specifies ? symbol : symbol.name;
}

/** The name by which it is declared, as it is written. An option without a code is named by its score. */
export function declaredName(
  target: Target,
): tree.Name | tree.NumberLiteral | tree.Form | tree.Option | tree.Band {
  switch (target.kind) {
    case "form":
      return target.node.name ?? target.node;
    case "symbol":
      return target.symbol.name;
    case "option":
      return target.option.code ?? target.option.score ?? target.option;
    case "band":
      return target.band.name ?? target.band;
  }
}

/** Where {@link declaredName} stands. */
export function declaration(target: Target): Span {
  const { start, end } = declaredName(target);
  return { file: fileOf(target).path, start, end };
}

function fileOf(target: Target): SourceFile {
  switch (target.kind) {
    case "form":
      return target.file;
    case "symbol":
      return target.symbol.file;
    case "option":
      return target.scale.file;
    case "band":
      return target.set.file;
  }
}
