import type {
  Call,
  Expression,
  Missing,
  MissingVariant,
  Reference,
} from "../../../runtime/definition/expression.ts";
import { fraction, type NumberSet, only as number } from "../numbers/set.ts";
import { unionOf } from "../numbers/union.ts";
import { and, or } from "../outcomes/logic.ts";
import {
  either,
  FALSE,
  MISSING,
  NOT_ASKED,
  nothing,
  numbers,
  type Outcomes,
  only,
  TRUE,
} from "../outcomes/outcomes.ts";
import { asIf } from "./as-if.ts";
import { operation } from "./cutset.ts";
import type { FormNodes } from "./form-nodes.ts";
import { isPlainSum, sumNode } from "./linear.ts";
import { itemNamed, listed, listOf } from "./lists.ts";
import { constant, type Node, node } from "./node.ts";
import { gatherer } from "./parts.ts";
import { itemOf, referenceNode } from "./references.ts";
import { type Aggregate, type Argument, type List, type Rule, tallying } from "./tally.ts";

/** `sum mean min max count`, and `unanswered`, which counts what is missing. */
export function aggregateNode(form: FormNodes, call: Call, op: Aggregate | "unanswered"): Node {
  if (isPlainSum(call)) return sumNode(form, call);
  const { setting } = form;
  const args = call.args.map((argument) => argumentOf(form, op, argument, call.missing));
  const gather = gatherer(setting, args);
  const byRule = (rule: Rule): Outcomes => {
    const { gathering, outcomes } = tallying(op === "unanswered" ? "count" : op, rule);
    return outcomes(gather(gathering));
  };
  const variants = call.missing ?? [];
  if (variants.every(({ when }) => when === undefined)) {
    const rule = variants[0] ? ruleOf(variants[0]) : fails;
    return node(args, () => byRule(rule));
  }
  const conditions = variants.map(({ when }) =>
    when === undefined ? constant(only(TRUE)) : form.node(when),
  );
  const all = node(args, () => byRule(fails));
  return operation(setting, [...conditions, ...conditions, all], () => {
    let outcomes = nothing;
    for (const [at, condition] of conditions.entries()) {
      const { kinds } = setting.confinement.read(condition);
      if (kinds & TRUE) outcomes = either(outcomes, byRule(ruleOf(variants[at]!)));
      if (kinds & MISSING) outcomes = either(outcomes, byRule(fails));
      if (!(kinds & (FALSE | NOT_ASKED))) return outcomes;
    }
    return either(outcomes, byRule(fails));
  });
}

const fails: Rule = { rule: "fails" };

function ruleOf(variant: MissingVariant): Rule {
  switch (variant.rule) {
    case "prorate":
    case "fails":
      return variant;
    case "counts":
      return {
        rule: "counts",
        points: number(fraction(variant.points)),
        upTo: variant.upTo ?? Number.POSITIVE_INFINITY,
      };
    case "as if":
      return { rule: "as if", option: variant.option, upTo: variant.upTo ?? Number.POSITIVE_INFINITY };
  }
}

function argumentOf(
  form: FormNodes,
  op: Aggregate | "unanswered",
  expression: Expression,
  missing: Missing | undefined,
): Argument {
  const repeat = listOf(expression);
  const value = op === "unanswered" ? unansweredNode(form, expression) : countedNode(form, op, expression);
  const argument = repeat ? listed(form, repeat, value) : value;
  if (!missing) return argument;
  if (op === "count") return { ...argument, asIf: () => zeroOrOne, mayStay: true };
  return { ...argument, asIf: (option) => asIf(form, expression, option) };
}

function countedNode(form: FormNodes, op: Aggregate, expression: Expression): Node {
  const value = isReference(expression)
    ? referenceNode(form, expression, { inAggregate: true })
    : form.node(expression);
  return op === "count" ? node([value], () => counting(form.setting.confinement.read(value))) : value;
}

/** Of what is no item, whether it is missing. */
function unansweredNode(form: FormNodes, expression: Expression): Node {
  const id = isReference(expression) ? itemNamed(expression) : undefined;
  if (id !== undefined && !form.contents.repeats.has(id)) return form.items.unanswered(itemOf(form, id));
  const value = form.node(expression);
  return node([value], () => {
    const { kinds } = form.setting.confinement.read(value);
    return counting(only(kinds & MISSING ? TRUE | FALSE : FALSE));
  });
}

function isReference(expression: Expression): expression is Reference {
  if (typeof expression !== "object" || "op" in expression) return false;
  return !("code" in expression || "text" in expression || "day" in expression);
}

function counting({ kinds }: Outcomes): Outcomes {
  const counts: NumberSet = unionOf([
    ...(kinds & TRUE ? number({ num: 1, den: 1 }) : []),
    ...(kinds & FALSE ? number({ num: 0, den: 1 }) : []),
  ]);
  return numbers(counts, kinds & ~(TRUE | FALSE));
}

/** What a condition counts that an option settles which is chosen in place of a missing answer. */
const zeroOrOne = unionOf([...number({ num: 0, den: 1 }), ...number({ num: 1, den: 1 })]);

/** `and`, `or`, `all`, `any`. */
export function logicNode(form: FormNodes, expressions: readonly Expression[], op: "and" | "or"): Node {
  const args: Argument[] = expressions.map((expression) => {
    const repeat = listOf(expression);
    const plain = form.node(expression);
    return repeat ? listed(form, repeat, plain) : plain;
  });
  const [join, none] = op === "and" ? [and, TRUE] : [or, FALSE];
  const gather = gatherer(form.setting, args);
  const several = (kinds: number, n: number): number => {
    if (n === 0) return none;
    // After a few, more of the same add nothing.
    let all = kinds;
    for (let more = 1; more < Math.min(n, 4); more++) all = join(all, kinds);
    return all;
  };
  const ofList = (kinds: number, { min, max, beside, asked }: List): number => {
    let all = beside().kinds;
    if (!asked()) return all;
    for (let entries = 0; entries <= Math.min(max, min + 4); entries++) {
      all |= entries < min ? join(several(kinds, entries), MISSING) : several(kinds, entries);
    }
    return all;
  };
  const gathering = {
    none,
    of: (lot: readonly Argument[], { kinds }: Outcomes) =>
      lot.some(({ list }) => list)
        ? lot.map(({ list }) => (list ? ofList(kinds, list) : kinds)).reduce(join, none)
        : several(kinds, lot.length),
    join,
    either: (a: number, b: number) => a | b,
  };
  return node(args, () => only(gather(gathering)));
}
