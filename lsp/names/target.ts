import type { BandSetSymbol, FormSymbol, ItemSymbol, ScaleSymbol } from "../../compiler/bind/symbols.ts";
import type { CompiledForm, SourceFile, Span } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";

/** What a name can mean. */
export type Target =
  | { readonly kind: "form"; readonly node: tree.Form; readonly file: SourceFile }
  | { readonly kind: "symbol"; readonly symbol: FormSymbol }
  | { readonly kind: "option"; readonly scale: ScaleSymbol; readonly option: tree.Option }
  | { readonly kind: "band"; readonly set: BandSetSymbol; readonly band: tree.Band }
  | { readonly kind: "programme"; readonly node: tree.Programme; readonly file: SourceFile }
  | { readonly kind: "programme part"; readonly node: ProgrammePart; readonly file: SourceFile }
  | { readonly kind: "series"; readonly name: tree.Name; readonly file: SourceFile };

/** What has a name in a programme. */
export type ProgrammePart = tree.ProgrammeDate | tree.ProgrammeStep;

/** A name in a text, with what it means there. */
export interface Occurrence {
  readonly span: Span;
  readonly target: Target;
  readonly role: "declaration" | "reference" | "translation" | "text";
}

/** A name, with the form in which it means what it does; outside of forms there is none. */
export interface Named extends Occurrence {
  readonly form: CompiledForm | undefined;
}

/** What is the same object for all that mean the same thing, as long as its text is the same. */
export function identity(target: Target): object {
  switch (target.kind) {
    case "form":
    case "programme":
    case "programme part":
      return target.node;
    case "series":
      return target.name;
    case "symbol":
      return identityOf(target.symbol);
    case "option":
      return target.option;
    case "band":
      return target.band;
  }
}

/** A cell of a grid, and a text box that an option or a remark opens, have no names of their own: they bear others'. */
function identityOf(symbol: FormSymbol): object {
  return isMadeOfOthers(symbol) ? symbol : symbol.name;
}

/** Whether its name is made of other names: `row_column`, `who_other`, `q1_remark`. */
export function isMadeOfOthers(symbol: FormSymbol): symbol is ItemSymbol {
  return symbol.kind === "item" && (symbol.cell ?? symbol.specifies ?? symbol.remarks) !== null;
}

/** The name by which it is declared, as it is written. An option without a code is named by its score. */
export function declaredName(
  target: Target,
): tree.Name | tree.NumberLiteral | tree.Form | tree.Programme | ProgrammePart | tree.Option | tree.Band {
  switch (target.kind) {
    case "form":
    case "programme":
    case "programme part":
      return target.node.name ?? target.node;
    case "series":
      return target.name;
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
    case "programme":
    case "programme part":
    case "series":
      return target.file;
    case "symbol":
      return target.symbol.file;
    case "option":
      return target.scale.file;
    case "band":
      return target.set.file;
  }
}
