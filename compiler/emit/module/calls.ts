import type { Call } from "../../../runtime/definition/expression.ts";
import { isNotThere } from "../../../runtime/definition/tables.ts";
import type { Exact } from "../../../runtime/exact/index.ts";
import { binding, type Code, type Facts, named, outcomeWithin, strict, wholeWithin, within } from "./code.ts";
import type { ExpressionWriter, Scope } from "./context.ts";

export function quotient(writer: ExpressionWriter, left: Code, right: Code, scope: Scope): Code {
  const { whole } = right.facts;
  const canBeZero = !whole || (whole.min <= 0 && whole.max >= 0);
  const divided = `divide(${left.value}, ${right.value})`;
  if (!canBeZero) return strict([left, right], "number", null, divided, binding.atom);
  const code = strict(
    [left, right],
    "number",
    null,
    `${within(right, 11)} === 0 ? null : ${divided}`,
    binding.ternary,
  );
  return writer.local({ ...code, facts: { ...code.facts, notAsked: true } }, scope, "quotient");
}

export function choice(
  writer: ExpressionWriter,
  condition: Code,
  then: Code,
  otherwise: Code,
  scope: Scope,
): Code {
  const facts = joined(condition.facts, then.facts, otherwise.facts);
  if (then.needs.length === 0 && otherwise.needs.length === 0) {
    const value = `${within(condition, 4)} ? ${within(then, 3)} : ${within(otherwise, 3)}`;
    return { ...strict([condition], facts.kind, facts.whole, value, binding.ternary), facts };
  }
  const test = writer.local(condition, scope, "condition");
  const branches = `${test.value} === true ? ${outcomeWithin(then)} : `;
  const isSure = test.needs.length === 0;
  const rest = isSure
    ? outcomeWithin(otherwise)
    : `${test.value} === false ? ${outcomeWithin(otherwise)} : ${test.value}`;
  return writer.local({ facts, needs: [], value: branches + rest, binds: binding.ternary }, scope, "choice");
}

/** Where what is counted is not asked, what the call says. */
export function sizeOf(
  writer: ExpressionWriter,
  counted: Code,
  { notAsked: rule }: Call,
  scope: Scope,
): Code {
  if (rule === undefined || !counted.facts.notAsked) return counted;
  const size = writer.local(counted, scope, "size");
  const isMissing = rule === "missing";
  const instead = isMissing ? "declaredMissing" : writer.program.top.exact(rule);
  const { whole, missing } = size.facts;
  const facts: Facts = {
    ...size.facts,
    whole: isMissing ? whole : Number.isInteger(rule) && whole ? widened(whole, rule) : null,
    missing: missing || isMissing,
    notAsked: false,
  };
  const name = scope.node.take(`${scope.hint} size`);
  scope.lines.push(`const ${name} = ${size.value} === null ? ${instead} : ${size.value};`);
  return named(name, facts);
}

export function lookup(writer: ExpressionWriter, call: Call, scope: Scope): Code {
  const keys = call.args.map((arg) => writer.code(arg, scope));
  if (isNotThere(writer.program.definition.tables[call.table!]!)) {
    const code = strict(keys, "number", null, "declaredMissing", binding.atom);
    return writer.local({ ...code, facts: { ...code.facts, missing: true } }, scope, "looked up");
  }
  const { rows, facts } = writer.program.table(call.table!);
  const text = `lookup(${[rows, ...keys.map((key) => keyText(key))].join(", ")})`;
  const code = strict(keys, facts.kind, facts.whole, text, binding.atom);
  return writer.local({ ...code, facts: { ...code.facts, notAsked: true } }, scope, "looked up");
}

export function rounded(writer: ExpressionWriter, call: Call, operand: Code): Code {
  const { mode, step } = call.rounding ?? { mode: "half up", step: 1 };
  const { whole } = operand.facts;
  if (whole && step === 1) return operand;
  const text = `roundTo(${operand.value}, ${JSON.stringify(mode)}, ${writer.program.top.exact(step)})`;
  return strict([operand], "number", null, text, binding.atom);
}

function keyText(key: Code): string {
  return key.facts.kind === "code" ? `exactly(${key.value})` : key.value;
}

function joined(condition: Facts, then: Facts, otherwise: Facts): Facts {
  const [a, b] = [then.whole, otherwise.whole];
  return {
    kind: then.kind === otherwise.kind ? then.kind : "code",
    whole: a && b && { min: Math.min(a.min, b.min), max: Math.max(a.max, b.max) },
    missing: condition.missing || then.missing || otherwise.missing,
    notAsked: condition.notAsked || then.notAsked || otherwise.notAsked,
    leftOut: false,
  };
}

/** With another value among them. */
export function widened(
  { min, max }: { readonly min: number; readonly max: number },
  score: Exact,
): Facts["whole"] {
  return typeof score === "number" ? wholeWithin(Math.min(min, score), Math.max(max, score)) : null;
}
