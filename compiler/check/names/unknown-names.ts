import type * as tree from "../../../grammar/tree.ts";
import type { BoundForm, FormSymbol, Unresolved } from "../../bind/index.ts";
import type { Span } from "../../diagnostics/diagnostic.ts";
import { didYouMean } from "../../diagnostics/fixes.ts";
import type { Report } from "../../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../../source.ts";
import { nearest } from "../../words/nearest.ts";
import { described } from "../described.ts";
import { ownerOf } from "./option-owner.ts";
import { optionUnknown } from "./option-unknown.ts";

/** So that a file of nothing but unknown names is checked in time. */
const MOST_SUGGESTIONS = 20;

/** Every name stands for something. */
export function unknownNames(form: BoundForm, report: Report): void {
  const similar = suggestions(form);
  for (const { node, file, why } of form.unresolved) {
    if (why.kind === "unknown") {
      const name = unknownPart(node, form);
      const span = spanIn(file, name);
      const scale = ownerOf(form, name.text, null);
      if (scale) {
        report("option-alone", span, { option: name.text, scale: scale.id });
        continue;
      }
      const band = bandNamed(form, name.text);
      if (band) {
        report("band-as-value", span, band);
        continue;
      }
      const near = productMeant(name, file, form) ?? similar(name.text, isNamed);
      report("name-unknown", span, { name: name.text, similar: near }, { fixes: didYouMean(near, span) });
    } else if (node.kind === "name" && (why.kind === "no scale" || why.kind === "no score")) {
      wrongKind(form, node, why.kind, spanIn(file, node), similar, report);
    } else if (node.kind === "name" && why.kind === "no such option") {
      optionUnknown(form, node, { ...why, item: textOf(file, why.beside) }, spanIn(file, node), report);
    }
  }
}

/** The only band of this name, and the scores that are in it as a condition. */
function bandNamed({ bandSets }: BoundForm, name: string) {
  const found = bandSets.flatMap(({ score, node: { bands } }) =>
    bands.flatMap((band, at) => (band.name?.text === name ? [{ score, band, bands, at }] : [])),
  );
  const [only] = found;
  if (!only?.score || !only.band.range || found.length > 1) return undefined;
  const { from, to, join } = only.band.range;
  const score = only.score.id;
  const least = from && only.at > 0 ? `${score} >= ${from.value}` : undefined;
  const most =
    to && only.at < only.bands.length - 1 ? `${score} ${join === "..<" ? "<" : "<="} ${to.value}` : undefined;
  const condition =
    join && from && to && from.value !== to.value
      ? [least, most].filter((end) => end !== undefined).join(" and ")
      : `${score} = ${from?.value ?? to?.value}`;
  return condition ? { band: name, score, condition } : undefined;
}

type Similar = (name: string, wanted: (symbol: FormSymbol) => boolean) => string | undefined;

function suggestions({ symbols }: BoundForm): Similar {
  let left = MOST_SUGGESTIONS;
  return (name, wanted) => {
    left -= 1;
    if (left < 0) return undefined;
    const named = [...symbols.values()].filter((symbol) => wanted(symbol) && !isNeighbour(name, symbol.id));
    return nearest(
      name,
      named.map(({ id }) => id),
    );
  };
}

/** What is meant by `2q1` and `q1²`, as it is written on paper. */
function productMeant(
  { text, start }: tree.Name,
  file: SourceFile,
  { symbols }: BoundForm,
): string | undefined {
  const [, factor, times] = /^(\d+)(\p{L}.*)$/u.exec(text) ?? [];
  const base = /^(.+)²$/.exec(text)?.[1];
  const product =
    times !== undefined && symbols.has(times)
      ? `${factor} * ${times}`
      : base !== undefined && symbols.has(base)
        ? `${base} * ${base}`
        : undefined;
  const isDivisor = file.text.slice(0, start).trimEnd().endsWith("/");
  return product !== undefined && isDivisor ? `(${product})` : product;
}

/** `q11` beside `q1`: a name that counts on is no slip of the pen. */
function isNeighbour(name: string, other: string): boolean {
  return name.replace(/\d+/g, "") === other.replace(/\d+/g, "");
}

function isNamed(symbol: FormSymbol): boolean {
  return !(symbol.kind === "item" && symbol.cell);
}

/** Of `q1..q0`, the end that is unknown. */
function unknownPart(node: Unresolved["node"], { symbols }: BoundForm): tree.Name {
  if (node.kind === "name") return node;
  if (node.kind === "member access") return node.of;
  return node.to && symbols.has(node.from.text) ? node.to : node.from;
}

function wrongKind(
  { symbols }: BoundForm,
  { text: name }: tree.Name,
  why: "no scale" | "no score",
  span: Span,
  suggest: Similar,
  report: Report,
): void {
  const other = symbols.get(name);
  const is = other && described(other);
  const kind = why === "no scale" ? "scale" : "score";
  const similar = other ? undefined : suggest(name, (symbol) => symbol.kind === kind);
  report(`${kind}-unknown`, span, { name, is, similar }, { fixes: didYouMean(similar, span) });
}

function textOf({ text }: SourceFile, { start, end }: tree.Spanned): string {
  return text.slice(start, end);
}
