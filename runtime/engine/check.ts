import type { Definition } from "../definition/definition.ts";
import { DefinitionError } from "./error.ts";
import { isObject } from "./json.ts";
import type { Kit } from "./kit.ts";
import { type Program, prepare } from "./program.ts";

/** The version of the definition format that this runtime reads. */
const format = 1;

/** Makes a definition ready to run, and throws a DefinitionError that says why, if this runtime cannot. */
export function checked(definition: Definition, kit: Kit): Program {
  if (!isObject(definition) || typeof definition.formscript !== "number") {
    throw new DefinitionError("This is not a compiled form.");
  }
  if (definition.formscript > format) {
    const versions = `format ${definition.formscript}, and this runtime reads format ${format}`;
    throw new DefinitionError(`The form was compiled to ${versions}: use a newer Formscript to run it.`, {
      isNewer: true,
    });
  }
  try {
    return prepare(definition, kit);
  } catch (error) {
    if (error instanceof DefinitionError) throw error;
    throw new DefinitionError(
      `The definition is broken: ${error instanceof Error ? error.message : error}.`,
      { cause: error },
    );
  }
}
