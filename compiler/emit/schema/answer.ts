import type { AnswerType, Definition, Option } from "../../../runtime/definition/definition.ts";
import {
  add,
  compare,
  divide,
  type Exact,
  fromNumber,
  isWhole,
  multiply,
  roundTo,
  subtract,
  toNumber,
} from "../../../runtime/exact/index.ts";
import type { Json } from "../json.ts";
import type { Wording } from "../wording.ts";

export type Schema = { readonly [keyword: string]: Json | undefined };

/** The schema of an answer, and what of it the schema leaves out. */
export interface AnswerSchema {
  readonly schema: Schema;
  readonly notCarried?: string;
}

/** Beyond so many, values are not listed one by one. */
const mostValues = 5_000;

/** Accepts exactly the answers of this type, `null` not included. */
export function answerSchema(
  type: AnswerType,
  definition: Definition,
  refer: (scale: string) => Schema,
): AnswerSchema {
  switch (type.kind) {
    case "one":
    case "yesno":
      return { schema: refer(type.scale) };
    case "many": {
      const { options } = definition.scales[type.scale]!;
      const alone = options.filter((option) => option.exclusive).map((option) => option.code);
      return {
        schema: {
          type: "array",
          items: refer(type.scale),
          uniqueItems: true,
          minItems: Math.max(type.atLeast ?? 1, 1),
          maxItems: type.atMost ?? options.length,
          ...(alone.length > 0 && { anyOf: [{ maxItems: 1 }, { not: { contains: { enum: alone } } }] }),
        },
      };
    }
    case "integer":
      return { schema: { type: "integer", minimum: type.min, maximum: type.max } };
    case "number":
      if (type.decimals === undefined)
        return { schema: { type: "number", minimum: type.min, maximum: type.max } };
      return multiples(type.min, type.max, divide(1, fromNumber(10 ** type.decimals)), 0);
    case "slider":
      return multiples(type.min, type.max, fromNumber(type.step), fromNumber(type.min));
    case "text":
      return { schema: { type: "string", minLength: 1, maxLength: type.atMost } };
    case "date":
      return { schema: { type: "string", pattern: dayPattern, description: "A day, such as 2011-04-04" } };
    case "time":
      return { schema: { type: "string", pattern: timePattern, description: "A time, such as 14:05" } };
  }
}

/** The options of a scale: each a constant with its label. */
export function scaleSchema(id: string, options: readonly Option[], wording: Wording): Schema {
  return {
    title: wording.text(id),
    oneOf: options.map((option) => ({ const: option.code, title: wording.option(id, option.code) })),
  };
}

/**
 * Numbers that are `start` plus a multiple of `step`. Dividing doubles, as validators do for `multipleOf`, is exact
 * only for steps that are whole or halved ones; other values are listed.
 */
function multiples(
  min: number | undefined,
  max: number | undefined,
  step: Exact,
  start: Exact,
): AnswerSchema {
  const range = { minimum: min, maximum: max };
  const isAligned = isWhole(divide(start, step));
  if (isAligned && isWhole(step)) {
    const multipleOf = compare(step, 1) === 0 ? undefined : toNumber(step);
    return { schema: { type: "integer", multipleOf, ...range } };
  }
  if (isAligned && isHalved(step))
    return { schema: { type: "number", multipleOf: toNumber(step), ...range } };
  const values =
    min === undefined || max === undefined ? null : listed(fromNumber(min), fromNumber(max), step, start);
  if (values) return { schema: { type: "number", enum: values } };
  return { schema: { type: "number", ...range }, notCarried: `that it is a multiple of ${toNumber(step)}` };
}

/** Whether it is a whole number divided by a power of two, and not a very small one. */
function isHalved(step: Exact): boolean {
  return isWhole(multiply(step, 1024));
}

function listed(min: Exact, max: Exact, step: Exact, start: Exact): number[] | null {
  if (compare(divide(subtract(max, min), step), mostValues) > 0) return null;
  const values: number[] = [];
  const first = add(start, roundTo(subtract(min, start), "up", step));
  for (let value = first; compare(value, max) <= 0; value = add(value, step)) values.push(toNumber(value));
  return values;
}

/** The days of the Gregorian calendar, years of four digits. */
const dayPattern = [
  "^(?:[0-9]{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
  "|02-(?:0[1-9]|1[0-9]|2[0-8]))",
  "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$",
].join("");

const timePattern = "^(?:[01][0-9]|2[0-3]):[0-5][0-9]$";
