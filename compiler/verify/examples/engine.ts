import type { BandSet, Definition, Flag } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Result } from "../../../runtime/definition/result.ts";
import { type Form, load, type Session } from "../../../runtime/engine/index.ts";

/**
 * A form that is loaded once and runs for all versions that it is loaded alike for. What results only name (bands,
 * ranges, the version) is looked up in the version that it runs for.
 */
export class Engine {
  readonly #probes: readonly Flag[];
  #form: Form | undefined;
  #definition!: Definition;
  #flags: readonly Flag[] = [];

  /** `conditions` ride along as flags of these names. */
  constructor(conditions: ReadonlyMap<Expression, string>) {
    // What is not asked does not hold: that is what `hidden` makes of it.
    this.#probes = Array.from(conditions, ([when, id]): Flag => ({ id, when, hidden: "" }));
  }

  formFor(definition: Definition): Form {
    if (definition !== this.#definition) {
      this.#definition = definition;
      this.#flags = [...definition.flags, ...this.#probes];
    }
    this.#form ??= load(this.#running());
    return this.#form;
  }

  /** The result of a session that was begun for this version or another. */
  resultFor(definition: Definition, session: Session): Result {
    this.formFor(definition);
    // This also has it name everything anew.
    session.language = definition.language;
    return session.result;
  }

  /** Without what runs nothing, such as the hash: nothing is worked out that nobody asks for. */
  #running(): Definition {
    const now = () => this.#definition;
    const flags = () => this.#flags;
    const { formscript, scales, inputs, body, lets, tables } = now();
    const running: Partial<Definition> = {
      ...{ formscript, scales, inputs, body, lets, tables, hash: "" },
      bands: now().bands.map((_, at) => bandsAt(at, now)),
      get id() {
        return now().id;
      },
      get version() {
        return now().version;
      },
      get language() {
        return now().language;
      },
      get scores() {
        return now().scores;
      },
      get cutoffs() {
        return now().cutoffs;
      },
      get flags() {
        return flags();
      },
      get checks() {
        return now().checks;
      },
    };
    return running as Definition;
  }
}

function bandsAt(at: number, now: () => Definition): BandSet {
  const { score, when } = now().bands[at]!;
  return {
    score,
    ...(when !== undefined && { when }),
    get id() {
      return now().bands[at]!.id;
    },
    get bands() {
      return now().bands[at]!.bands;
    },
  };
}
