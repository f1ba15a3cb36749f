import type { Call, Constant, Expression, Reference } from "../../../runtime/definition/expression.ts";
import { abs, divide, multiply, negate, subtract } from "../numbers/arithmetic.ts";
import { type Comparison, contains } from "../numbers/comparison.ts";
import { rounded } from "../numbers/rounding.ts";
import { between, type Fraction, fraction, only as number } from "../numbers/set.ts";
import { not } from "../outcomes/logic.ts";
import {
  codes,
  either,
  FALSE,
  hasValue,
  MISSING,
  NOT_ASKED,
  numbers,
  type Outcomes,
  only,
  TRUE,
  withKinds,
} from "../outcomes/outcomes.ts";
import { calculated } from "./absence.ts";
import { aggregateNode, logicNode } from "./aggregates.ts";
import type { Atom } from "./cell.ts";
import { codeOutcome } from "./choice.ts";
import { comparing } from "./comparing.ts";
import { operation } from "./cutset.ts";
import { anyDay, dayNumber, elapsed } from "./days.ts";
import type { FormNodes } from "./form-nodes.ts";
import { sumNode } from "./linear.ts";
import { lookedUp } from "./lookup.ts";
import { constant, type Node } from "./node.ts";
import { itemOf, referenceNode } from "./references.ts";

/** An expression as a node. */
export function expressionNode(form: FormNodes, expression: Expression): Node {
  const known = constantOf(expression);
  if (known) return constant(known);
  if (typeof expression === "object" && "op" in expression) return callNode(form, expression);
  return referenceNode(form, expression as Reference);
}

/** What a constant is; undefined for anything else. */
function constantOf(expression: Expression): Outcomes | undefined {
  if (typeof expression === "number") return numbers(number(fraction(expression)));
  if ("code" in expression) return codeOutcome(expression.code);
  if ("text" in expression) return codes(new Set([expression.text]));
  if ("day" in expression) return numbers(number(fraction(dayNumber(expression.day))));
  return undefined;
}

function callNode(form: FormNodes, call: Call): Node {
  const { op } = call;
  switch (op) {
    case "sum":
    case "mean":
    case "min":
    case "max":
    case "count":
    case "unanswered":
      return aggregateNode(form, call, op);
    case "and":
    case "all":
      return logicNode(form, call.args, "and");
    case "or":
    case "any":
      return logicNode(form, call.args, "or");
    case "+":
    case "-":
      return sumNode(form, call);
    case "=":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return comparisonNode(form, op, call.args[0]!, call.args[1]!);
    case "answered":
    case "chosen":
    case "includes":
    case "entries":
      return answerNode(form, call);
    default:
      return plainNode(form, call);
  }
}

function plainNode(form: FormNodes, call: Call): Node {
  const { setting } = form;
  const args = call.args.map((argument) => form.node(argument));
  const read = (at: number) => setting.confinement.read(args[at]!);
  const of = (combine: () => Outcomes) => operation(setting, args, combine);
  const both = (calculate: Parameters<typeof calculated>[2]) =>
    of(() => calculated(read(0), read(1), calculate));
  switch (call.op) {
    case "*":
      return both(multiply);
    case "/":
      return of(() => divided(read(0), read(1)));
    case "negate":
      return of(() => ({ ...read(0), numbers: negate(read(0).numbers) }));
    case "abs":
      return of(() => ({ ...read(0), numbers: abs(read(0).numbers) }));
    case "round":
      return of(() => ({
        ...read(0),
        numbers: rounded(read(0).numbers, call.rounding ?? { mode: "half up", step: 1 }),
      }));
    case "not":
      return of(() => only(not(read(0).kinds)));
    case "if":
      return of(() => chosen(read(0).kinds, read(1), read(2)));
    case "lookup": {
      const table = form.definition.tables[call.table!]!;
      return of(() =>
        lookedUp(
          table,
          args.map((_, at) => read(at)),
        ),
      );
    }
    case "years":
    case "months":
    case "weeks":
    case "days":
      return both((from, to) => elapsed(call.op as "days", subtract(to, from)));
    default:
      return constant(numbers(anyDay));
  }
}

const zero: Fraction = { num: 0, den: 1 };

function divided(a: Outcomes, b: Outcomes): Outcomes {
  const quotient = calculated(a, b, divide);
  return contains(b.numbers, zero) && hasValue(a) ? either(quotient, only(NOT_ASKED)) : quotient;
}

function chosen(kinds: number, then: Outcomes, otherwise: Outcomes): Outcomes {
  let all = only(kinds & (MISSING | NOT_ASKED));
  if (kinds & TRUE) all = either(all, then);
  return kinds & FALSE ? either(all, otherwise) : all;
}

/** How many entries, how many options, whether there is an answer, whether it includes an option. */
function answerNode(form: FormNodes, call: Call): Node {
  const { setting, items, contents } = form;
  const [reference, option] = call.args as [{ readonly answer: string }, Constant | undefined];
  const repeat = contents.repeats.get(reference.answer);
  if (repeat) {
    const shown = items.shown(repeat);
    const { min, max } = repeat.repeat!;
    return operation(setting, [shown], () => {
      const { kinds } = setting.confinement.read(shown);
      if (call.op === "answered") return only(kinds & TRUE ? TRUE | FALSE : FALSE);
      const size = kinds & TRUE ? numbers(between(min, max, 1), (kinds & NOT_ASKED) | MISSING) : only(kinds);
      return whereAsked(form, size, call.notAsked);
    });
  }
  const placed = itemOf(form, reference.answer);
  if (call.op === "answered") {
    const answer = items.read(placed, { aspect: "answer", asked: true });
    return operation(setting, [answer], () => {
      const outcomes = setting.confinement.read(answer);
      return only((hasValue(outcomes) ? TRUE : 0) | (outcomes.kinds & (MISSING | NOT_ASKED) ? FALSE : 0));
    });
  }
  if (call.op === "chosen") {
    const size = items.read(placed, { aspect: "chosen" });
    if (call.notAsked === undefined) return size;
    return operation(setting, [size], () => whereAsked(form, setting.confinement.read(size), call.notAsked));
  }
  const code = option && "code" in option ? option.code : "";
  items.variable(placed).atoms.push({ reads: "includes", code });
  return items.read(placed, { aspect: { includes: code }, asked: true });
}

/** What is not asked comes to what the call says, if it says so. */
function whereAsked({ items }: FormNodes, size: Outcomes, rule: Call["notAsked"]): Outcomes {
  if (rule === undefined || !(size.kinds & NOT_ASKED)) return size;
  return either(withKinds(size, size.kinds & ~NOT_ASKED), items.pointsNotAsked(rule));
}

const flipped: Readonly<Record<Comparison, Comparison>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

function comparisonNode(form: FormNodes, op: Comparison, left: Expression, right: Expression): Node {
  const { setting } = form;
  const { confinement } = setting;
  const [a, b] = [atomNode(form, left, op, right), atomNode(form, right, flipped[op], left)];
  const compared = operation(setting, [a, b], () => comparing(op, confinement.read(a), confinement.read(b)));
  return compared.amounts.length === 0 ? compared : setting.comparison(compared);
}

/** One side of a comparison; an item beside a constant is read only as far as that. */
function atomNode(form: FormNodes, side: Expression, op: Comparison, other: Expression): Node {
  const to = constantOf(other);
  if (!to || typeof side !== "object" || "op" in side || "result" in side || constantOf(side))
    return form.node(side);
  const reads = "answer" in side ? "answer" : "score";
  const id =
    "answer" in side ? side.answer : "score" in side ? side.score : "points" in side ? side.points : "";
  if (form.contents.repeats.has(id)) return form.node(side);
  const placed = itemOf(form, id);
  const [piece] = to.numbers;
  const value = piece ? { num: piece.min, den: piece.den } : to.codes === "any" ? "" : [...to.codes].join("");
  const atom: Atom = { reads, op, to: value };
  form.items.variable(placed).atoms.push(atom);
  return referenceNode(form, side as Reference, { asked: true });
}
