import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Result } from "../../../runtime/definition/result.ts";
import type { Form, Session } from "../../../runtime/engine/index.ts";
import { loadsAlike, resultsAlike } from "../alike.ts";
import { Engine } from "./engine.ts";

/**
 * A form that also answers questions about its parts: conditions that no result shows ride along as flags, so that the
 * engine alone says what they come to.
 */
export class ProbedForm {
  readonly #definition: Definition;
  readonly #flags: ReadonlyMap<Expression, string>;
  readonly #engine: Engine;

  /** `alike` is one of an earlier version that also runs this one. */
  constructor(definition: Definition, conditions: ReadonlySet<Expression>, alike?: ProbedForm) {
    this.#definition = definition;
    if (alike) {
      this.#flags = alike.#flags;
      this.#engine = alike.#engine;
    } else {
      this.#flags = new Map(Array.from(conditions, (condition, at) => [condition, `condition ${at}`]));
      this.#engine = new Engine(this.#flags);
    }
  }

  /** Whether its engine also runs this version, and knows these conditions. */
  runs(definition: Definition, conditions: ReadonlySet<Expression>): boolean {
    return (
      loadsAlike(definition, this.#definition) &&
      conditions.size === this.#flags.size &&
      [...conditions].every((condition) => this.#flags.has(condition))
    );
  }

  /** Only for what is asked of it right away: the engine runs other versions, too. */
  get form(): Form {
    return this.#engine.formFor(this.#definition);
  }

  /** Of one with the same engine: whether results are the same, too. */
  isAlike(other: ProbedForm): boolean {
    return resultsAlike(this.#definition, other.#definition);
  }

  /** The result of a session that one with the same engine has begun. */
  resultOf(session: Session): Result {
    return this.#engine.resultFor(this.#definition, session);
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
