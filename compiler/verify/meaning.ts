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
export function machineFor(definition: Definition, before: Meaning | undefined): Machine | undefined {
  return before && meansAlike(definition, before.definition) && before.machine.renew()
    ? before.machine
    : undefined;
}
