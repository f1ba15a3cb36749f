import type { BandSetSymbol, BoundForm, LetSymbol, ScoreSymbol } from "../../compiler/bind/symbols.ts";
import { listed } from "../../compiler/diagnostics/catalogue/define.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { bandLine } from "./band-line.ts";
import { notAskedWords } from "./item.ts";
import { missingWords } from "./missing.ts";
import { headingOf, titleOf, writtenName } from "./title.ts";
import { usesIn } from "./uses.ts";
import { capital, code, list, named, paragraphs, sourceOf, span } from "./words.ts";

/** All that an editor shows about a score: its range, how it comes about, its rules and bands, who reads it. */
export function aboutScore(score: ScoreSymbol, form: CompiledForm): string {
  const { bound } = form;
  const { node } = score;
  const uses = usesIn(bound);
  const range = rangeOf(score.id, form);
  const readers = uses.readBy(score).map(writtenName);
  const parents = uses.countsIn(score).map(titleOf);
  return paragraphs(
    headingOf("a score", score),
    node.value !== null && `${code(sourceOf(score.file, node.value))}${range && `, range ${range}`}`,
    rules(score, bound),
    ...uses.bandSetsOf(score).map(bandSet),
    parents.length > 0 && `Counts in ${listed(parents)}.`,
    readers.length > 0 && `Read by ${named(readers)}.`,
    sourceWords(node.terms),
  );
}

export function aboutLet(symbol: LetSymbol, { bound }: CompiledForm): string {
  const { value } = symbol.node;
  const scores = usesIn(bound).countsIn(symbol).map(titleOf);
  return paragraphs(
    headingOf("a let", symbol),
    value !== null && code(sourceOf(symbol.file, value)),
    scores.length > 0 && `Used in ${listed(scores)}.`,
  );
}

/** The range that answers can reach; empty while it is not known, which it is only of a form without errors. */
export function rangeOf(id: string, { definition }: Pick<CompiledForm, "definition">): string {
  const range = definition?.scores.find((score) => score.id === id)?.range;
  if (!range || (range.min === 0 && range.max === 0 && range.step === 0)) return "";
  const without = (end: number) => Math.abs(end) === Number.MAX_VALUE;
  if (without(range.min) || without(range.max)) return "";
  return span(rounded(range.min), rounded(range.max));
}

function rounded(value: number): number {
  return Number(value.toPrecision(6));
}

function rules(score: ScoreSymbol, bound: BoundForm): string {
  const said: string[] = [];
  const missing = score.node.terms.filter(({ kind }) => kind === "missing rule") as tree.MissingRule[];
  for (const rule of missing) said.push(missingWords(rule, score, bound));
  if (missing.length === 0) said.push("While an answer that it needs is missing, so is the score.");
  for (const term of score.node.terms) {
    if (term.kind === "rounding" && term.mode)
      said.push(`Rounded ${term.mode} to ${term.step?.value ?? "…"}.`);
    else if (term.kind === "not asked")
      said.push(`An item that is not asked: ${notAskedWords(term).replace("otherwise ", "")}.`);
  }
  return said.map(capital).join("  \n");
}

function bandSet({ node }: BandSetSymbol): string {
  const title = node.title ? ` ${node.title.value}` : node.name ? ` ${code(node.name.text)}` : "";
  return [`Bands${title}:`, list(node.bands.map(bandLine))].join("\n");
}

export function sourceWords(terms: readonly { readonly kind: string }[]): string {
  const said: string[] = [];
  for (const term of terms as readonly (tree.Source | tree.Unverified)[]) {
    if (term.kind === "source" && term.value) said.push(`Source: ${term.value.value}`);
    if (term.kind === "unverified" && term.value) said.push(`Unverified: ${term.value.value}`);
  }
  return said.join("  \n");
}
