import type * as tree from "../../grammar/tree.ts";
import type { Definition } from "../../runtime/definition/definition.ts";
import type { ComparisonOperator, Condition } from "../../runtime/definition/programme.ts";
import type { Report } from "../diagnostics/report.ts";
import { spanIn } from "../source.ts";
import { nearest } from "../words/nearest.ts";
import { changeTo } from "./bind.ts";
import { type BoundProgramme, formOf } from "./bound.ts";
import { unknownName } from "./points.ts";

const comparisons: ReadonlySet<string> = new Set(["=", "!=", "<", "<=", ">", ">="]);

/** What a condition asks of the results of steps; undefined where it has errors. */
export function conditionOf(
  expression: tree.Expression | null,
  bound: BoundProgramme,
  report: Report,
): Condition | undefined {
  if (!expression) return undefined;
  const part = (inner: tree.Expression | null) => conditionOf(inner, bound, report);
  switch (expression.kind) {
    case "parenthesized":
      return part(expression.inner);
    case "unary": {
      if (expression.operator !== "not") break;
      const inner = part(expression.operand);
      return inner && { not: inner };
    }
    case "binary": {
      const { operator, left, right } = expression;
      if (operator === "and" || operator === "or") {
        const [first, second] = [part(left), part(right)];
        if (!first || !second) return undefined;
        return operator === "and" ? { all: [first, second] } : { any: [first, second] };
      }
      if (comparisons.has(operator) && left?.kind === "member access" && right)
        return comparison(left, operator as ComparisonOperator, right, bound, report);
      break;
    }
    case "member access":
      return verdict(expression, bound, report);
  }
  report("step-condition", spanIn(bound.file, expression), { score: undefined });
  return undefined;
}

type Access = Extract<tree.Expression, { readonly kind: "member access" }>;

/** The step that is read, and its form; null where there is nothing to read, which is then reported. */
function read({ of, name }: Access, bound: BoundProgramme, report: Report) {
  if (!bound.steps.has(of.text)) {
    unknownName(of, [...bound.steps.keys()], bound, report);
    return null;
  }
  const step = bound.steps.get(of.text)!;
  if (!step.form) report("step-without-form", spanIn(bound.file, of), { step: of.text });
  const form = formOf(bound, of.text);
  return form && name ? { step: of.text, form, name } : null;
}

function verdict(access: Access, bound: BoundProgramme, report: Report): Condition | undefined {
  const found = read(access, bound, report);
  if (!found) return undefined;
  const { step, form, name } = found;
  if (form.cutoffs.some(({ id }) => id === name.text)) return { step, cutoff: name.text };
  if (form.flags.some(({ id }) => id === name.text)) return { step, flag: name.text };
  if (form.scores.some(({ id }) => id === name.text))
    report("step-condition", spanIn(bound.file, access), { score: `${step}.${name.text}` });
  else unknownVerdict(name, form, bound, report);
  return undefined;
}

function comparison(
  access: Access,
  is: ComparisonOperator,
  right: tree.Expression,
  bound: BoundProgramme,
  report: Report,
): Condition | undefined {
  const found = read(access, bound, report);
  if (!found) return undefined;
  const { step, form, name } = found;
  const score = name.text;
  if (!form.scores.some(({ id }) => id === score)) {
    if ([...form.cutoffs, ...form.flags].some(({ id }) => id === score))
      report("step-condition", spanIn(bound.file, access), { score: undefined });
    else unknownVerdict(name, form, bound, report);
    return undefined;
  }
  const value = numberIn(right);
  if (value !== undefined) return { step, score, is, value };
  if (right.kind !== "name" || (is !== "=" && is !== "!=")) {
    report("step-condition", spanIn(bound.file, right), { score: `${step}.${score}` });
    return undefined;
  }
  const set = bandSet(right, score, form, bound, report);
  if (set === undefined) return undefined;
  const inBand: Condition = { step, score, set, band: right.text };
  return is === "=" ? inBand : { not: inBand };
}

function numberIn(expression: tree.Expression): number | undefined {
  if (expression.kind === "number") return expression.value;
  if (expression.kind !== "unary" || expression.operator !== "-") return undefined;
  return expression.operand?.kind === "number" ? -expression.operand.value : undefined;
}

/** The one set of bands that has the band. */
function bandSet(
  band: tree.Name,
  score: string,
  form: Definition,
  { file }: BoundProgramme,
  report: Report,
): string | undefined {
  const sets = form.bands.filter((set) => set.score === score);
  const having = sets.filter(({ bands }) => bands.some(({ id }) => id === band.text));
  if (having.length === 1) return having[0]!.id;
  const names = sets.flatMap(({ bands }) => bands.map(({ id }) => id));
  const similar = having.length === 0 ? nearest(band.text, names) : undefined;
  const span = spanIn(file, band);
  const parts = { band: band.text, of: `${form.id}.${score}`, sets: having.map(({ id }) => id), similar };
  report("step-band-unknown", span, parts, { fixes: changeTo(similar, span) });
  return undefined;
}

function unknownVerdict(name: tree.Name, form: Definition, { file }: BoundProgramme, report: Report): void {
  const known = [...form.cutoffs, ...form.flags, ...form.scores].map(({ id }) => id);
  const similar = nearest(name.text, known);
  const span = spanIn(file, name);
  const parts = { name: name.text, form: form.id, similar };
  report("step-verdict-unknown", span, parts, { fixes: changeTo(similar, span) });
}
