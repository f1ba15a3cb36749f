import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Expression, NotAsked } from "../../../runtime/definition/expression.ts";
import { idOf } from "../../words/expression.ts";

/** Who reads what. A repeat is read where one of its items is. */
export interface Uses {
  /** The scores that it has a part in, also by way of another score or a let. */
  countsIn(id: string): readonly string[];
  /** The cut-offs, flags, checks and band sets that read it themselves or by way of a let. */
  readBy(id: string): readonly string[];
  /** What it counts in a score that says so itself. */
  notAskedIn(id: string): readonly (readonly [score: string, rule: NotAsked])[];
}

export function usesIn(definition: Definition): Uses {
  const { lets, scores, cutoffs, flags, checks, bands } = definition;
  const values = new Map([...lets, ...scores].map(({ id, value }) => [id, value]));
  const letIds = new Set(lets.map(({ id }) => id));
  const read = new Map([...values].map(([id, value]) => [id, readsOf(value)]));

  const counting = new Map<string, string[]>();
  const notAsked = new Map<string, [string, NotAsked][]>();
  for (const { id, value } of scores) {
    for (const name of reached(readsOf(value), () => true)) add(counting, name, id);
    for (const [name, rule] of rulesIn(value)) add(notAsked, name, [id, rule]);
  }

  const reading = new Map<string, string[]>();
  const readers: (readonly [string, Expression])[] = [
    ...bands.flatMap((set) => [
      [`${set.score}.${set.id}`, { result: set.score }] as const,
      ...(set.when === undefined ? [] : [[`${set.score}.${set.id}`, set.when] as const]),
    ]),
    ...[...cutoffs, ...flags].map(({ id, when }) => [id, when] as const),
    ...checks.map(({ id, holds }) => [id, holds] as const),
  ];
  for (const [id, condition] of readers)
    for (const name of reached(readsOf(condition), (through) => letIds.has(through))) add(reading, name, id);

  return {
    countsIn: (id) => counting.get(id) ?? [],
    readBy: (id) => [...new Set(reading.get(id))],
    notAskedIn: (id) => notAsked.get(id) ?? [],
  };

  /** These names, and what they read in turn where `goesOn` lets it. */
  function reached(names: ReadonlySet<string>, goesOn: (id: string) => boolean): ReadonlySet<string> {
    const found = new Set(names);
    for (const name of found) if (goesOn(name)) for (const next of read.get(name) ?? []) found.add(next);
    return found;
  }
}

function add<T>(to: Map<string, T[]>, key: string, value: T): void {
  const list = to.get(key);
  if (list) list.push(value);
  else to.set(key, [value]);
}

function readsOf(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of partsOf(expression)) {
    if (
      typeof part === "object" &&
      ("answer" in part || "score" in part || "points" in part || "result" in part)
    )
      for (const name of idOf(part).split(".")) names.add(name);
  }
  return names;
}

function rulesIn(expression: Expression): ReadonlyMap<string, NotAsked> {
  const rules = new Map<string, NotAsked>();
  for (const part of partsOf(expression)) {
    if (typeof part === "object" && "points" in part && part.notAsked !== undefined)
      rules.set(part.points.split(".").at(-1)!, part.notAsked);
  }
  return rules;
}

/** The expression and all within it, the conditions of missing rules included. */
export function* partsOf(expression: Expression): Generator<Expression> {
  yield expression;
  if (typeof expression !== "object" || !("op" in expression)) return;
  for (const part of expression.args) yield* partsOf(part);
  for (const { when } of expression.missing ?? []) if (when !== undefined) yield* partsOf(when);
}
