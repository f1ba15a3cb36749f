import type { Definition } from "../definition/definition.ts";
import type { Response } from "../definition/submission.ts";
import { checked } from "./check.ts";
import { createSession, type Session } from "./session.ts";
import { type Options, start } from "./start.ts";

/**
 * Begins to fill in a form, with nothing but what that takes; see {@link Form.start}. Throws a DefinitionError, which
 * says why, if this runtime cannot run the definition.
 */
export function fill(
  definition: Definition,
  response: Response = { answers: {} },
  options: Options = {},
): Session {
  const program = checked(definition);
  return createSession(program, start(program, response, options));
}
