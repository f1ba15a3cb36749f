import type { Definition } from "../../runtime/definition/definition.ts";
import { meansAlike } from "./alike.ts";
import type { Runs } from "./examples/run.ts";
import type { Machine } from "./machine/machine.ts";

/** What is known of a form once it has been verified, for the next version of it, which mostly means the same. */
export interface Meaning {
  readonly definition: Definition;
  readonly machine: Machine;
  readonly runs: Runs;
}

/** The machine of an earlier version, if what this one can come to is the same. */
export function machineFor(definition: Definition, before: readonly Meaning[]): Machine | undefined {
  const alike = before.find((meaning) => meansAlike(definition, meaning.definition));
  return alike?.machine.renew() ? alike.machine : undefined;
}
