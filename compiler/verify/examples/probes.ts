import type { Definition, Flag, Score } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Result } from "../../../runtime/definition/result.ts";
import { type Form, load } from "../../../runtime/engine/index.ts";

/**
 * A form that also answers questions about its parts: conditions and numbers that no result shows ride along as flags
 * and scores, so that the engine alone says what they come to.
 */
export class ProbedForm {
  readonly #definition: Definition;
  readonly #flags = new Map<Expression, string>();
  readonly #scores = new Map<Expression, string>();
  #form: Form | undefined;

  constructor(definition: Definition, conditions: Iterable<Expression>, numbers: Iterable<Expression>) {
    this.#definition = definition;
    for (const condition of conditions) this.#flags.set(condition, `condition ${this.#flags.size}`);
    for (const number of numbers) this.#scores.set(number, `number ${this.#scores.size}`);
  }

  get form(): Form {
    this.#form ??= this.#load();
    return this.#form;
  }

  #load(): Form {
    const definition = this.#definition;
    const range = { min: 0, max: 0, step: 0 };
    // What is not asked does not hold: that is what `hidden` makes of it.
    const flags = Array.from(this.#flags, ([when, id]): Flag => ({ id, when, hidden: "" }));
    const scores = Array.from(this.#scores, ([value, id]): Score => ({ id, value, range }));
    return load({
      ...definition,
      flags: [...definition.flags, ...flags],
      scores: [...definition.scores, ...scores],
    });
  }

  /** Whether the condition holds; null while that is unknown. */
  holds(result: Result, condition: Expression): boolean | null {
    return result.flags[this.#flags.get(condition) ?? ""] ?? null;
  }

  /** What the expression comes to; undefined where it has no value. */
  numberOf(result: Result, expression: Expression): number | undefined {
    const state = result.scores[this.#scores.get(expression) ?? ""];
    return state?.state === "scored" ? state.value : undefined;
  }
}
