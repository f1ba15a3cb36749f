import type { Definition } from "../definition/definition.ts";
import type { Explanation } from "../definition/explanation.ts";
import type { Result } from "../definition/result.ts";
import type { Problem, Response } from "../definition/submission.ts";
import { checked } from "./check.ts";
import { explanationOf } from "./explain.ts";
import { openProblems } from "./problems.ts";
import { createSession, type Session } from "./session.ts";
import { type Options, start } from "./start.ts";
import { resultOf } from "./state.ts";
import { strayProblems } from "./stray.ts";
import { type Submitted, submissionOf } from "./submission.ts";
import { whole } from "./whole.ts";

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
  const program = checked(definition, whole);

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

/** Begins to fill in a form; see {@link Form.start}. */
export function fill(definition: Definition, response?: Response, options?: Options): Session {
  return load(definition).start(response, options);
}
