import type { Call, Code, Expression } from "../../../runtime/definition/expression.ts";
import { listed } from "../../diagnostics/catalogue/define.ts";
import { conditionsOf } from "../conditions.ts";
import { listOf } from "../machine/lists.ts";
import { type Hole, holesOf } from "../machine/lookup.ts";
import { contains } from "../numbers/comparison.ts";
import type { NumberSet } from "../numbers/set.ts";
import { setWords } from "../numbers/words.ts";
import { hasValue } from "../outcomes/outcomes.ts";
import type { Study } from "../study.ts";
import { canBeWords } from "./conditions.ts";

/** So many holes of a table are listed. */
const MOST_HOLES = 5;

/** Divisors that can be 0, tables without a row for what is looked up, limits that let everything be missing. */
export function arithmetic(study: Study): void {
  for (const { expression } of conditionsOf(study.machine))
    eachCall(expression, (call) => judge(study, call));
}

function eachCall(expression: Expression, visit: (call: Call) => void): void {
  if (typeof expression !== "object" || !("op" in expression)) return;
  visit(expression);
  for (const argument of expression.args) eachCall(argument, visit);
}

function judge(study: Study, call: Call): void {
  if (call.op === "/") division(study, call);
  if (call.op === "lookup") holes(study, call);
  if (call.missing) limits(study, call);
}

function division(study: Study, call: Call): void {
  const divisor = call.args[1]!;
  const { numbers } = study.machine.valuesOf(divisor);
  if (!contains(numbers, { num: 0, den: 1 })) return;
  const span = study.place(typeof divisor === "object" && study.form.places.has(divisor) ? divisor : call);
  study.report("division-by-zero", span, {
    divisor: study.words(divisor),
    is: canBeWords(study.machine.valuesOf(divisor)),
  });
}

function holes(study: Study, call: Call): void {
  const table = study.definition.tables[call.table ?? ""];
  if (!table) return;
  const keys = call.args.map((key) => study.machine.valuesOf(key));
  if (!keys.every(hasValue)) return;
  const found = holesOf(table, keys, MOST_HOLES + 1);
  if (found.length === 0) return;
  const related = study.form.places.has(table) ? [{ span: study.place(table), message: "The table" }] : [];
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
    .map(
      (some, at) =>
        `${columns[at]} ${typeof some[0] === "object" ? setWords(some as NumberSet) : listed(some as readonly Code[])}`,
    )
    .join(", ");
}

function limits(study: Study, call: Call): void {
  for (const variant of call.missing ?? []) {
    if (!("upTo" in variant) || variant.upTo === undefined || variant.upTo < call.args.length) continue;
    if (call.args.some((argument) => listOf(argument) !== undefined)) continue;
    study.report("limit-is-all", study.place(variant), { limit: variant.upTo, rule: variant.rule });
  }
}
