import { storedCode } from "../../compiler/bind/index.ts";
import type { BoundForm, FormSymbol, ItemSymbol, ScaleSymbol } from "../../compiler/bind/symbols.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import { fileOf, type SourceFile, spanIn } from "../../compiler/source.ts";
import type * as tree from "../../grammar/tree.ts";
import { children, type Node, walk } from "../../grammar/walk.ts";
import { namesInText } from "./in-text.ts";
import { codesIn, itemsOf, type OptionNamed, onOtherScales, tablesLookedUp } from "./options-named.ts";
import { isMadeOfOthers, type Occurrence, type Target } from "./target.ts";
import { translated } from "./translated.ts";

/** A place in a file. */
export interface Place {
  readonly file: string;
  readonly offset: number;
}

/**
 * Every name in a form that means something: in its own file, in the files that it imports from, and in its
 * translations among `files`. In no particular order; what several forms share occurs with each of them. Given a
 * place, only the names there, for which most of the form need not be looked at.
 */
export function occurrencesOf(
  form: CompiledForm,
  files: readonly SourceFile[],
  at?: Place,
): readonly Occurrence[] {
  const { bound } = form;
  const own: Target = { kind: "form", node: bound.node, file: bound.file };
  const finder = new Finder(bound, at);
  if (bound.node.name) finder.add(bound.file, bound.node.name, own, "declaration");
  finder.declared();
  finder.bands();
  finder.expressions();
  finder.imports();
  finder.tables();
  finder.inside(bound.node, bound.file);
  for (const block of bound.uses.values()) finder.inside(block.node, block.file);
  for (const file of files) {
    if (at && at.file !== file.path) continue;
    for (const node of file.tree.declarations) {
      if (node.kind !== "translation" || !node.form || node.form.text !== form.id) continue;
      finder.add(file, node.form, own, "reference");
      for (const { key, target } of translated(node, bound)) finder.add(file, key, target, "translation");
      finder.inside(node, file);
    }
  }
  return finder.found;
}

class Finder {
  readonly found: Occurrence[] = [];
  readonly #bound: BoundForm;
  readonly #at: Place | undefined;

  constructor(bound: BoundForm, at: Place | undefined) {
    this.#bound = bound;
    this.#at = at;
  }

  add(file: SourceFile, node: tree.Spanned, target: Target, role: Occurrence["role"]): void {
    if (!this.passes(file, node)) this.found.push({ span: spanIn(file, node), target, role });
  }

  /** Whether nothing is wanted of a node, since it is not at the place. */
  private passes(file: SourceFile, node: tree.Spanned): boolean {
    if (!this.#at) return false;
    const { file: path, offset } = this.#at;
    return offset < node.start || node.end < offset || path !== fileOf(node, file).path;
  }

  /** What is named within a node by other means than expressions: in answer types, expectations, rules and texts. */
  inside(node: Node, file: SourceFile): void {
    if (this.passes(file, node)) return;
    if (node.kind === "one of" || node.kind === "many of") this.type(node as unknown as tree.AnswerType);
    else if (node.kind === "is band") this.bandMeant(node as BandMeant);
    else if (node.kind === "score") this.missingRules(node as unknown as tree.Score);
    else if (node.kind === "text") this.text(node, file);
    else if (node.kind === "given value") {
      const { target, value } = node as tree.GivenValue;
      this.onOtherScales(target, value?.kind === "list" ? value.values : [value]);
    } else if (node.kind === "binary") {
      const { left, right } = node as Binary;
      this.onOtherScales(left, [right]);
    }
    for (const child of children(node)) this.inside(child, file);
  }

  declared(): void {
    const { declared, scope, scales } = this.#bound;
    for (const symbols of [declared, scope.values()]) {
      for (const symbol of symbols) {
        if (this.passes(symbol.file, symbol.name) || !isNamed(symbol)) continue;
        this.add(symbol.file, symbol.name, { kind: "symbol", symbol }, "declaration");
      }
    }
    for (const scale of scales) {
      for (const option of scale.options) {
        if (this.passes(scale.file, option) || option.end === option.start) continue;
        const name = option.code ?? option.score;
        if (name) this.add(scale.file, name, { kind: "option", scale, option }, "declaration");
      }
    }
  }

  /** The scale that an answer type names. */
  private type(node: tree.AnswerType): void {
    const { file, symbols } = this.#bound;
    if (!("scale" in node) || node.scale?.kind !== "name") return;
    const symbol = symbols.get(node.scale.text);
    if (symbol) this.add(file, node.scale, { kind: "symbol", symbol }, "reference");
  }

  bands(): void {
    const { file, bandSets } = this.#bound;
    for (const set of bandSets) {
      if (this.passes(file, set.node)) continue;
      const { score, name } = set.node;
      if (set.score && score) this.add(file, score, { kind: "symbol", symbol: set.score }, "reference");
      if (name) this.add(file, name, { kind: "symbol", symbol: set }, "declaration");
      for (const band of set.node.bands) {
        if (band.name) this.add(file, band.name, { kind: "band", set, band }, "declaration");
      }
    }
  }

  private bandMeant({ name, band, set }: BandMeant): void {
    const { file, bandSets } = this.#bound;
    const found = bandSets.find(
      ({ id, score }) => score?.id === name.text && id === (set?.text ?? "default"),
    );
    const meant = found?.node.bands.find((one) => one.name?.text === band?.text);
    if (band && found && meant) this.add(file, band, { kind: "band", set: found, band: meant }, "reference");
  }

  expressions(): void {
    const { file, resolved, options } = this.#bound;
    for (const [node, to] of resolved) {
      if (!this.passes(file, node)) this.reference(node as tree.Expression, to);
    }
    for (const [node, { scale, option }] of options) {
      if (this.passes(file, node)) continue;
      this.add(file, node, { kind: "option", scale, option }, "reference");
    }
  }

  /** The answers of an example, and what is compared: of items with several scales, the option of each. */
  private onOtherScales(items: tree.Spanned | null, values: readonly (tree.Spanned | null)[]): void {
    for (const value of values)
      for (const one of onOtherScales(items, value, this.#bound)) this.option(one, this.#bound.file);
  }

  tables(): void {
    const { symbols } = this.#bound;
    const isWritten = (table: FormSymbol) =>
      table.kind === "table" && table.node.rows.length > 0 && !this.passes(table.file, table.node);
    if (![...symbols.values()].some(isWritten)) return;
    for (const looked of tablesLookedUp(this.#bound))
      for (const one of codesIn(looked)) this.option(one, looked.table.file);
  }

  private option({ node, scale, option }: OptionNamed, file: SourceFile): void {
    this.add(file, node, { kind: "option", scale, option }, "reference");
  }

  /** The options that missing answers count as: those of the scales that the score's items are answered on. */
  private missingRules({ value, terms }: tree.Score): void {
    const asIf = terms.flatMap((term) => (term.kind === "missing rule" && term.option ? [term.option] : []));
    if (asIf.length === 0 || !value) return;
    const { file, resolved } = this.#bound;
    const scales = new Set<ScaleSymbol | null>();
    walk(value, (node) => {
      for (const item of itemsOf(resolved.get(node))) scales.add(item.scale);
    });
    for (const option of asIf) {
      const id = option.kind === "name" ? option.text : option.value;
      for (const scale of scales) {
        const meant = scale?.options.find((one) => storedCode(one) === id);
        if (scale && meant) this.add(file, option, { kind: "option", scale, option: meant }, "reference");
      }
    }
  }

  private reference(node: tree.Expression, to: FormSymbol | readonly ItemSymbol[]): void {
    const { file, symbols } = this.#bound;
    const named = (name: tree.Name | null) => {
      const symbol = name && symbols.get(name.text);
      if (name && symbol) this.add(file, name, { kind: "symbol", symbol }, "reference");
    };
    switch (node.kind) {
      case "member access":
        named(node.of);
        named(node.name);
        break;
      case "name range":
        named(node.from);
        named(node.to);
        named(node.columns?.from ?? null);
        named(node.columns?.to ?? null);
        break;
      default:
        if ("kind" in to) this.add(file, node, { kind: "symbol", symbol: to }, "reference");
    }
  }

  imports(): void {
    const { file, scope } = this.#bound;
    for (const declaration of file.tree.declarations) {
      if (declaration.kind !== "import") continue;
      for (const name of declaration.names) {
        const symbol = scope.get(name.text);
        if (symbol) this.add(file, name, { kind: "symbol", symbol }, "reference");
      }
    }
  }

  /** The places of answers in a text. */
  private text(node: Node, file: SourceFile): void {
    for (const name of namesInText(file.text, node)) {
      const [row = "", column] = name.text.split(".");
      const end = name.start + row.length;
      this.inText(row, { ...name, end }, file);
      if (column) this.inText(column, { ...name, start: end + 1 }, file);
    }
  }

  private inText(name: string, place: tree.Spanned, file: SourceFile): void {
    const symbol = this.#bound.symbols.get(name);
    if (symbol) this.add(file, place, { kind: "symbol", symbol }, "text");
  }
}

type Binary = Extract<tree.Expression, { kind: "binary" }>;
type BandMeant = Extract<tree.Expectation, { kind: "is band" }>;

/** What has a name of its own: not what is named by its score. */
function isNamed(symbol: FormSymbol): boolean {
  return symbol.kind !== "bands" && !isMadeOfOthers(symbol);
}
