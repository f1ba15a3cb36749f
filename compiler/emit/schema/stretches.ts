import { add, compare, type Exact, fromNumber, roundTo, toNumber } from "../../../runtime/exact/index.ts";
import type { Json } from "../json.ts";
import type { Schema } from "./answer.ts";
import type { Found } from "./conditions/cases.ts";
import { order } from "./conditions/compare.ts";
import type { Value } from "./conditions/term.ts";
import type { Question } from "./conditions/variable.ts";

/** From one end to the other; an end that is null is none. */
interface Stretch {
  readonly from: End | null;
  readonly to: End | null;
}

interface End {
  readonly at: Exact | string;
  readonly included: boolean;
}

/** Passes where a number, a day or a time lies in one of the stretches that were found. */
export function stretchesSchema(question: Question, found: readonly Found[]): Schema {
  const values = question.kind === "number" ? (question.values ?? []) : [];
  const isWhole = question.kind === "number" && question.whole;
  const schemas: Schema[] = [];
  const constants: Json[] = [];
  for (const stretch of joined(found.flatMap(stretchOf), values)) {
    const { from, to } = stretch;
    if (from && to && order(from.at, to.at) === 0) constants.push(jsonOf(from.at));
    else schemas.push(question.kind === "number" ? numberSchema(stretch, isWhole) : textSchema(stretch));
  }
  if (constants.length > 0) schemas.push({ enum: constants });
  return schemas.length === 1 ? schemas[0]! : { anyOf: schemas };
}

export function jsonOf(value: Value): Json {
  return typeof value === "object" ? toNumber(value) : value;
}

function stretchOf(found: Found): Stretch[] {
  if (found.kind === "case" && typeof found.value !== "boolean") {
    const end = { at: found.value, included: true };
    return [{ from: end, to: end }];
  }
  if (found.kind !== "between") return [];
  const end = (at: Exact | string | null): End | null => (at === null ? null : { at, included: false });
  return [{ from: end(found.after), to: end(found.before) }];
}

/** Stretches that touch, or between which none of the values lies, are one. */
function joined(stretches: readonly Stretch[], values: readonly Exact[]): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches.toSorted(byStart)) {
    const last = result.at(-1);
    if (last && touches(last.to, stretch.from, values))
      result[result.length - 1] = { from: last.from, to: stretch.to };
    else result.push(stretch);
  }
  return result;
}

function byStart(a: Stretch, b: Stretch): number {
  if (!a.from || !b.from) return a.from ? 1 : b.from ? -1 : 0;
  return order(a.from.at, b.from.at) || Number(b.from.included) - Number(a.from.included);
}

function touches(end: End | null, start: End | null, values: readonly Exact[]): boolean {
  if (!end || !start) return false;
  if (order(end.at, start.at) === 0) return end.included || start.included;
  const place = values.findIndex((value) => order(value, end.at) === 0);
  const next = place < 0 ? undefined : values[place + 1];
  return next !== undefined && order(next, start.at) === 0;
}

function numberSchema({ from, to }: Stretch, isWhole: boolean): Schema {
  if (isWhole) {
    return {
      type: "integer",
      ...(from && { minimum: toNumber(inward(from, 1)) }),
      ...(to && { maximum: toNumber(inward(to, -1)) }),
    };
  }
  return { type: "number", ...(from && bound(from, 1)), ...(to && bound(to, -1)) };
}

/** The first whole number on the inner side of an end; `direction` leads inwards. */
function inward({ at, included }: End, direction: 1 | -1): Exact {
  const whole = roundTo(at as Exact, direction > 0 ? "up" : "down", 1);
  return included || compare(whole, at as Exact) !== 0 ? whole : add(whole, direction);
}

/** An end that is no double is moved to the nearest one, which belongs to the stretch if it lies on the inner side. */
function bound({ at, included }: End, direction: 1 | -1): Schema {
  const near = toNumber(at as Exact);
  const side = compare(fromNumber(near), at as Exact) * direction;
  const isIn = side > 0 || (side === 0 && included);
  if (direction > 0) return isIn ? { minimum: near } : { exclusiveMinimum: near };
  return isIn ? { maximum: near } : { exclusiveMaximum: near };
}

/** Days and times are in the order of their characters. */
function textSchema({ from, to }: Stretch): Schema {
  const patterns = [from && beyond(from, 1), to && beyond(to, -1)].filter((pattern) => pattern !== null);
  if (patterns.length === 0) return { type: "string" };
  if (patterns.length === 1) return { type: "string", pattern: patterns[0]! };
  return { type: "string", allOf: patterns.map((pattern) => ({ pattern })) };
}

/** A pattern of what comes after a text (1) or before it (-1). */
function beyond({ at, included }: End, direction: 1 | -1): string {
  const text = String(at);
  const starts = [...text].flatMap((character, index) => {
    const digits =
      direction > 0 ? digitsFrom(Number(character) + 1, 9) : digitsFrom(0, Number(character) - 1);
    return digits === "" ? [] : [text.slice(0, index) + digits];
  });
  if (included) starts.push(`${text}$`);
  return `^(?:${starts.join("|")})`;
}

function digitsFrom(first: number, last: number): string {
  if (Number.isNaN(first) || Number.isNaN(last) || first > last) return "";
  return first === last ? String(first) : `[${first}-${last}]`;
}
