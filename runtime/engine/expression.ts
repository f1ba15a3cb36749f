import { aggregates } from "../definition/aggregates.ts";
import type { Call, Expression } from "../definition/expression.ts";
import { fromNumber } from "../exact/index.ts";
import {
  type AggregateOperator,
  type Argument,
  aggregate,
  single,
  type Variant,
  waitFor,
} from "./aggregate.ts";
import { codeOutcome } from "./answer.ts";
import { DefinitionError } from "./error.ts";
import type { Node } from "./graph.ts";
import { isAbsent, missing, notAsked, type Outcome, type Value } from "./outcome.ts";
import type { Compiled, RepeatPart } from "./parts.ts";
import { reference } from "./reference.ts";
import { type Apply, rounding } from "./relations.ts";
import { listLength, type Run } from "./run.ts";
import { listNamed, type Scope } from "./scope.ts";
import type { Waits } from "./waits.ts";

/** Compiles an expression into closures, and adds to the scope what it reads. */
export function compile(expression: Expression, scope: Scope): Compiled {
  if (typeof expression === "number") return constant(fromNumber(expression));
  if ("op" in expression) return call(expression, scope);
  if ("code" in expression) return constant(codeOutcome(expression.code));
  if ("text" in expression) return constant(expression.text);
  if ("day" in expression) return constant(expression.day);
  return reference(expression, scope);
}

function constant(value: Value): Compiled {
  return { value: () => value, waits: () => {} };
}

function call(expression: Call, scope: Scope): Compiled {
  const { op, args } = expression;
  switch (op) {
    case "sum":
    case "mean":
    case "min":
    case "max":
    case "count":
    case "any":
    case "all":
    case "and":
    case "or":
      return aggregateCall(expression, op, scope);
    case "if":
      return choice(args, scope);
    case "round":
      return strict(args, rounding(expression.rounding ?? { mode: "half up", step: 1 }), scope);
    default: {
      const { operators, calls } = scope.names;
      const build = calls[op];
      if (build) return build(expression, scope);
      const apply = operators[op];
      if (!apply) throw new DefinitionError(`The definition uses "${op}", which this runtime does not know.`);
      return strict(args, apply, scope);
    }
  }
}

/** An operator that needs all its operands. */
export function strict(args: readonly Expression[], apply: Apply, scope: Scope): Compiled {
  const operands = args.map((arg) => compile(arg, scope));
  const value = (run: Run): Outcome => {
    const values = new Array<Value>(operands.length);
    let isAsked = true;
    for (let at = 0; at < operands.length; at += 1) {
      const outcome = operands[at]!.value(run);
      if (outcome === missing) return missing;
      if (outcome === notAsked) isAsked = false;
      else values[at] = outcome;
    }
    return isAsked ? apply(values) : notAsked;
  };
  const waits = (run: Run, into: Waits): void => {
    for (const operand of operands) waitFor(operand, run, into);
  };
  return { value, waits };
}

function choice(args: readonly Expression[], scope: Scope): Compiled {
  const [condition, then, otherwise] = args.map((arg) => compile(arg, scope));
  if (!condition || !then || !otherwise) throw new DefinitionError("An if in the definition lacks a part.");
  const chosen = (run: Run): Compiled => {
    const outcome = condition.value(run);
    if (isAbsent(outcome)) return condition;
    return outcome === true ? then : otherwise;
  };
  return { value: (run) => chosen(run).value(run), waits: (run, into) => chosen(run).waits(run, into) };
}

function aggregateCall({ args, missing: rules = [] }: Call, op: AggregateOperator, scope: Scope): Compiled {
  const variants = rules.map(
    (rule): Variant => ({
      rule,
      when: rule.when === undefined ? undefined : compile(rule.when, scope),
      asIf: rule.rule === "as if" ? shared(args, { ...scope, asIf: rule.option }) : undefined,
    }),
  );
  return aggregate(op, shared(args, scope), variants);
}

/** How many arguments are gone over at a time: more are split, so that a change in one does not touch them all. */
const most = 32;

function shared(args: readonly Expression[], scope: Scope): readonly Argument[] {
  const { share } = scope.names;
  if (args.length <= most || scope.repeat || !share) return args.map((arg) => argument(arg, scope));
  const size = Math.ceil(args.length / most);
  const parts = Array.from({ length: Math.ceil(args.length / size) }, (_, at) =>
    args.slice(at * size, (at + 1) * size),
  );
  return parts.map((part) => {
    const reads = new Set<Node>();
    const { node, argument } = share(shared(part, { ...scope, reads }), reads);
    scope.reads.add(node);
    return argument;
  });
}

function argument(expression: Expression, scope: Scope): Argument {
  return over(listIn(expression, scope), scope, (within) => compile(expression, within));
}

/** An argument of an aggregate; over a list it is evaluated for each entry. */
export function over(
  repeat: RepeatPart | undefined,
  scope: Scope,
  build: (scope: Scope) => Compiled,
): Argument {
  if (!repeat) return single(build(scope));
  scope.reads.add(repeat.node);
  const each = single(build({ ...scope, repeat }));
  return {
    include: (run, tally) => forEachEntry(repeat, run, () => each.include(run, tally)),
    waits: (run, into) => forEachEntry(repeat, run, () => each.waits(run, into)),
  };
}

export function forEachEntry({ slot }: RepeatPart, run: Run, visit: () => void): void {
  const repeat = run.repeats[slot];
  const outer = run.entry;
  for (run.entry = 0; repeat && run.entry < listLength(repeat); run.entry += 1) visit();
  run.entry = outer;
}

/** The repeat over which an argument is a list, apart from what aggregates within it go over themselves. */
export function listIn(expression: Expression, scope: Scope): RepeatPart | undefined {
  if (typeof expression === "number") return undefined;
  if ("op" in expression) {
    if (aggregates.has(expression.op)) return undefined;
    return expression.args.map((arg) => listIn(arg, scope)).find((repeat) => repeat !== undefined);
  }
  return listNamed(partNameIn(expression) ?? "", scope);
}

export function partNameIn(expression: Expression): string | undefined {
  if (typeof expression === "number") return undefined;
  if ("answer" in expression) return expression.answer;
  if ("score" in expression) return expression.score;
  return "points" in expression ? expression.points : undefined;
}
