import type { Call, Expression } from "../../../runtime/definition/expression.ts";
import { listed } from "../../diagnostics/catalogue/define.ts";
import type { Related } from "../../diagnostics/diagnostic.ts";
import type { Condition } from "../conditions.ts";
import { around } from "../numbers/union.ts";
import { setWords } from "../numbers/words.ts";
import { FALSE, hasValue, NOT_ASKED, type Outcomes, TRUE } from "../outcomes/outcomes.ts";
import type { Study } from "../study.ts";

/** A condition can hold and can fail: by itself, in each of its parts, and within the conditions around it. */
export function conditions(study: Study): void {
  for (const condition of study.conditions) {
    if (!judge(study, condition.expression, condition)) withinOthers(study, condition);
  }
}

/** Whether something was said about the condition or a part of it; parts go first. */
function judge(study: Study, expression: Expression, of: Condition): boolean {
  if (typeof expression !== "object" || !("op" in expression)) return false;
  let said = false;
  const variants = (expression.missing ?? []).flatMap(({ when }) => when ?? []);
  for (const part of [...expression.args, ...variants]) if (judge(study, part, of)) said = true;
  if (said || !isCondition(expression)) return said;
  const { kinds } = study.machine.valuesOf(expression);
  const never = (kinds & TRUE) === 0;
  if (!never && (kinds & (FALSE | NOT_ASKED)) !== 0) return false;
  const isWhole = expression === of.expression;
  const parts = { condition: study.words(expression), why: why(study, expression, never) };
  const span = study.place(expression);
  const extras = { related: never ? offeredOnly(study, expression) : [] };
  if (isWhole && of.kind === "cutoff") {
    const named = { ...parts, cutoff: study.nameOf(of.id) };
    study.report(never ? "cutoff-never" : "cutoff-always", span, named, extras);
  } else if (isWhole && of.kind === "flag") {
    const named = { ...parts, flag: study.nameOf(of.id) };
    study.report(never ? "flag-never" : "flag-always", span, named, extras);
  } else study.report(never ? "condition-never" : "condition-always", span, parts, extras);
  return true;
}

/** The conditions of the options that an expression compares with: they keep it from holding, too. */
function offeredOnly(study: Study, expression: Expression): Related[] {
  if (typeof expression !== "object" || !("op" in expression)) return [];
  if (expression.op !== "=") return expression.args.flatMap((part) => offeredOnly(study, part));
  const [item, option] = expression.args;
  if (typeof item !== "object" || !("answer" in item)) return [];
  if (typeof option !== "object" || !("code" in option)) return [];
  const type = study.machine.contents.items.get(item.answer)?.item.type;
  const options = type && "scale" in type ? study.definition.scales[type.scale]?.options : undefined;
  const when = options?.find(({ code }) => code === option.code)?.when;
  if (when === undefined) return [];
  return [{ span: study.place(when), message: `${option.code} is only offered when ${study.words(when)}` }];
}

const comparisons: ReadonlySet<string> = new Set(["=", "!=", "<", "<=", ">", ">="]);
const junctions: ReadonlySet<string> = new Set(["and", "or", "any", "all", "not"]);

function isCondition({ op }: Call): boolean {
  return comparisons.has(op) || junctions.has(op) || op === "includes" || op === "answered";
}

function why(study: Study, call: Call, never: boolean): string {
  if (comparisons.has(call.op)) return listed(call.args.flatMap((side) => sideWords(study, side)));
  const pair = never ? conflict(study, call) : undefined;
  if (pair) return `${study.words(pair[0])} and ${study.words(pair[1])} do not hold together`;
  if (call.op === "answered") return "it is never asked here";
  if (call.op === "not")
    return never ? "what stands behind not always holds" : "what stands behind not never holds";
  return never ? "its parts do not hold together" : "one of its parts holds whatever is answered";
}

/** What one side of a comparison can be; nothing of a constant. */
function sideWords(study: Study, side: Expression): string[] {
  if (typeof side !== "object" || "code" in side || "text" in side || "day" in side) return [];
  return [`${study.words(side)} ${canBeWords(study.machine.valuesOf(side))}`];
}

/** "goes from 0 to 4", "is never asked". */
export function canBeWords(outcomes: Outcomes): string {
  const { numbers, codes } = outcomes;
  if (!hasValue(outcomes)) return "never has a value";
  if (numbers.length > 0) {
    const { min, max, den, step } = around(numbers);
    const words = setWords(numbers, "or");
    if (min === max) return `is always ${words}`;
    if (numbers.length === 1 && step === den && words.includes(" to ")) return `goes from ${words}`;
    return `is ${words}`;
  }
  return codes === "any" ? "is a text" : `is ${[...codes].join(" or ")}`;
}

/** Two operands of an `and` that never hold together. */
function conflict(study: Study, call: Call): readonly [Expression, Expression] | undefined {
  if (call.op !== "and" && call.op !== "all") return undefined;
  for (const [at, one] of call.args.entries()) {
    for (const other of call.args.slice(at + 1, at + 8)) {
      const both = study.machine.made({ op: "and", args: [one, other] });
      if (!study.machine.canBe(both, true)) return [one, other];
    }
  }
  return undefined;
}

/** A condition that is settled by those around it. */
function withinOthers(study: Study, { expression, around: outer, outerConditions }: Condition): void {
  if (!outer) return;
  const { kinds } = study.machine.valuesWhile(outer, expression);
  // What is never asked at all has been said of the condition that keeps it from being asked.
  if (kinds === 0) return;
  const never = (kinds & TRUE) === 0;
  if (!never && (kinds & (FALSE | NOT_ASKED)) !== 0) return;
  const [nearest] = outerConditions;
  const related: Related[] = outerConditions.map((one) => ({
    span: study.place(one),
    message: `Only asked when ${study.words(one)}`,
  }));
  const why =
    nearest === undefined ? "" : `it stands within ${listed(outerConditions.map((one) => study.words(one)))}`;
  study.report(
    never ? "condition-never" : "condition-always",
    study.place(expression),
    { condition: study.words(expression), why },
    { related },
  );
}
