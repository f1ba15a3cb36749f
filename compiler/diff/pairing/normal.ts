import type {
  Call,
  Code,
  Expression,
  MissingVariant,
  Reference,
} from "../../../runtime/definition/expression.ts";
import type { ScalePair } from "./scales.ts";
import type { Side } from "./side.ts";

/** What an expression's text leaves out, to see whether the rest is the same. */
export interface Without {
  readonly rounding?: true;
  readonly missing?: true;
  /** Items that are arguments of an aggregate as they are. */
  readonly members?: true;
  readonly notAsked?: true;
  /** What stands in the tables. */
  readonly tables?: true;
}

const everything: Without = {};
/** The value of a let is written out up to this length. */
const longest = 100;

/**
 * Expressions as texts that are equal where they mean the same: the values of lets stand for their names, things have
 * the names and codes of the newer version, and the order of what is added, multiplied or listed is no matter.
 */
export class Normal {
  readonly #side: Side;
  readonly #renamed: ReadonlyMap<string, string>;
  readonly #codes = new Map<string, ReadonlyMap<Code, Code>>();
  readonly #lets: ReadonlyMap<string, Expression>;
  readonly #known = new Map<Expression, string>();
  readonly #tables = new Map<string, string>();
  readonly #values = new Map<string, string>();
  /** Long texts of either version. */
  readonly #numbers: Map<string, number>;

  constructor(
    side: Side,
    renamed: ReadonlyMap<string, string>,
    scales: readonly ScalePair[],
    numbers: Map<string, number>,
  ) {
    this.#numbers = numbers;
    this.#side = side;
    this.#renamed = renamed;
    this.#lets = new Map(side.definition.lets.map(({ id, value }) => [id, value]));
    for (const { items, options } of scales) {
      const codes = new Map(options.both.map((both) => [both.old.code, both.new.code]));
      for (const both of items) this.#codes.set(both.old.item.id, codes);
    }
  }

  of(expression: Expression | undefined): string {
    if (expression === undefined) return "";
    if (typeof expression === "number") return String(expression);
    let text = this.#known.get(expression);
    if (text === undefined) {
      text = this.without(expression, everything);
      this.#known.set(expression, text);
    }
    return text;
  }

  without(expression: Expression, out: Without): string {
    if (typeof expression === "number") return String(expression);
    if ("op" in expression) return this.#call(expression, out);
    if ("result" in expression) return this.#result(expression.result, out);
    if ("code" in expression || "text" in expression || "day" in expression)
      return JSON.stringify(expression);
    return this.#reference(expression, out);
  }

  /** The conditions of an `and`, each by itself and sorted. */
  conditions(expression: Expression): string[] {
    if (
      typeof expression === "object" &&
      "op" in expression &&
      (expression.op === "and" || expression.op === "all")
    )
      return expression.args.flatMap((part) => this.conditions(part));
    return [this.of(expression)];
  }

  /** What something is called in the newer version. */
  name(id: string): string {
    return id
      .split(".")
      .map((part) => this.#renamed.get(part) ?? part)
      .join(".");
  }

  /** The value of a let; a long one by a number, so that lets that read each other do not grow without end. */
  #result(id: string, out: Without): string {
    const value = this.#lets.get(id);
    if (value === undefined) return `result ${this.name(id)}`;
    const key = `${Object.keys(out).join()} ${id}`;
    let text = this.#values.get(key);
    if (text === undefined) {
      text = this.without(value, out);
      if (text.length > longest) {
        const number = this.#numbers.get(text) ?? this.#numbers.size;
        this.#numbers.set(text, number);
        text = `let ${number}`;
      }
      this.#values.set(key, text);
    }
    return text;
  }

  #reference(reference: Exclude<Reference, { readonly result: string }>, out: Without): string {
    if ("answer" in reference) return `answer ${this.name(reference.answer)}`;
    if ("score" in reference) return `score ${this.name(reference.score)}`;
    const { points, notAsked } = reference;
    return `points ${this.name(points)}${notAsked === undefined || out.notAsked ? "" : ` else ${notAsked}`}`;
  }

  #call(call: Call, out: Without): string {
    const [op, args] = this.#operation(call, out);
    if (op === "round" && out.rounding) return args[0] ?? "";
    let text = `(${op} ${args.join(" ")}`;
    if (call.table !== undefined && !out.tables) text += ` ${this.#table(call.table)}`;
    if (call.rounding) text += ` ${call.rounding.mode} to ${call.rounding.step}`;
    if (call.notAsked !== undefined && !out.notAsked) text += ` else ${call.notAsked}`;
    if (!out.missing) for (const variant of call.missing ?? []) text += ` ${this.#variant(call, variant)}`;
    return `${text})`;
  }

  #operation(call: Call, out: Without): readonly [op: string, args: string[]] {
    const { op } = call;
    if (op === ">" || op === ">=") {
      const [left, right] = this.#arguments(call, out);
      return [op === ">" ? "<" : "<=", [right!, left!]];
    }
    if (op === "and" || op === "or" || op === "any" || op === "all") {
      const one = op === "all" ? "and" : op === "any" ? "or" : op;
      return [one, this.#flat(call, one, out).sort()];
    }
    const listed = out.members && aggregates.has(op) ? call.args.filter((arg) => !isMember(arg)) : call.args;
    const args = this.#arguments({ ...call, args: listed }, out);
    return [op, unordered.has(op) ? args.sort() : args];
  }

  #flat(call: Call, op: "and" | "or", out: Without): string[] {
    return call.args.flatMap((part) => {
      const same = typeof part === "object" && "op" in part && junctions[part.op] === op;
      return same ? this.#flat(part, op, out) : [this.without(part, out)];
    });
  }

  /** A code beside an item is that item's. */
  #arguments({ args }: Call, out: Without): string[] {
    const item = args.find((arg) => typeof arg === "object" && "answer" in arg) as
      | { readonly answer: string }
      | undefined;
    return args.map((arg) => {
      if (typeof arg === "object" && "code" in arg) return this.#code(item?.answer, arg.code);
      return out === everything ? this.of(arg) : this.without(arg, out);
    });
  }

  #code(item: string | undefined, code: Code): string {
    const codes = item === undefined ? undefined : this.#codes.get(item.slice(item.lastIndexOf(".") + 1));
    return `code ${JSON.stringify(codes?.get(code) ?? code)}`;
  }

  #variant({ args }: Call, { id: _, when, ...rule }: MissingVariant): string {
    const first = args.find(isMember);
    const said = rule.rule === "as if" ? { ...rule, option: this.#code(first?.points, rule.option) } : rule;
    return `missing ${when === undefined ? "" : this.of(when)} ${JSON.stringify(said)}`;
  }

  /** A table is what stands in it. */
  #table(id: string): string {
    let text = this.#tables.get(id);
    if (text === undefined) {
      const rows = this.#side.definition.tables[id]?.rows ?? [];
      text = rows
        .map(({ keys, gives }) => JSON.stringify([keys, gives]))
        .sort()
        .join(" ");
      this.#tables.set(id, text);
    }
    return text;
  }
}

const junctions: Readonly<Record<string, "and" | "or">> = { and: "and", all: "and", or: "or", any: "or" };
const aggregates: ReadonlySet<string> = new Set(["sum", "mean", "min", "max", "count", "unanswered"]);
const unordered: ReadonlySet<string> = new Set([...aggregates, "+", "*", "=", "!="]);

export function isMember(
  expression: Expression,
): expression is { readonly points: string; readonly notAsked?: never } {
  return typeof expression === "object" && "points" in expression;
}
