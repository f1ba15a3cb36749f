import type { Definition, Flag } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Result } from "../../../runtime/definition/result.ts";
import { type Form, load } from "../../../runtime/engine/index.ts";
import { runsAlike } from "../alike.ts";

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

  /** Whether it is also this version of the form, and has these conditions. */
  answers(definition: Definition, conditions: ReadonlySet<Expression>): boolean {
    return (
      runsAlike(definition, this.#definition) &&
      conditions.size === this.#flags.size &&
      [...conditions].every((condition) => this.#flags.has(condition))
    );
  }

  get form(): Form {
    this.#form ??= this.#load();
    return this.#form;
  }

  #load(): Form {
    const { flags } = this.#definition;
    // What is not asked does not hold: that is what `hidden` makes of it.
    const probes = Array.from(this.#flags, ([when, id]): Flag => ({ id, when, hidden: "" }));
    // Over the definition and not a copy of it, so that nothing is worked out that nobody asks for, such as its hash.
    return load(
      Object.create(this.#definition, {
        flags: { value: [...flags, ...probes] },
        hash: { value: "" },
      }) as Definition,
    );
  }

  /** The result as the form itself gives it. */
  own(result: Result): Result {
    const isOwn = (id: string) => this.#definition.flags.some((flag) => flag.id === id);
    const flags = Object.entries(result.flags).filter(([id]) => isOwn(id));
    const form = { ...result.form, hash: this.#definition.hash };
    return { ...result, form, flags: Object.fromEntries(flags) };
  }

  /** Whether the condition holds; null while that is unknown. */
  holds(result: Result, condition: Expression): boolean | null {
    return result.flags[this.#flags.get(condition) ?? ""] ?? null;
  }
}
