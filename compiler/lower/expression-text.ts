import type { Definition } from "../../runtime/definition/definition.ts";
import type { Expression } from "../../runtime/definition/expression.ts";

/** As long as a digest. */
const longest = 64;

/** Expressions as texts, the values of lets in the place of their names, long ones as their digest. */
export class ExpressionTexts {
  readonly #digest: (text: string) => string;
  readonly #lets: ReadonlyMap<string, Expression>;
  readonly #known = new Map<string, string>();

  constructor({ lets }: Pick<Definition, "lets">, digest: (text: string) => string) {
    this.#digest = digest;
    this.#lets = new Map(lets.map(({ id, value }) => [id, value]));
  }

  of(expression: Expression | undefined): string {
    if (expression === undefined) return "";
    if (typeof expression === "number") return String(expression);
    if ("result" in expression) return this.#result(expression.result);
    if (!("op" in expression)) return JSON.stringify(expression);
    const { op, args, missing, ...rest } = expression;
    let text = `(${op}`;
    for (const arg of args) text += ` ${this.of(arg)}`;
    if (Object.keys(rest).length > 0) text += ` ${JSON.stringify(rest)}`;
    for (const { id: _, when, ...rule } of missing ?? [])
      text += ` missing ${this.of(when)} ${JSON.stringify(rule)}`;
    return `${text})`;
  }

  #result(id: string): string {
    const value = this.#lets.get(id);
    if (value === undefined) return `result ${id}`;
    let text = this.#known.get(id);
    if (text === undefined) {
      text = this.of(value);
      if (text.length > longest) text = this.#digest(text);
      this.#known.set(id, text);
    }
    return text;
  }
}
