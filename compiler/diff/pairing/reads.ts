import type { Definition } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";

/** What is read on the way to results, by id; lets are looked through, scores are named and not. */
export interface Reads {
  /** The scores that read this item, also by way of other scores. */
  scoresOf(item: string): readonly string[];
  /** The cut-offs and flags that read this item without a score between. */
  verdictsOf(item: string): readonly { readonly kind: "cutoff" | "flag"; readonly id: string }[];
  /** Whether the condition of some band set reads it. */
  bandsRead(item: string): boolean;
  /** The scores, cut-offs and flags that read this score, also by way of other scores. */
  readersOf(score: string): readonly Reader[];
}

export interface Reader {
  readonly kind: "score" | "cutoff" | "flag";
  readonly id: string;
}

export function readsOf(definition: Definition): Reads {
  const lets = new Map(definition.lets.map(({ id, value }) => [id, value]));
  const scores = new Map(definition.scores.map(({ id, value }) => [id, value]));
  const own = new Map<Expression, ReadonlySet<string>>();

  /** Items, and results that are scores. */
  function direct(expression: Expression): ReadonlySet<string> {
    let names = own.get(expression);
    if (!names) {
      const found = new Set<string>();
      collect(expression, lets, found);
      names = found;
      own.set(expression, names);
    }
    return names;
  }

  const byItem = new Map<string, Set<string>>();
  for (const { id, value } of definition.scores) {
    const seen = new Set<string>();
    const visit = (names: ReadonlySet<string>) => {
      for (const name of names) {
        if (seen.has(name)) continue;
        seen.add(name);
        const score = scores.get(name);
        if (score !== undefined) visit(direct(score));
        else byItem.set(name, (byItem.get(name) ?? new Set()).add(id));
      }
    };
    visit(direct(value));
  }
  const verdicts = [
    ...definition.cutoffs.map(({ id, when }) => ({ kind: "cutoff" as const, id, reads: direct(when) })),
    ...definition.flags.map(({ id, when }) => ({ kind: "flag" as const, id, reads: direct(when) })),
  ];
  const readers: readonly (Reader & { readonly reads: ReadonlySet<string> })[] = [
    ...definition.scores.map(({ id, value }) => ({ kind: "score" as const, id, reads: direct(value) })),
    ...verdicts,
  ];
  /** Who reads one of the scores, and who reads these. */
  function readersOf(scores: ReadonlySet<string>): Reader[] {
    const found = new Set(scores);
    for (const { kind, id, reads } of readers)
      if (kind === "score" && [...reads].some((name) => found.has(name))) found.add(id);
    if (found.size > scores.size) return readersOf(found);
    return readers.filter(({ reads }) => [...reads].some((name) => found.has(name)));
  }
  const bands = definition.bands.flatMap(({ when }) => (when === undefined ? [] : [direct(when)]));
  return {
    scoresOf: (item) => [...(byItem.get(item) ?? [])],
    verdictsOf: (item) => verdicts.flatMap(({ kind, id, reads }) => (reads.has(item) ? [{ kind, id }] : [])),
    bandsRead: (item) => bands.some((reads) => reads.has(item)),
    readersOf: (score) => readersOf(new Set([score])).map(({ kind, id }) => ({ kind, id })),
  };
}

/** The ids of what an expression reads; an item of a repeat by its own id, and the repeat. */
function collect(expression: Expression, lets: ReadonlyMap<string, Expression>, found: Set<string>): void {
  if (typeof expression === "number") return;
  if ("op" in expression) {
    for (const argument of expression.args) collect(argument, lets, found);
    for (const { when } of expression.missing ?? []) if (when !== undefined) collect(when, lets, found);
  } else if ("result" in expression) {
    const value = lets.get(expression.result);
    if (found.has(expression.result)) return;
    found.add(expression.result);
    if (value !== undefined) collect(value, lets, found);
  } else {
    const id =
      "answer" in expression
        ? expression.answer
        : "score" in expression
          ? expression.score
          : "points" in expression
            ? expression.points
            : undefined;
    if (id !== undefined) for (const part of id.split(".")) found.add(part);
  }
}
