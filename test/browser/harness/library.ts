import { globSync } from "tinyglobby";
import { DiskHost } from "../../../compiler/cli/host.ts";
import { compile } from "../../../compiler/compile.ts";
import type { Definition } from "../../../runtime/definition/definition.ts";
import { root } from "../../house/sources.ts";

let compiled: ReadonlyMap<string, Definition> | undefined;

/** Every form of the library, by id. */
export function library(): ReadonlyMap<string, Definition> {
  compiled ??= new Map(
    compile(new DiskHost(root), globSync("forms/**/*.form", { cwd: root })).forms.flatMap(
      ({ id, definition }) => (definition ? [[id, definition]] : []),
    ),
  );
  return compiled;
}

export function libraryDefinition(id: string): Definition {
  const definition = library().get(id);
  if (!definition)
    throw new Error(`The library has no ${id} without errors; it has ${[...library().keys()].join(", ")}.`);
  return definition;
}
