import type { BandSet, Definition, Let, Score } from "../../../runtime/definition/definition.ts";
import type { Expression, Rounding } from "../../../runtime/definition/expression.ts";
import { roundingWords, type Words } from "../../words/expression.ts";
import { numberWords } from "../../words/number.ts";
import { type Labels, terminologyWords } from "./labels.ts";
import { missingRuleWords } from "./missing-rule.ts";
import type { Uses } from "./uses.ts";
import type { AnswerFormat, CodeLine, Variable } from "./variable.ts";

/** What is computed: lets, scores with their band sets, cut-offs, flags and checks. */
export function computedVariables(
  definition: Definition,
  words: Words,
  labels: Labels,
  uses: Uses,
): Variable[] {
  const { lets, scores, bands, cutoffs, flags, checks } = definition;
  return [
    ...lets.map(letVariable),
    ...scores.flatMap((score) => [
      scoreVariable(score),
      ...bands.filter((set) => set.score === score.id).map(bandsVariable),
    ]),
    ...cutoffs.map((cutoff) =>
      verdict("cutoff", cutoff.id, cutoff.when, {
        source: sourceText(cutoff),
        accuracy: cutoff.accuracy.map(
          ({ measure, value, population }) =>
            `${measure} ${numberWords(value)}${population === undefined ? "" : ` (${population})`}`,
        ),
        advice: labels.advice(cutoff.id, cutoff.advice),
        hidden: cutoff.hidden,
        terminology: terminologyWords(cutoff.codes),
        was: cutoff.was,
      }),
    ),
    ...flags.map((flag) =>
      verdict("flag", flag.id, flag.when, {
        source: sourceText(flag),
        advice: labels.advice(flag.id, flag.advice),
        urgent: flag.urgent,
        hidden: flag.hidden,
        terminology: terminologyWords(flag.codes),
        was: flag.was,
      }),
    ),
    ...checks.map(({ id, holds }) => verdict("check", id, holds, {})),
  ];

  function letVariable({ id, value }: Let): Variable {
    return {
      ...described(id),
      kind: "let",
      type: { type: "let", format: "not stored" },
      codes: [],
      countsIn: uses.countsIn(id),
      readBy: uses.readBy(id),
      rule: words(value),
    };
  }

  function scoreVariable(score: Score): Variable {
    const { id, value, range, codes, was } = score;
    const rounding = roundingOf(value);
    return {
      ...described(id),
      kind: "score",
      path: `result.scores.${id}.value`,
      type: {
        type: "score",
        ...range,
        format: isWhole(range) ? "a whole number" : "a number",
      },
      codes: [],
      countsIn: uses.countsIn(id),
      readBy: uses.readBy(id),
      rule: words(rounding ? rounding.of : value),
      missingRule: missingRuleWords(value, words),
      rounding: rounding && roundingWords(rounding.how).replace(/^round /, ""),
      source: sourceText(score),
      terminology: terminologyWords(codes),
      was,
    };
  }

  function bandsVariable(set: BandSet): Variable {
    const key = `${set.score}.${set.id}`;
    return {
      ...described(key),
      kind: "bands",
      path: `result.scores.${set.score}.bands.${set.id}`,
      type: { type: "bands", format: "one code" },
      codes: set.bands.map(
        ({ id, from, to, open, advice, codes }): CodeLine => ({
          code: id,
          label: labels.text(`${key}.${id}`) ?? "",
          band: { from, to, ...(open && { open }) },
          advice: labels.advice(`${key}.${id}`, advice),
          help: labels.text(`${key}.${id}:help`),
          terminology: terminologyWords(codes),
        }),
      ),
      when: set.when === undefined ? undefined : words(set.when),
      rule: set.score,
      source: sourceText(set),
      disclaimer: labels.text(`${key}:disclaimer`),
    };
  }

  function verdict(
    kind: "cutoff" | "flag" | "check",
    id: string,
    condition: Expression,
    more: Partial<Variable>,
  ): Variable {
    return {
      ...described(id),
      kind,
      path: `result.${kind}s.${id}`,
      type: trueOrFalse,
      codes: truths(kind),
      rule: words(condition),
      ...more,
    };
  }

  function described(key: string) {
    return {
      name: key,
      label: labels.text(key) ?? "",
      help: labels.text(`${key}:help`),
      languages: labels.languages([key]),
      countsIn: [],
      readBy: [],
      terminology: [],
    };
  }
}

const trueOrFalse: AnswerFormat = { type: "true or false", format: "true, false or null" };

function truths(kind: "cutoff" | "flag" | "check"): CodeLine[] {
  const [holds, fails] = {
    cutoff: ["reached", "not reached"],
    flag: ["raised", "not raised"],
    check: ["holds", "does not hold: the form cannot be submitted"],
  }[kind] as [string, string];
  return [
    { code: "true", label: holds, terminology: [] },
    { code: "false", label: fails, terminology: [] },
    { code: "null", label: "unknown", missing: "unknown", terminology: [] },
  ];
}

function isWhole({ min, step }: Score["range"]): boolean {
  return step !== 0 && Number.isInteger(step) && Number.isInteger(min);
}

function roundingOf(value: Expression): { readonly of: Expression; readonly how: Rounding } | undefined {
  if (typeof value !== "object" || !("op" in value) || value.op !== "round" || !value.rounding)
    return undefined;
  return { of: value.args[0]!, how: value.rounding };
}

function sourceText({
  source,
  unverified,
}: {
  readonly source?: string;
  readonly unverified?: string;
}): string | undefined {
  const stated = [source, unverified && `unverified: ${unverified}`].filter(Boolean);
  return stated.length > 0 ? stated.join("; ") : undefined;
}
