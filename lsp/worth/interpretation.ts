import type {
  BandSetSymbol,
  BoundForm,
  CheckSymbol,
  CutoffSymbol,
  FlagSymbol,
} from "../../compiler/bind/symbols.ts";
import { described } from "../../compiler/check/described.ts";
import type { CompiledForm } from "../../compiler/index.ts";
import type * as tree from "../../grammar/tree.ts";
import { bandLine, rangeWords } from "./band-line.ts";
import { rangeOf, sourceWords } from "./score.ts";
import { heading, headingOf, titleOf } from "./title.ts";
import { code, list, paragraphs, sourceOf, wordingOf } from "./words.ts";

/** All that an editor shows about a band: the scores that are in it, and what is to be done. */
export function aboutBand(band: tree.Band, set: BandSetSymbol, form: CompiledForm): string {
  const range = set.score ? rangeOf(set.score.id, form) : "";
  const of = set.score ? titleOf(set.score) : "a score";
  return paragraphs(
    heading("a band", band.name?.text ?? "", wordingOf(band.label)),
    `${rangeWords(band.range) || "No scores"} of ${of}${range && `, which can be ${range}`}.`,
    ...adviceWords(band.terms),
    sourceWords(set.node.terms),
  );
}

export function aboutBands(set: BandSetSymbol, { bound }: CompiledForm): string {
  const { node } = set;
  return paragraphs(
    heading("a set of bands", set.id, wordingOf(node.title)),
    set.score !== null && `Of ${titleOf(set.score)}${conditionWords(node.condition, bound)}.`,
    list(node.bands.map(bandLine)),
    sourceWords(node.terms),
  );
}

/** A cut-off, a flag or a check. */
export function aboutVerdict(symbol: CutoffSymbol | FlagSymbol | CheckSymbol): string {
  const { node } = symbol;
  const terms: readonly (tree.CutoffTerm | tree.FlagTerm)[] = "terms" in node ? node.terms : [];
  return paragraphs(
    headingOf(described(symbol), symbol),
    node.condition !== null && `${verbs[symbol.kind]} ${code(sourceOf(symbol.file, node.condition))}.`,
    terms.some(({ kind }) => kind === "urgent") && "Must be seen at once.",
    list(terms.flatMap(accuracy)),
    ...adviceWords(terms),
    ...terms.flatMap((term) =>
      term.kind === "hidden because" && term.reason
        ? [`Silent where its items are not asked: ${term.reason.value}`]
        : [],
    ),
    sourceWords(terms),
  );
}

const verbs = { cutoff: "Reached when", flag: "Raised when", check: "Can be submitted only if" } as const;

function accuracy(term: tree.CutoffTerm | tree.FlagTerm): string[] {
  if (term.kind !== "sensitivity" && term.kind !== "specificity") return [];
  const of = term.population ? ` for ${term.population.value}` : "";
  return [`${term.kind} ${term.value?.value ?? "…"}${of}`];
}

function adviceWords(terms: readonly { readonly kind: string }[]): string[] {
  return (terms as readonly (tree.Advice | tree.Help)[]).flatMap((term) => {
    if (term.kind === "advice" && term.value)
      return [`Advice for ${term.audience?.text ?? "…"}: ${term.value.value}`];
    return term.kind === "help" && term.value ? [term.value.value] : [];
  });
}

function conditionWords(guard: tree.Guard | null, { file }: BoundForm): string {
  return guard?.condition ? `, when ${code(sourceOf(file, guard.condition))}` : "";
}
