import type { Call, Code, Expression } from "../../../runtime/definition/expression.ts";
import { isNotThere } from "../../../runtime/definition/tables.ts";
import { listed } from "../../diagnostics/catalogue/define.ts";
import { listOf } from "../machine/lists.ts";
import { type Hole, holesOf } from "../machine/lookup.ts";
import { contains } from "../numbers/comparison.ts";
import type { NumberSet } from "../numbers/set.ts";
import { around } from "../numbers/union.ts";
import { setWords } from "../numbers/words.ts";
import { hasValue, type Outcomes } from "../outcomes/outcomes.ts";
import type { Study } from "../study.ts";
import { leftOf } from "./asked-before.ts";
import { canBeWords } from "./conditions.ts";

/** So many holes of a table are listed. */
const MOST_HOLES = 5;

/**
 * Divisors that can be 0, tables without a row for what is looked up, limits that let everything be missing, means in
 * place of answers that count otherwise.
 */
export function arithmetic(study: Study): void {
  for (const { expression } of study.conditions) walk(study, expression, []);
}

/** `when` are the conditions under which the expression is worked out, as the ifs around it say. */
function walk(study: Study, expression: Expression, when: readonly Expression[]): void {
  if (typeof expression !== "object" || !("op" in expression)) return;
  const { op, args } = expression;
  if (op === "/") division(study, expression, when);
  if (op === "lookup") holes(study, expression, when);
  if (expression.missing) {
    limits(study, expression);
    uneven(study, expression);
  }
  const [condition] = args;
  for (const [at, argument] of args.entries()) {
    const inside = op === "if" && condition !== undefined && at > 0;
    walk(study, argument, inside ? [...when, at === 1 ? condition : { op: "not", args: [condition] }] : when);
  }
}

function valuesUnder({ machine }: Study, expression: Expression, when: readonly Expression[]): Outcomes {
  if (when.length === 0) return machine.valuesOf(expression);
  const found = machine.valuesWhile(machine.node(machine.made({ op: "and", args: when })), expression);
  const numbers = when.reduce((left, condition) => leftOf(left, expression, condition), found.numbers);
  return { ...found, numbers };
}

function division(study: Study, call: Call, when: readonly Expression[]): void {
  const divisor = call.args[1]!;
  const outcomes = valuesUnder(study, divisor, when);
  if (!contains(outcomes.numbers, { num: 0, den: 1 })) return;
  const span = study.place(typeof divisor === "object" && study.form.places.get(divisor) ? divisor : call);
  const always = outcomes.numbers.every(({ min, max }) => min === 0 && max === 0);
  study.report("division-by-zero", span, { divisor: study.words(divisor), is: canBeWords(outcomes), always });
}

function holes(study: Study, call: Call, when: readonly Expression[]): void {
  const table = study.definition.tables[call.table ?? ""];
  if (!table || isNotThere(table)) return;
  const keys = call.args.map((key) => valuesUnder(study, key, when));
  if (!keys.every(hasValue)) return;
  const found = holesOf(table, keys, MOST_HOLES + 1);
  if (found.length === 0) return;
  const related = study.form.places.get(table) ? [{ span: study.place(table), message: "The table" }] : [];
  study.report(
    "table-hole",
    study.place(call),
    {
      table: call.table ?? "",
      holes: found.slice(0, MOST_HOLES).map((hole) => holeWords(table.keys, hole)),
      more: found.length > MOST_HOLES,
    },
    { related },
  );
}

function holeWords(columns: readonly string[], hole: Hole): string {
  return hole
    .map((some, at) => {
      const isNumbers = typeof some[0] === "object";
      return `${columns[at]} ${isNumbers ? setWords(some as NumberSet) : listed(some as readonly Code[])}`;
    })
    .join(", ");
}

function limits(study: Study, call: Call): void {
  for (const variant of call.missing ?? []) {
    if (!("upTo" in variant) || variant.upTo === undefined || variant.upTo < call.args.length) continue;
    if (call.args.some((argument) => listOf(argument) !== undefined)) continue;
    study.report("limit-is-all", study.place(variant), { limit: variant.upTo, rule: variant.rule });
  }
}

/** The mean of some items stands for another only where all of them count as much. */
function uneven(study: Study, { args, missing }: Call): void {
  const prorated = missing?.find(({ rule }) => rule === "prorate");
  if (!prorated || args.some((argument) => listOf(argument) !== undefined)) return;
  const ranges = args.map((argument) => ({ argument, ...answeredRange(study, argument) }));
  if (ranges.some(({ min, max }) => !Number.isFinite(max - min))) return;
  const [one] = ranges;
  const other = ranges.find(({ min, max }) => min !== one?.min || max !== one.max);
  if (!one || !other) return;
  const said = ({ argument, min, max }: typeof one) => ({ what: study.words(argument), min, max });
  study.report("prorate-uneven", study.place(prorated), { one: said(one), other: said(other) });
}

/** From the least to the most that it counts where it is asked and answered. */
function answeredRange({ machine }: Study, argument: Expression): { min: number; max: number } {
  const isItem = typeof argument === "object" && "points" in argument;
  const { numbers } = machine.valuesOf(isItem ? { score: argument.points } : argument);
  if (numbers.length === 0) return { min: Number.NaN, max: Number.NaN };
  const { den, min, max } = around(numbers);
  return { min: min / den, max: max / den };
}
