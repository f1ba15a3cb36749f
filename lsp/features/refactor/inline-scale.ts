import type { ScaleSymbol } from "../../../compiler/bind/symbols.ts";
import type * as tree from "../../../grammar/tree.ts";
import { everywhere, occurrenceAt } from "../../names/at.ts";
import type { View } from "../../workspace/view.ts";
import { type Asked, allAsked, askedAt, writtenScale } from "./asked.ts";
import { laidOut, type Piece, without } from "./laid-out.ts";
import type { Offer, Rewriting } from "./refactoring.ts";
import { translatedOptions, withoutOptions } from "./translated-options.ts";

/** The options of a scale are written where its name stands: for one that uses it, or for all at its declaration. */
export const inlineScale: Offer = (view, { start }) => {
  const asked = askedAt(view, start);
  const used = asked?.scale.kind === "name" ? asked.form.bound.symbols.get(asked.scale.text) : undefined;
  if (asked && used?.kind === "scale") {
    return offered(view, used, [asked], `Write the options of ${used.id} here`);
  }
  const declared = occurrenceAt(view, start);
  const symbol =
    declared?.role === "declaration" && declared.target.kind === "symbol" && declared.target.symbol;
  if (!declared?.form || !symbol || symbol.kind !== "scale") return [];
  const uses = usesOf(symbol, declared.form);
  const title = `Write the options of ${symbol.id} in place of its name${uses.length > 1 ? `, ${uses.length} times` : ""}`;
  return offered(view, symbol, uses, title);
};

function offered(view: View, scale: ScaleSymbol, uses: readonly Asked[], title: string) {
  if (uses.length === 0 || !canStandTwice(scale, uses)) return [];
  const change = () => inlined(view, scale, uses);
  return [{ kind: "refactor.inline", title, keepsMeaning: true, change } as const];
}

function usesOf(scale: ScaleSymbol, form: Asked["form"]): readonly Asked[] {
  return allAsked(form).filter((asked) => asked.scale.kind === "name" && asked.scale.text === scale.id);
}

function inlined(view: View, scale: ScaleSymbol, uses: readonly Asked[]): Rewriting | null {
  const form = uses[0]!.form;
  const written = writtenScale(scale, form);
  if (!written) return null;
  const { node, options } = written;
  const others = othersThan(uses, scale);
  const text = scale.file.text.slice(options.start, options.end);
  const pieces: Piece[] = uses.map(({ scale: { start, end } }) => ({ start, end, text }));
  const isLast = others.length === 0;
  if (isLast) pieces.push(...withoutScale(view, scale, node, uses));
  const words = copiedWords(view, scale, uses, isLast);
  return words && { edits: [laidOut(view, pieces), ...words] };
}

/** A text box belongs to the one item that opens it. */
function canStandTwice(scale: ScaleSymbol, uses: readonly Asked[]): boolean {
  return (
    othersThan(uses, scale).length + uses.length < 2 ||
    !scale.options.some(({ marks }) => marks.some(({ kind }) => kind === "specify"))
  );
}

function othersThan(uses: readonly Asked[], scale: ScaleSymbol) {
  const isHere = (type: tree.AnswerType | null) => uses.some((asked) => asked.type === type);
  return uses[0]!.form.bound.items.filter((item) => item.scale === scale && !isHere(item.type));
}

/** Where nobody else uses it, the scale goes, or its import. */
function withoutScale(
  view: View,
  scale: ScaleSymbol,
  node: tree.Scale,
  uses: readonly Asked[],
): readonly Piece[] {
  const places = new Set(uses.map(({ scale: { start } }) => start));
  const others = everywhere(view, { kind: "symbol", symbol: scale }).filter(
    ({ span, role }) => role === "reference" && !(span.file === view.path && places.has(span.start)),
  );
  if (scale.file.path === view.path) return others.length === 0 ? [without(view.text, node)] : [];
  for (const declaration of view.syntax.tree.declarations) {
    if (declaration.kind !== "import") continue;
    const at = declaration.names.findIndex(({ text }) => text === scale.id);
    const name = declaration.names[at];
    if (!name || others.some(({ span }) => span.file === view.path && span.start !== name.start)) continue;
    if (declaration.names.length === 1) return [without(view.text, declaration)];
    const next = declaration.names[at + 1];
    const before = declaration.names[at - 1];
    return [{ start: next ? name.start : before!.end, end: next ? next.start : name.end, text: "" }];
  }
  return [];
}

/** In each translation, the words of the scale's options are written under what uses them. */
function copiedWords(
  view: View,
  scale: ScaleSymbol,
  uses: readonly Asked[],
  isLast: boolean,
): Rewriting["edits"] | null {
  const { form } = uses[0]!;
  const found = translatedOptions(view, form, scale.id, scale.options);
  if (!found) return null;
  const edits: Rewriting["edits"][number][] = [];
  for (const one of found) {
    const pieces: Piece[] = isLast ? [...withoutOptions(one)] : [];
    for (const { name } of uses) {
      const own = one.translation.entries.filter(
        ({ key: [first] }) => first?.kind === "name" && first.text === name.text,
      );
      const [entry, another] = own;
      if (another || (entry && entry.key.length > 1)) return null;
      pieces.push(wordsUnder(one.file.text, entry, name.text, one));
    }
    edits.push(laidOut(one.file, pieces));
  }
  return edits;
}

function wordsUnder(
  text: string,
  entry: tree.TranslationEntry | undefined,
  name: string,
  { text: words, entry: scaleEntry }: { readonly text: string; readonly entry: tree.TranslationEntry },
): Piece {
  if (!entry) return { start: scaleEntry.start, end: scaleEntry.start, text: `${name} {\n${words}\n}\n` };
  const hasBlock = text[entry.end - 1] === "}";
  const at = hasBlock ? entry.end - 1 : entry.end;
  return { start: at, end: at, text: hasBlock ? `${words}\n` : ` {\n${words}\n}` };
}
