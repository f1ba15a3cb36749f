import type { Definition } from "../definition/definition.ts";
import type { Explanation } from "../definition/explanation.ts";
import type { Result } from "../definition/result.ts";
import type { Problem, Response } from "../definition/submission.ts";
import { DefinitionError } from "./error.ts";
import { explanationOf } from "./explain.ts";
import { isObject } from "./json.ts";
import { openProblems, strayProblems } from "./problems.ts";
import { type Program, prepare } from "./program.ts";
import { createSession, type Session } from "./session.ts";
import { type Options, start } from "./start.ts";
import { resultOf } from "./state.ts";
import { type Submitted, submissionOf } from "./submission.ts";

/** A form that can be run. Responses may come from anywhere: nothing in them makes it throw. */
export interface Form {
  readonly definition: Definition;
  evaluate(response: Response, options?: Options): Result;
  /** What keeps the response, as it is, from being submitted. */
  problems(response: Response, options?: Options): readonly Problem[];
  submit(response: Response, options?: Options): Submitted;
  /** How a score came about. Throws a RangeError where the form has no such score. */
  explain(response: Response, score: string, options?: Options): Explanation;
  /** A response that is being given: each answer re-evaluates only what depends on it. */
  start(response?: Response, options?: Options): Session;
}

/** Makes a definition ready to run. Throws a DefinitionError, which says why, if this runtime cannot. */
export function load(definition: Definition): Form {
  const program = checked(definition);

  function problems(response: Response, options: Options = {}): Problem[] {
    const run = start(program, response, options);
    return [...strayProblems(program, run, response), ...openProblems(program, run)];
  }

  return {
    definition,
    problems,
    evaluate: (response, options = {}) => resultOf(program, start(program, response, options)),
    submit: (response, options = {}) => {
      const found = problems(response, options);
      return found.length > 0
        ? { ok: false, problems: found }
        : submissionOf(program, start(program, response, options));
    },
    explain: (response, score, options = {}) =>
      explanationOf(score, program, start(program, response, options)),
    start: (response = { answers: {} }, options = {}) =>
      createSession(program, start(program, response, options)),
  };
}

/** The version of the definition format that this runtime reads. */
const format = 1;

const lists = ["inputs", "body", "lets", "scores", "bands", "cutoffs", "flags", "checks"] as const;

function checked(definition: Definition): Program {
  if (!isObject(definition) || typeof definition.formscript !== "number") {
    throw new DefinitionError("This is not a compiled form.");
  }
  if (definition.formscript > format) {
    const versions = `format ${definition.formscript}, and this runtime reads format ${format}`;
    throw new DefinitionError(`The form was compiled to ${versions}: use a newer Formscript to run it.`);
  }
  for (const list of lists) {
    if (!Array.isArray(definition[list]))
      throw new DefinitionError(`The definition is broken: its "${list}" is not a list.`);
  }
  try {
    return prepare(definition);
  } catch (error) {
    if (error instanceof DefinitionError) throw error;
    throw new DefinitionError(
      `The definition is broken: ${error instanceof Error ? error.message : error}.`,
      { cause: error },
    );
  }
}
