import { storedCode } from "../../compiler/bind/index.ts";
import type { BoundForm, FormSymbol, ItemSymbol, ScaleSymbol } from "../../compiler/bind/symbols.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import { fileOf, type SourceFile, spanIn } from "../../compiler/source.ts";
import type * as tree from "../../grammar/tree.ts";
import { children, type Node, walk } from "../../grammar/walk.ts";
import { namesInText } from "./in-text.ts";
import type { Occurrence, Target } from "./target.ts";
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
      const symbol = this.#bound.symbols.get(name.text.replace(".", "_"));
      if (symbol) this.add(file, name, { kind: "symbol", symbol }, "text");
    }
  }
}

/** The items that a name in an expression stands for. */
function itemsOf(to: FormSymbol | readonly ItemSymbol[] | undefined): readonly ItemSymbol[] {
  if (!to) return [];
  if (!("kind" in to)) return to;
  if (to.kind === "group") return to.items;
  return to.kind === "item" ? [to] : [];
}

type BandMeant = Extract<tree.Expectation, { kind: "is band" }>;

/** What has a name of its own: not a cell, which is named by its row and column, and not what is named by its score. */
function isNamed(symbol: FormSymbol): boolean {
  if (symbol.kind === "item") return !symbol.cell && !symbol.specifies;
  return symbol.kind !== "bands";
}
