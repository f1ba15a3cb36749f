import type { Expression } from "../../../runtime/definition/expression.ts";
import { type Comparison, where } from "../numbers/comparison.ts";
import { fraction, type NumberSet } from "../numbers/set.ts";
import { union } from "../numbers/union.ts";

/**
 * The numbers that are left of an expression's where a condition holds that asks about this very expression, as in
 * `if age >= 2 and age <= 17 then lookup(norms, age) else 0` and `if n = 0 then 0 else total / n`. So much is known also
 * of what is worked out of days or of several answers, which what is asked of it does not confine.
 */
export function leftOf(numbers: NumberSet, of: Expression, condition: Expression): NumberSet {
  return left(numbers, JSON.stringify(of), condition, true);
}

/** `holds`: whether the condition is known to hold, or known not to. */
function left(numbers: NumberSet, of: string, condition: Expression, holds: boolean): NumberSet {
  if (typeof condition !== "object" || !("op" in condition)) return numbers;
  const { op, args } = condition;
  const [one, other] = args;
  if (op === "not") return left(numbers, of, one!, !holds);
  if (op === (holds ? "and" : "or"))
    return args.reduce<NumberSet>((some, part) => left(some, of, part, holds), numbers);
  if (op === (holds ? "or" : "and")) return args.map((part) => left(numbers, of, part, holds)).reduce(union);
  const opposite = opposites.get(op as Comparison);
  if (!opposite || one === undefined || other === undefined) return numbers;
  const asked = holds ? (op as Comparison) : opposite;
  if (typeof other === "number" && JSON.stringify(one) === of) return where(numbers, asked, fraction(other));
  if (typeof one === "number" && JSON.stringify(other) === of)
    return where(numbers, turned.get(asked) ?? asked, fraction(one));
  return numbers;
}

const opposites: ReadonlyMap<Comparison, Comparison> = new Map([
  ["=", "!="],
  ["!=", "="],
  ["<", ">="],
  ["<=", ">"],
  [">", "<="],
  [">=", "<"],
]);

/** With its sides changed over. */
const turned: ReadonlyMap<Comparison, Comparison> = new Map([
  ["<", ">"],
  ["<=", ">="],
  [">", "<"],
  [">=", "<="],
]);
