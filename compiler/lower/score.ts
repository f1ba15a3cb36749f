import type * as tree from "../../grammar/tree.ts";
import type { Let, Score } from "../../runtime/definition/definition.ts";
import type { Expression } from "../../runtime/definition/expression.ts";
import { fileOf, spanIn } from "../source.ts";
import { terminologies } from "./about.ts";
import { type Lowering, placed, type Scope } from "./lowering.ts";
import { aggregatesIn, missingRules } from "./missing.ts";
import { notAskedRule } from "./not-asked.ts";
import { source } from "./source.ts";
import { written } from "./written.ts";

/** What scores, lets, cut-offs, flags, checks and conditions of band sets read. */
export function scoring({ bound }: Lowering): Scope {
  return { file: bound.file, mode: "scoring", repeat: null };
}

export function lowerLet(lowering: Lowering, node: tree.Let): Let {
  const name = written(node.name);
  const value = lowering.lower(node.value, scoring(lowering));
  return placed(lowering, { id: name.text, value }, lowering.bound.file, name);
}

/** The range is not known here: it follows from the whole definition, and is worked out over it. */
export function lowerScore(lowering: Lowering, node: tree.Score): Score {
  const name = written(node.name);
  const codes = terminologies(node.terms);
  // The range of an earlier version has been filled in: only the value may be the same.
  const value = lowering.making.basis(name.text, () =>
    rounded(lowering, node, lowering.lower(node.value, scoreScope(lowering, node))),
  );
  const rule = node.terms.find((term) => term.kind === "not asked");
  if (rule && !countsPoints(value)) {
    const span = spanIn(lowering.bound.file, rule);
    const text = fileOf(rule, lowering.bound.file).text.slice(rule.start, rule.end);
    lowering.report("not-asked-idle", span, { score: name.text, rule: text });
  }
  const score: Score = {
    id: name.text,
    ...(node.was && { was: node.was.text }),
    value,
    range: { min: 0, max: 0, step: 0 },
    ...source(node.terms),
    ...(codes.length > 0 && { codes }),
  };
  return placed(lowering, score, lowering.bound.file, name);
}

function scoreScope(lowering: Lowering, node: tree.Score): Scope {
  const scope = scoring(lowering);
  const rule = node.terms.find((term) => term.kind === "not asked");
  const read = rule ? { ...scope, notAsked: notAskedRule(rule) } : scope;
  const rules = node.terms.filter((term) => term.kind === "missing rule");
  const [first] = rules;
  if (!first) return read;
  const [aggregate, another] = aggregatesIn(node.value);
  if (!aggregate || another) {
    const parts = { score: written(node.name).text, found: aggregatesIn(node.value).length };
    lowering.report("missing-rule-aggregate", spanIn(scope.file, first), parts);
    return read;
  }
  const missing = {
    call: aggregate,
    rule: (args: readonly Expression[]) => missingRules(lowering, rules, args, scope),
  };
  return { ...read, missing };
}

/** Whether there is anything in it to which a rule for what is not asked applies. */
function countsPoints(value: Expression): boolean {
  if (typeof value === "number") return false;
  if (!("op" in value)) return "points" in value;
  return value.op === "entries" || value.op === "chosen" || value.args.some(countsPoints);
}

function rounded(lowering: Lowering, node: tree.Score, value: Expression): Expression {
  const rounding = node.terms.find((term) => term.kind === "rounding");
  if (!rounding) return value;
  const { mode, step } = { mode: written(rounding.mode), step: written(rounding.step).value };
  const call = { op: "round", args: [value], rounding: { mode, step } } as const;
  return placed(lowering, call, lowering.bound.file, rounding);
}
