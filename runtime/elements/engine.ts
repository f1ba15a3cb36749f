import type { Definition } from "../definition/definition.ts";
import type { Response } from "../definition/submission.ts";
import { checked } from "../engine/check.ts";
import { isSpecial, type Kit, kindsIn, ordinary } from "../engine/kit.ts";
import { createSession, type Session } from "../engine/session.ts";
import { type Options, start } from "../engine/start.ts";

let kit: Kit = ordinary;

/** Brings all that the engine can do. */
export async function loadEngine(): Promise<void> {
  kit = (await import("../engine/whole.ts")).whole;
}

/** Whether what the engine can do by now is enough; otherwise {@link loadEngine} has to be first. Of anything. */
export function canRun(definition: unknown): boolean {
  return kit !== ordinary || !isSpecial(kindsIn(definition));
}

/** Begins to fill in a form. Throws a DefinitionError, which says why, if this runtime cannot run the definition. */
export function fill(definition: Definition, response: Response, options: Options = {}): Session {
  const program = checked(definition, kit);
  return createSession(program, start(program, response, options));
}
