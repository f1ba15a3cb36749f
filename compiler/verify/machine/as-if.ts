import type { Code, Expression } from "../../../runtime/definition/expression.ts";
import { abs, add, divide, multiply, negate, subtract } from "../numbers/arithmetic.ts";
import { anyNumber } from "../numbers/comparison.ts";
import { rounded } from "../numbers/rounding.ts";
import { fraction, NONE, type NumberSet, only } from "../numbers/set.ts";
import { union } from "../numbers/union.ts";
import { choicesOf } from "./choice.ts";
import type { FormNodes } from "./form-nodes.ts";
import { itemOf } from "./references.ts";

/**
 * What a missing argument can count as if this option had been chosen: of an item, what the option scores; of an
 * expression, what comes of the option where an answer is missing in it, and of answers where they are not.
 */
export function asIf(form: FormNodes, expression: Expression, option: Code): NumberSet {
  return isItem(expression) ? chosen(form, expression, option) : among(form, expression, option);
}

function among(form: FormNodes, expression: Expression, option: Code): NumberSet {
  if (typeof expression === "number") return only(fraction(expression));
  if (!("op" in expression)) {
    const { numbers } = form.setting.confinement.read(form.node(expression));
    return isItem(expression) ? union(numbers, chosen(form, expression, option)) : numbers;
  }
  const args = expression.args.map((argument) => among(form, argument, option));
  const [first = NONE, second = NONE, third = NONE] = args;
  switch (expression.op) {
    case "+":
      return args.reduce(add);
    case "-":
      return args.reduce(subtract);
    case "*":
      return args.reduce(multiply);
    case "/":
      return divide(first, second);
    case "negate":
      return negate(first);
    case "abs":
      return abs(first);
    case "round":
      return expression.rounding ? rounded(first, expression.rounding) : anyNumber;
    case "if":
      return union(second, third);
    default:
      return anyNumber;
  }
}

function isItem(expression: Expression): expression is { readonly points: string } {
  return typeof expression === "object" && "points" in expression;
}

function chosen(form: FormNodes, { points }: { readonly points: string }, option: Code): NumberSet {
  const { type, reversed } = itemOf(form, points).item;
  if (type.kind !== "one" && type.kind !== "yesno" && type.kind !== "many") return anyNumber;
  const choices = choicesOf(form.definition.scales[type.scale]?.options ?? [], reversed === true);
  return choices.find((choice) => choice.option.code === option)?.score.numbers ?? anyNumber;
}
