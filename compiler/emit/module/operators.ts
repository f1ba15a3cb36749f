import { binding, type Code, type Facts, isPlain, strict, wholeWithin, within } from "./code.ts";

/** `+ - *` of two numbers: JavaScript's own where that is exact. */
export function arithmetic(op: "+" | "-" | "*", left: Code, right: Code): Code {
  const whole = wholeOf(op, left.facts.whole, right.facts.whole);
  if (!whole) {
    const name = { "+": "add", "-": "subtract", "*": "multiply" }[op];
    return strict([left, right], "number", null, `${name}(${left.value}, ${right.value})`, binding.atom);
  }
  const binds = op === "*" ? binding.product : binding.sum;
  const value = `${within(left, binds)} ${op} ${within(right, binds + 1)}`;
  return strict([left, right], "number", whole, value, binds);
}

function wholeOf(op: "+" | "-" | "*", a: Facts["whole"], b: Facts["whole"]): Facts["whole"] {
  if (!a || !b) return null;
  if (op === "+") return wholeWithin(a.min + b.min, a.max + b.max);
  if (op === "-") return wholeWithin(a.min - b.max, a.max - b.min);
  const products = [a.min * b.min, a.min * b.max, a.max * b.min, a.max * b.max];
  return wholeWithin(Math.min(...products), Math.max(...products));
}

export function negation(operand: Code): Code {
  const { whole } = operand.facts;
  if (!whole) return strict([operand], "number", null, `negate(${operand.value})`, binding.atom);
  const value = `-${within(operand, binding.atom)}`;
  return strict([operand], "number", { min: -whole.max, max: -whole.min }, value, binding.prefix);
}

export function magnitude(operand: Code): Code {
  const { whole } = operand.facts;
  if (!whole) return strict([operand], "number", null, `abs(${operand.value})`, binding.atom);
  const max = Math.max(Math.abs(whole.min), Math.abs(whole.max));
  return strict([operand], "number", { min: 0, max }, `Math.abs(${operand.value})`, binding.atom);
}

export type ComparisonOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";

const written = { "=": "===", "!=": "!==", "<": "<", "<=": "<=", ">": ">", ">=": ">=" } as const;

export function comparison(op: ComparisonOperator, left: Code, right: Code): Code {
  const isEquality = op === "=" || op === "!=";
  const areNumbers = left.facts.kind === "number" && right.facts.kind === "number";
  if (areNumbers && !(isPlain(left) && isPlain(right))) {
    const value = `compare(${left.value}, ${right.value}) ${written[op]} 0`;
    return strict([left, right], "truth", null, value, isEquality ? binding.equality : binding.relation);
  }
  if (isEquality && (isInexact(left, right) || isInexact(right, left))) {
    const value = `isSame(exactly(${left.value}), exactly(${right.value}))`;
    return strict(
      [left, right],
      "truth",
      null,
      op === "=" ? value : `!${value}`,
      op === "=" ? binding.atom : binding.prefix,
    );
  }
  const binds = isEquality ? binding.equality : binding.relation;
  const value = `${within(left, binds + 1)} ${written[op]} ${within(right, binds + 1)}`;
  return strict([left, right], "truth", null, value, binds);
}

/** A number that may be a fraction, compared with a code. */
function isInexact(first: Code, second: Code): boolean {
  return first.facts.kind === "number" && !isPlain(first) && second.facts.kind !== "number";
}
