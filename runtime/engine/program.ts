import type { BandSet, Definition, Score } from "../definition/definition.ts";
import type { Expression } from "../definition/expression.ts";
import { type Declared, declare } from "./declare.ts";
import { compile } from "./expression.ts";
import { createNode, inOrder, type Node } from "./graph.ts";
import type { Kit } from "./kit.ts";
import { notAsked } from "./outcome.ts";
import type { BandSetPart, Compiled, Guarded, ItemPart, ResultPart } from "./parts.ts";
import type { Names, Scope } from "./scope.ts";
import { createShare } from "./share.ts";
import { updateContainer, updateItem, updateResult } from "./update.ts";

/** A definition that is ready to run. */
export interface Program extends Declared {
  readonly definition: Definition;
  /** Lets, scores, cut-offs, flags, checks. */
  readonly results: ReadonlyMap<string, ResultPart>;
  /** By score. */
  readonly bandSets: ReadonlyMap<string, readonly BandSetPart[]>;
  readonly names: Names;
  /** Each after what it reads. */
  readonly nodes: readonly Node[];
  /** How many outcomes and tallies there are room for. */
  readonly outcomes: number;
  readonly tallies: number;
}

/** Makes a definition ready to run. Throws a DefinitionError where it reads what is not there, or in a circle. */
export function prepare(definition: Definition, kit: Kit): Program {
  const declared = declare(definition, kit);
  const { indexTable } = kit;
  const tables = new Map(
    indexTable ? Object.entries(definition.tables).map(([id, table]) => [id, indexTable(table)]) : [],
  );
  const results = new Map<string, ResultPart>();
  const shares: Node[] = [];
  const share: Names["share"] = (args, reads) => {
    const made = createShare(args, reads, shares.length);
    shares.push(made.node);
    return made;
  };
  const names: Names = { ...kit, parts: declared.parts, results, tables, share };
  const expressions: [part: ResultPart, expression: Expression, instead: boolean][] = [];

  function addResult(id: string, expression: Expression, isFalseInstead = false): ResultPart {
    const part: ResultPart = { slot: expressions.length, node: createNode(id), compiled: nothing };
    part.node.update = (run) => updateResult(part, id, run);
    expressions.push([part, expression, isFalseInstead]);
    return part;
  }

  const { lets, scores, cutoffs, flags, checks } = definition;
  for (const { id, value } of [...lets, ...scores]) results.set(id, addResult(id, value));
  for (const { id, when, hidden } of [...cutoffs, ...flags])
    results.set(id, addResult(id, when, hidden !== undefined));
  for (const { id, holds } of checks) results.set(id, addResult(id, holds));
  const bandSet = (set: BandSet): BandSetPart => ({
    set,
    when: set.when === undefined ? undefined : addResult(set.score, set.when).slot,
  });
  const setsOf = ({ id }: Score) =>
    [id, definition.bands.filter((set) => set.score === id).map(bandSet)] as const;
  const bandSets = new Map(scores.map(setsOf));

  for (const [part, expression, isFalseInstead] of expressions) {
    const compiled = compile(expression, { names, reads: part.node.reads });
    part.compiled = isFalseInstead ? falseWhereNotAsked(compiled) : compiled;
  }
  compileContent(declared, names);
  const content = [...declared.containers, ...declared.repeats, ...declared.items].map((part) => part.node);
  const nodes = inOrder([...content, ...shares, ...expressions.map(([part]) => part.node)]);
  return {
    definition,
    ...declared,
    results,
    bandSets,
    names,
    nodes,
    outcomes: expressions.length,
    tallies: shares.length,
  };
}

const nothing: Compiled = { value: () => notAsked, waits: () => {} };

function falseWhereNotAsked(compiled: Compiled): Compiled {
  return {
    ...compiled,
    value: (run) => {
      const outcome = compiled.value(run);
      return outcome === notAsked ? false : outcome;
    },
  };
}

/** Conditions of content and options, and how each part of it is updated. */
function compileContent(declared: Declared, names: Names): void {
  for (const [part, when] of declared.conditions) part.guard = compile(when, scopeOf(part, names));
  for (const part of declared.containers) part.node.update = (run) => updateContainer(part, run);
  for (const part of declared.repeats) part.node.update = (run) => part.does.update(part, run);
  for (const part of declared.items) {
    part.node.update = (run) => updateItem(part, run);
    part.offers = offersOf(part, names);
  }
}

function offersOf(part: ItemPart, names: Names): ItemPart["offers"] {
  const conditional = part.options.flatMap(({ code, when }) =>
    when === undefined ? [] : [[code, compile(when, scopeOf(part, names))] as const],
  );
  return conditional.length > 0 ? new Map(conditional) : undefined;
}

function scopeOf({ repeat, node }: Guarded, names: Names): Scope {
  return repeat ? { names, repeat, reads: node.reads } : { names, reads: node.reads };
}
