import type { Code } from "../definition/expression.ts";
import type { Argument } from "./aggregate.ts";
import { DefinitionError } from "./error.ts";
import type { Node } from "./graph.ts";
import type { ItemPart, RepeatPart, ResultPart } from "./parts.ts";
import type { Lookup } from "./table.ts";

/** Where an expression stands: what its names mean, and what it is found to read. */
export interface Scope {
  readonly names: Names;
  /** The repeat whose entry is meant. */
  readonly repeat?: RepeatPart;
  /** Missing points are those of this option. */
  readonly asIf?: Code;
  readonly reads: Set<Node>;
}

export interface Names {
  readonly parts: ReadonlyMap<string, ItemPart | RepeatPart>;
  readonly results: ReadonlyMap<string, ResultPart>;
  readonly tables: ReadonlyMap<string, Lookup>;
  /** Makes a part of a long aggregate's arguments something that is worked out by itself. */
  readonly share?: (
    args: readonly Argument[],
    reads: Set<Node>,
  ) => { readonly node: Node; readonly argument: Argument };
}

export function partNamed(name: string, scope: Scope): ItemPart | RepeatPart {
  const [outer = "", inner] = name.split(".");
  const part =
    inner === undefined ? scope.repeat?.items.get(outer) : listNamed(name, scope)?.items.get(inner);
  const found = part ?? (inner === undefined ? scope.names.parts.get(outer) : undefined);
  if (!found) throw new DefinitionError(`The definition reads "${name}", which is not in it.`);
  return found;
}

/** The repeat that `incident.severity` is a list over. */
export function listNamed(name: string, scope: Scope): RepeatPart | undefined {
  const [outer = "", inner] = name.split(".");
  const part = inner === undefined ? undefined : scope.names.parts.get(outer);
  return part?.kind === "repeat" ? part : undefined;
}
