import { type Exact, roundTo, toNumber } from "../../../runtime/exact/index.ts";
import type { Json } from "../json.ts";
import type { Schema } from "./answer.ts";
import type { Found } from "./conditions/cases.ts";
import type { Variable } from "./conditions/variable.ts";
import { jsonOf, stretchesSchema } from "./stretches.ts";

/** What a schema says of the place of a variable. */
export interface Test {
  readonly schema: Schema;
  /** It must be there to pass; otherwise the schema passes where nothing is. */
  readonly present: boolean;
}

/** Passes where the variable is one of these. */
export function testFor(variable: Variable, found: readonly Found[]): Test {
  const { question } = variable;
  const isAbsent = found.some((each) => each.kind === "absent");
  const there = found.filter((each) => each.kind !== "absent");
  switch (question.kind) {
    case "presence":
      return isCase(there, true)
        ? { schema: { not: { type: "null" } }, present: true }
        : { schema: { type: "null" }, present: false };
    case "includes":
      return isCase(there, true)
        ? { schema: { type: "array", contains: { const: question.code } }, present: true }
        : { schema: { not: { type: "array", contains: { const: question.code } } }, present: false };
    case "length":
      return lengthTest(there);
    default: {
      const values = valueSchema(variable, there);
      if (!isAbsent) return { schema: values!, present: !variable.always };
      if (!values) return { schema: { type: "null" }, present: false };
      const listed = values.enum as readonly Json[] | undefined;
      const schema = listed ? { enum: [...listed, null] } : { anyOf: [values, { type: "null" }] };
      return { schema, present: false };
    }
  }
}

/** How much there is to say: what says least is said, and the rest is "else". */
export function weightOf(found: readonly Found[]): number {
  return found.reduce((sum, each) => sum + (each.kind === "absent" ? 3 : 1), 0);
}

function isCase(found: readonly Found[], value: boolean): boolean {
  return found.some((each) => each.kind === "case" && each.value === value);
}

function lengthTest(found: readonly Found[]): Test {
  const spans = found.map((each): [number, number | null] => {
    if (each.kind === "case") return [toNumber(each.value as Exact), toNumber(each.value as Exact)];
    if (each.kind !== "between") return [0, null];
    const { after, before } = each;
    const least = after === null ? 0 : toNumber(roundTo(after as Exact, "down", 1)) + 1;
    return [Math.max(least, 0), before === null ? null : toNumber(roundTo(before as Exact, "up", 1)) - 1];
  });
  const isEmpty = spans.some(([least, most]) => least <= 0 && (most === null || most >= 0));
  const schemas = runs(spans).map(([least, most]) => ({
    type: "array",
    ...(least > 0 && { minItems: least }),
    ...(most !== null && { maxItems: most }),
  }));
  const there = schemas.length === 1 ? schemas[0]! : { anyOf: schemas };
  return isEmpty
    ? { schema: { anyOf: [{ type: "null" }, there] }, present: false }
    : { schema: there, present: true };
}

/** Spans of whole numbers that follow each other are one. */
function runs(spans: readonly [number, number | null][]): [number, number | null][] {
  const joined: [number, number | null][] = [];
  for (const [least, most] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (most !== null && most < least) continue;
    const last = joined.at(-1);
    if (last && last[1] !== null && last[1] >= least - 1)
      last[1] = most === null ? null : Math.max(last[1], most);
    else joined.push([least, most]);
  }
  return joined;
}

function valueSchema(variable: Variable, found: readonly Found[]): Schema | null {
  if (found.length === 0) return null;
  const { question } = variable;
  if (question.kind === "choice")
    return { enum: found.flatMap((each) => (each.kind === "case" ? [jsonOf(each.value)] : [])) };
  const other = found.find((each) => each.kind === "other");
  if (!other) return stretchesSchema(question, found);
  const named = found.flatMap((each) => (each.kind === "case" ? [each.value] : []));
  const excluded = other.except.filter((value) => !named.includes(value)).map(jsonOf);
  const type = question.kind === "number" ? "number" : "string";
  return excluded.length === 0 ? { type } : { type, not: { enum: excluded } };
}
