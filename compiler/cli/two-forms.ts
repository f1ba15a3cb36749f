import type { Definition } from "../../runtime/definition/definition.ts";
import { inFiles } from "./compiling.ts";
import { report } from "./report.ts";
import { type State, statesOf } from "./states.ts";
import type { World } from "./world.ts";
import { WrongUse } from "./wrong-use.ts";

/** Two versions of one form. */
export interface TwoForms {
  readonly old: Definition;
  readonly new: Definition;
}

/**
 * The two versions of a form that two words of a command line stand for: files, or paths at revisions. Undefined where
 * one has errors, which are then printed. Throws {@link WrongUse} where there is none, or more than one.
 */
export async function twoForms(old: string, fresh: string, world: World): Promise<TwoForms | undefined> {
  const states = await statesOf([old, fresh], world);
  const [before, after] = [oneOf(states[0], world), oneOf(states[1], world)];
  return before && after && { old: before, new: after };
}

function oneOf({ name, forms, diagnostics, text }: State, world: World): Definition | undefined {
  const [form, ...others] = forms;
  if (!form) throw new WrongUse(`There is no form in ${name}.`);
  if (others.length > 0)
    throw new WrongUse(`There is more than one form in ${name}; name the file of one, such as ${name}:FILE.`);
  if (form.definition) return form.definition;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  world.err(`In ${name}, the form has errors:\n`);
  report(errors, text, "pretty", inFiles(1), { ...world, out: world.err });
  return undefined;
}
