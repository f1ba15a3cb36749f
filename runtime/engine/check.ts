import type { Definition } from "../definition/definition.ts";
import { DefinitionError } from "./error.ts";
import { isObject } from "./json.ts";
import { type Program, prepare } from "./program.ts";

/** The version of the definition format that this runtime reads. */
const format = 1;

const lists = ["inputs", "body", "lets", "scores", "bands", "cutoffs", "flags", "checks"] as const;

/** Makes a definition ready to run, and throws a DefinitionError that says why, if this runtime cannot. */
export function checked(definition: Definition): Program {
  if (!isObject(definition) || typeof definition.formscript !== "number") {
    throw new DefinitionError("This is not a compiled form.");
  }
  if (definition.formscript > format) {
    const versions = `format ${definition.formscript}, and this runtime reads format ${format}`;
    throw new DefinitionError(`The form was compiled to ${versions}: use a newer Formscript to run it.`, {
      isNewer: true,
    });
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
