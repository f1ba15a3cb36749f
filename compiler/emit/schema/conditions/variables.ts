import type { Definition, Item, Option } from "../../../../runtime/definition/definition.ts";
import {
  add,
  compare,
  divide,
  type Exact,
  fromNumber,
  isWhole,
  roundTo,
  subtract,
} from "../../../../runtime/exact/index.ts";
import type { Outline, Placed } from "../../outline.ts";
import type { Case, Place, Question, Range, Variable } from "./variable.ts";

/** More values than these are looked at as a line of numbers and not one by one. */
const fewValues = 200;

/** Less than the distance between the orders of two variables. */
const tiny = 0.25;

export type Entry = number | "this";

/** The variables of a form, each made once. */
export class Variables {
  readonly #definition: Definition;
  readonly #ranks = new Map<string, number>();
  readonly #made = new Map<string, Variable>();

  constructor(definition: Definition, outline: Outline) {
    this.#definition = definition;
    for (const id of outline.order) this.#ranks.set(id, this.#ranks.size);
    for (const id of outline.repeats.keys()) this.#ranks.set(id, this.#ranks.size);
  }

  /** The answer to an item of one answer. */
  answer(placed: Placed, entry?: Entry): Variable {
    const { item } = placed;
    return this.#variable(placed, entry, "answer", isRequired(placed), () =>
      questionOf(item, optionsOf(this.#definition, item)),
    );
  }

  /** Whether there is an answer. */
  presence(placed: Placed, entry?: Entry): Variable {
    return this.#variable(placed, entry, "presence", true, () => ({ kind: "presence" }));
  }

  includes(placed: Placed, option: Option, entry?: Entry): Variable {
    return this.#variable(placed, entry, `includes ${JSON.stringify(option.code)}`, true, () => ({
      kind: "includes",
      code: option.code,
    }));
  }

  /** How many options are chosen. */
  chosen(placed: Placed, entry?: Entry): Variable {
    const max = optionsOf(this.#definition, placed.item).length;
    return this.#variable(placed, entry, "length", true, () => ({ kind: "length", max }));
  }

  /** How many entries a repeat has. */
  entries(repeat: string, max: number): Variable {
    const question: Question = { kind: "length", max: Number.isFinite(max) ? max : null };
    const key = `${repeat} entries`;
    return this.#made.get(key) ?? this.#make(key, { in: "answers", item: repeat }, question, true);
  }

  #variable(
    placed: Placed,
    entry: Entry | undefined,
    facet: string,
    always: boolean,
    question: () => Question,
  ): Variable {
    const { item, guards, repeat } = placed;
    const key = `${entry ?? ""} ${item.id} ${facet}`;
    const known = this.#made.get(key);
    if (known) return known;
    const place: Place = {
      in: placed.in,
      item: item.id,
      ...(repeat && { entry: { repeat: repeat.id, number: entry ?? "this" } }),
    };
    const isTogether = !always && !item.optional && guards.length > 0;
    const together = isTogether ? JSON.stringify([placed.in, repeat?.id, entry, guards]) : undefined;
    return this.#make(key, place, question(), always, together);
  }

  #make(key: string, place: Place, question: Question, always: boolean, together?: string): Variable {
    const order = this.#order(place, question);
    const variable: Variable = { order, place, question, always };
    const made =
      together === undefined
        ? variable
        : { ...variable, together, there: { ...variable, order: order + tiny, always: true } };
    this.#made.set(key, made);
    return made;
  }

  /** First everything outside the entry that the schema is for, choices before numbers and texts. */
  #order(place: Place, question: Question): number {
    const inner = place.entry?.number === "this" ? 1 : 0;
    const unbounded = question.kind === "number" || question.kind === "text" ? 1 : 0;
    const entry = typeof place.entry?.number === "number" ? place.entry.number + 1 : 0;
    const rank = this.#ranks.get(place.item) ?? 0;
    return ((inner * 2 + unbounded) * 10 + entry) * 1e12 + rank * 1e6 + this.#made.size;
  }
}

function isRequired({ item, guards }: Placed): boolean {
  return !item.optional && guards.length === 0;
}

export function optionsOf(definition: Definition, item: Item): readonly Option[] {
  return "scale" in item.type ? definition.scales[item.type.scale]!.options : [];
}

function questionOf(item: Item, options: readonly Option[]): Question {
  const { type } = item;
  switch (type.kind) {
    case "one":
    case "yesno":
      return {
        kind: "choice",
        cases: options.map((option) => caseOf(option, options, item.reversed === true)),
      };
    case "integer":
      return line(type.min, type.max, 1, 0);
    case "slider":
      return line(type.min, type.max, fromNumber(type.step), type.min);
    case "number":
      return line(type.min, type.max, type.decimals === undefined ? null : divide(1, 10 ** type.decimals), 0);
    case "text":
      return { kind: "text", ordered: false };
    case "date":
    case "time":
      return { kind: "text", ordered: true };
    case "many":
      return { kind: "presence" };
  }
}

/** A score, reversed where the item is. */
export function scoreOf(option: Option, options: readonly Option[], reversed: boolean): Exact | undefined {
  if (option.score === undefined) return undefined;
  const score = fromNumber(option.score);
  if (!reversed) return score;
  const scores = options.flatMap((each) => each.score ?? []);
  return subtract(add(fromNumber(Math.min(...scores)), fromNumber(Math.max(...scores))), score);
}

function caseOf(option: Option, options: readonly Option[], reversed: boolean): Case {
  const score = scoreOf(option, options, reversed);
  return {
    value: typeof option.code === "number" ? fromNumber(option.code) : option.code,
    ...(score !== undefined && { score }),
    ...(option.missing && { missing: true }),
  };
}

function line(min: number | undefined, max: number | undefined, step: Exact | null, from: number): Question {
  const range = {
    min: min === undefined ? null : fromNumber(min),
    max: max === undefined ? null : fromNumber(max),
  };
  const start = fromNumber(from);
  return {
    kind: "number",
    whole: step !== null && isWhole(step) && isWhole(start),
    range,
    values: step === null ? null : valuesOn(range, step, start),
  };
}

/** All multiples of the step, counted from the start, that are within the range; null where they are many. */
function valuesOn({ min, max }: Range, step: Exact, start: Exact): Exact[] | null {
  if (min === null || max === null || compare(divide(subtract(max, min), step), fewValues) > 0) return null;
  const values: Exact[] = [];
  const first = add(start, roundTo(subtract(min, start), "up", step));
  for (let value = first; compare(value, max) <= 0; value = add(value, step)) values.push(value);
  return values;
}
