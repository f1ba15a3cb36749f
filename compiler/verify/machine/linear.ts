import type { Call, Expression, NotAsked } from "../../../runtime/definition/expression.ts";
import { add, scale } from "../numbers/arithmetic.ts";
import { type Fraction, fraction, gcd, lcm, only as number } from "../numbers/set.ts";
import { either, LEFT_OUT, numbers, type Outcomes, withKinds } from "../outcomes/outcomes.ts";
import { calculated } from "./absence.ts";
import { sharedBy } from "./cutset.ts";
import type { FormNodes } from "./form-nodes.ts";
import { listOf } from "./lists.ts";
import { type Node, node } from "./node.ts";
import { type Gathering, gatherer } from "./parts.ts";
import { itemOf, referenceNode } from "./references.ts";

/** A sum with more terms than this is not opened. */
const MOST_TERMS = 5_000;

const one: Fraction = { num: 1, den: 1 };
const zero = numbers(number({ num: 0, den: 1 }));

const gathering: Gathering<Node, Outcomes> = {
  none: zero,
  of: (lot, outcomes) => lot.slice(1).reduce((all) => calculated(all, outcomes, add), outcomes),
  join: (a, b) => calculated(a, b, add),
  either,
};

/** A chain of `+` and `-`, in a loop, so that a long one does not go deep; or a `sum` without a missing rule. */
export function sumNode(form: FormNodes, call: Call): Node {
  const args = call.op === "sum" ? call.args.map((one) => summand(form, one)) : chained(form, call);
  let gather: ReturnType<typeof gatherer<Node>> | undefined;
  return node(args, () => {
    gather ??= gatherer(form.setting, opened(form, call, args));
    return gather(gathering);
  });
}

function chained(form: FormNodes, call: Call): Node[] {
  const terms: Node[] = [];
  let rest: Expression = call;
  while (typeof rest === "object" && "op" in rest && (rest.op === "+" || rest.op === "-")) {
    const term = form.node(rest.args[1]!);
    terms.push(rest.op === "+" ? term : multiple(form, term, { num: -1, den: 1 }));
    rest = rest.args[0]!;
  }
  return [...terms, form.node(rest)].reverse();
}

/** The arguments; where they share something, with the sums in them opened, so that what cancels is gone. */
function opened(form: FormNodes, call: Call, args: readonly Node[]): readonly Node[] {
  if (sharedBy(form.setting, args).length === 0) return args;
  const terms = new Map<Node, Fraction>();
  open(form, call, one, terms);
  if (terms.size > MOST_TERMS) return args;
  return Array.from(terms, ([term, factor]) =>
    factor.num === 1 && factor.den === 1 ? term : multiple(form, term, factor),
  );
}

function open(form: FormNodes, expression: Expression, factor: Fraction, terms: Map<Node, Fraction>): void {
  if (terms.size > MOST_TERMS) return;
  let rest = expression;
  while (typeof rest === "object" && "op" in rest && (rest.op === "+" || rest.op === "-")) {
    open(form, rest.args[1]!, rest.op === "+" ? factor : times(factor, { num: -1, den: 1 }), terms);
    rest = rest.args[0]!;
  }
  const inner = scaled(form, rest);
  if (inner) open(form, inner.expression, times(factor, inner.factor), terms);
  else if (typeof rest === "object" && "op" in rest && isPlainSum(rest)) {
    for (const argument of rest.args) {
      if (isReference(argument)) count(terms, summand(form, argument), factor);
      else open(form, argument, factor, terms);
    }
  } else count(terms, form.node(rest), factor);
}

/** What an expression is a multiple of. */
function scaled(
  form: FormNodes,
  expression: Expression,
): { readonly expression: Expression; readonly factor: Fraction } | undefined {
  if (typeof expression !== "object") return undefined;
  if ("result" in expression) return { expression: form.valueOf(expression.result), factor: one };
  if (!("op" in expression)) return undefined;
  const [first, second] = expression.args;
  if (expression.op === "negate") return { expression: first!, factor: { num: -1, den: 1 } };
  if (expression.op !== "*") return undefined;
  if (typeof second === "number") return { expression: first!, factor: fraction(second) };
  return typeof first === "number" ? { expression: second!, factor: fraction(first) } : undefined;
}

function count(terms: Map<Node, Fraction>, term: Node, factor: Fraction): void {
  terms.set(term, plus(terms.get(term) ?? { num: 0, den: 1 }, factor));
}

/** A sum that is nothing but the sum of its arguments. */
export function isPlainSum(call: Call): boolean {
  return call.op === "sum" && !call.missing && call.args.every((argument) => listOf(argument) === undefined);
}

function isReference(
  expression: Expression,
): expression is { readonly points: string; readonly notAsked?: NotAsked } {
  return typeof expression === "object" && "points" in expression;
}

/** An argument of a plain sum: what is left out adds nothing. */
function summand(form: FormNodes, expression: Expression): Node {
  if (!isReference(expression)) return form.node(expression);
  const term = referenceNode(form, expression, { inAggregate: true });
  const { item, container } = itemOf(form, expression.points);
  const rule = expression.notAsked ?? item.notAsked ?? container.repeat?.notAsked;
  if (rule !== "left out") return term;
  return form.derived(term, "left out as 0", () =>
    node([term], () => {
      const outcomes = form.setting.confinement.read(term);
      const { kinds } = outcomes;
      return kinds & LEFT_OUT ? either(withKinds(outcomes, kinds & ~LEFT_OUT), zero) : outcomes;
    }),
  );
}

function multiple(form: FormNodes, term: Node, factor: Fraction): Node {
  return node([term], () => {
    const outcomes = form.setting.confinement.read(term);
    return { ...outcomes, numbers: scale(outcomes.numbers, factor) };
  });
}

function times(a: Fraction, b: Fraction): Fraction {
  return lowest(a.num * b.num, a.den * b.den);
}

function plus(a: Fraction, b: Fraction): Fraction {
  const den = lcm(a.den, b.den);
  return lowest(a.num * (den / a.den) + b.num * (den / b.den), den);
}

function lowest(num: number, den: number): Fraction {
  const common = gcd(Math.abs(num), den);
  return { num: num / common, den: den / common };
}
