import type { Call, Code, Expression, Operator } from "../definition/expression.ts";
import type { Argument } from "./aggregate.ts";
import { DefinitionError } from "./error.ts";
import type { Node } from "./graph.ts";
import type { Compiled, ItemPart, RepeatPart, ResultPart } from "./parts.ts";
import type { Apply } from "./relations.ts";
import type { Run } from "./run.ts";
import type { Lookup } from "./table.ts";

/** Where an expression stands: what its names mean, and what it is found to read. */
export interface Scope {
  readonly names: Names;
  /** The repeat whose entry is meant. */
  readonly repeat?: RepeatPart;
  /** Missing answers and points are those of this option. */
  readonly asIf?: Code;
  readonly reads: Set<Node>;
}

export interface Names {
  readonly parts: ReadonlyMap<string, ItemPart | RepeatPart>;
  readonly results: ReadonlyMap<string, ResultPart>;
  readonly tables: ReadonlyMap<string, Lookup>;
  /** Those that need all their operands. */
  readonly operators: Readonly<Partial<Record<Operator, Apply>>>;
  /** Those that are more than what they make of their operands. */
  readonly calls: Readonly<Partial<Record<Operator, Build>>>;
  /** The entries of repeats that break a check which is false. */
  readonly breaking?: Breaking | undefined;
  /** Makes a part of a long aggregate's arguments something that is worked out by itself. */
  readonly share?: (
    args: readonly Argument[],
    reads: Set<Node>,
  ) => { readonly node: Node; readonly argument: Argument };
}

/** `entries` where it is said of each. */
export type Breaking = (
  check: Expression,
  names: Names,
  run: Run,
) => { readonly entries?: readonly string[] };

/** Compiles a call. */
export type Build = (call: Call, scope: Scope) => Compiled;

export function partNamed(name: string, scope: Scope): ItemPart | RepeatPart {
  const dot = name.indexOf(".");
  const found =
    dot < 0
      ? (scope.repeat?.items.get(name) ?? scope.names.parts.get(name))
      : listNamed(name, scope)?.items.get(name.slice(dot + 1));
  if (!found) throw new DefinitionError(`The definition reads "${name}", which is not in it.`);
  return found;
}

/** The repeat that `incident.severity` is a list over. */
export function listNamed(name: string, { names }: Scope): RepeatPart | undefined {
  const dot = name.indexOf(".");
  const part = dot < 0 ? undefined : names.parts.get(name.slice(0, dot));
  return part?.kind === "repeat" ? part : undefined;
}
