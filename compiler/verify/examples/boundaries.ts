import type { Call, Expression } from "../../../runtime/definition/expression.ts";
import type { ScoreState } from "../../../runtime/definition/result.ts";
import type { Response } from "../../../runtime/definition/submission.ts";
import { numberWords } from "../../words/number.ts";
import { bandedValues } from "../machine/banded.ts";
import { around, ends } from "../machine/neighbours.ts";
import { witness } from "../machine/witness.ts";
import { within } from "../numbers/comparison.ts";
import { count, type Fraction, type NumberSet, points } from "../numbers/set.ts";
import { roundWords } from "../numbers/words.ts";
import { TRUE } from "../outcomes/outcomes.ts";
import type { Study } from "../study.ts";
import { aDay, leavingOut, scored } from "./aims.ts";
import type { Element } from "./elements.ts";
import type { ProbedForm } from "./probes.ts";
import { givenWords } from "./suggestion.ts";

/** A response at an edge of the form, and what comes of it, for someone to look over. */
export interface Boundary {
  /** "total = 12", "2 answers missing". */
  readonly at: string;
  /** The answers as an example would give them. */
  readonly given: string;
  readonly response: Response;
  /** "total is 12, risk is not reached". */
  readonly comes: string;
}

/** Where responses are looked for. */
export interface Search {
  readonly study: Study;
  readonly probed: ProbedForm;
  /** So many steps are spent on finding one. */
  readonly steps: number;
}

/** So many are shown for one part. */
const MOST_BOUNDARIES = 12;
/** A cut-off that varies (by sex, say) is looked at around so many values. */
const MOST_LIMITS = 6;

/** The responses at the edges of a part: one below, at and one above a cut-off, the ends of a band, the limit of a rule. */
export function boundariesOf(search: Search, element: Element): readonly Boundary[] {
  switch (element.kind) {
    case "band":
      return bandEnds(search, element);
    case "cutoff":
    case "flag":
      return limits(search, element.when, (result) => {
        const verdict = (element.kind === "cutoff" ? result.cutoffs : result.flags)[element.id];
        const words = element.kind === "cutoff" ? "reached" : "raised";
        return `${element.id} is ${verdict === null ? "unknown" : verdict ? words : `not ${words}`}`;
      });
    case "missing rule":
      return missingLimits(search, element);
    case "branch":
      return [];
  }
}

type Result = ReturnType<ProbedForm["form"]["evaluate"]>;

function look(
  { study, probed }: Search,
  at: string,
  response: Response,
  comes: (result: Result) => string,
): Boundary {
  const result = probed.form.evaluate(response, { today: aDay });
  return { at, given: givenWords(study, { response }), response, comes: comes(result) };
}

function bandEnds(search: Search, { part, set }: Extract<Element, { kind: "band" }>): Boundary[] {
  const { machine } = search.study;
  const comes = (result: Result) => scoreWords(set.score, result.scores[set.score]!, set.id);
  return ends(within(bandedValues(machine, set), part)).flatMap((value) => {
    const score: Expression = { op: "=", args: [{ result: set.score }, value.num / value.den] };
    const response = holding(search, set.when === undefined ? [score] : [set.when, score]);
    return response
      ? look(search, `${set.score} = ${roundWords(value.num / value.den)}`, response, comes)
      : [];
  });
}

/** Around each value that a comparison in the condition compares a number with. */
function limits(search: Search, condition: Expression, comes: (result: Result) => string): Boundary[] {
  const found = new Map<string, Boundary>();
  for (const one of comparisonsIn(search.study, condition, []))
    for (const boundary of limitsOf(search, one, comes))
      if (!found.has(boundary.at)) found.set(boundary.at, boundary);
  return [...found.values()].slice(0, MOST_BOUNDARIES);
}

interface Compared {
  readonly comparison: Call;
  /** What has to hold for the comparison to decide: in `a and b` what stands beside it, in `a or b` that this does not hold. */
  readonly decidesIf: readonly Expression[];
}

function comparisonsIn(study: Study, condition: Expression, decidesIf: readonly Expression[]): Compared[] {
  if (typeof condition !== "object") return [];
  if ("result" in condition) {
    const read = study.definition.lets.find(({ id }) => id === condition.result);
    return read ? comparisonsIn(study, read.value, decidesIf) : [];
  }
  if (!("op" in condition)) return [];
  const { op, args } = condition;
  if (comparisons.has(op)) return [{ comparison: condition, decidesIf }];
  if (!junctions.has(op)) return [];
  const isEach = op === "and" || op === "all";
  return args.flatMap((part) => {
    const others = args.filter((other) => other !== part);
    const open = isEach ? others : others.map((other): Expression => ({ op: "not", args: [other] }));
    return comparisonsIn(study, part, [...decidesIf, ...open]);
  });
}

const comparisons: ReadonlySet<string> = new Set(["<", "<=", ">", ">=", "="]);
const junctions: ReadonlySet<string> = new Set(["and", "or", "any", "all", "not"]);

function limitsOf(
  search: Search,
  { comparison, decidesIf }: Compared,
  comes: (result: Result) => string,
): Boundary[] {
  const { machine, words } = search.study;
  const [left, right] = comparison.args as [Expression, Expression];
  const [leftValues, rightValues] = [machine.valuesOf(left).numbers, machine.valuesOf(right).numbers];
  const leftIsLimit = size(leftValues) < size(rightValues);
  const [number, values, limit, limitValues] = leftIsLimit
    ? [right, rightValues, left, leftValues]
    : [left, leftValues, right, rightValues];
  if (size(limitValues) > MOST_LIMITS) return [];
  const isFixed = size(limitValues) === 1;
  return limitValues.flatMap((piece) =>
    points(piece).flatMap((k) => {
      const at: Fraction = { num: k, den: piece.den };
      return around(values, at).flatMap((value) => {
        const equal: Expression = { op: "=", args: [number, value.num / value.den] };
        const bound: Expression[] = isFixed ? [] : [{ op: "=", args: [limit, k / piece.den] }];
        const response =
          (decidesIf.length > 0 && holding(search, [...bound, equal, ...decidesIf])) ||
          holding(search, [...bound, equal]);
        const said = `${words(number)} = ${roundWords(value.num / value.den)}${isFixed ? "" : ` where ${words(limit)} is ${roundWords(k / piece.den)}`}`;
        return response ? look(search, said, response, comes) : [];
      });
    }),
  );
}

function missingLimits(search: Search, element: Extract<Element, { kind: "missing rule" }>): Boundary[] {
  const { variant, score, items } = element;
  if (!("upTo" in variant) || variant.upTo === undefined) return [];
  const withRule = scored(search.study.machine, element, search.steps);
  if (!withRule) return [];
  const comes = (result: Result) => scoreWords(score, result.scores[score]!);
  return [variant.upTo, variant.upTo + 1].flatMap((missing) => {
    const response = leavingOut(withRule, items, missing);
    const at = `${missing} ${missing === 1 ? "answer" : "answers"} missing${variant.id ? ` under ${variant.id}` : ""}`;
    return response ? look(search, at, response, comes) : [];
  });
}

function holding({ study, steps }: Search, conditions: readonly Expression[]): Response | undefined {
  const { machine } = study;
  const all: Expression = conditions.length === 1 ? conditions[0]! : { op: "and", args: conditions };
  return witness(machine, machine.node(all), ({ kinds }) => (kinds & TRUE) !== 0, steps);
}

function size(set: NumberSet): number {
  return set.reduce((sum, piece) => sum + count(piece), 0);
}

function scoreWords(id: string, state: ScoreState, set?: string): string {
  if (state.state !== "scored") return `${id} is ${state.state}`;
  const value = Number.isInteger(state.value) ? numberWords(state.value) : roundWords(state.value);
  const band = set === undefined ? undefined : state.bands[set];
  return band === undefined ? `${id} is ${value}` : `${id} is ${value}: ${band}`;
}
