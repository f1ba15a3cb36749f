import type { Definition, Flag } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Result } from "../../../runtime/definition/result.ts";
import { type Form, load } from "../../../runtime/engine/index.ts";

/**
 * A form that also answers questions about its parts: conditions that no result shows ride along as flags, so that the
 * engine alone says what they come to.
 */
export class ProbedForm {
  readonly #definition: Definition;
  readonly #flags = new Map<Expression, string>();
  #form: Form | undefined;

  constructor(definition: Definition, conditions: Iterable<Expression>) {
    this.#definition = definition;
    for (const condition of conditions) this.#flags.set(condition, `condition ${this.#flags.size}`);
  }

  get form(): Form {
    this.#form ??= this.#load();
    return this.#form;
  }

  #load(): Form {
    const { flags } = this.#definition;
    // What is not asked does not hold: that is what `hidden` makes of it.
    const probes = Array.from(this.#flags, ([when, id]): Flag => ({ id, when, hidden: "" }));
    return load({ ...this.#definition, flags: [...flags, ...probes] });
  }

  /** Whether the condition holds; null while that is unknown. */
  holds(result: Result, condition: Expression): boolean | null {
    return result.flags[this.#flags.get(condition) ?? ""] ?? null;
  }
}
