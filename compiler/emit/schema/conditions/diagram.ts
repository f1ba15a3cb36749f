import { type Found, partsOf } from "./cases.ts";
import { renamed, substituted } from "./substitute.ts";
import { isNothing, type TermTable } from "./table.ts";
import type { Term } from "./term.ts";
import type { Variable } from "./variable.ts";

/** A condition as questions about single answers, one after the other. Equal rests are one node. */
export type Diagram = Leaf | Branch;

/** `open`: what it comes to cannot be said in a schema. */
export interface Leaf {
  readonly kind: "leaf";
  readonly outcome: boolean | "open";
}

export interface Branch {
  readonly kind: "branch";
  readonly term: Term;
  readonly variable: Variable;
  readonly ways: readonly Way[];
}

export interface Way {
  readonly found: readonly Found[];
  readonly to: Diagram;
}

export const leaves = {
  true: { kind: "leaf", outcome: true },
  false: { kind: "leaf", outcome: false },
  open: { kind: "leaf", outcome: "open" },
} as const satisfies Record<string, Leaf>;

/** The diagram of a term that is true, false or open; beyond so many ways to go it is open. */
export function diagramOf(table: TermTable, root: Term, mostWays: number): Diagram {
  const known = new Map<Term, Diagram>();
  let left = mostWays;
  return node(root);

  function node(term: Term): Diagram {
    if (isNothing(term, "open")) return leaves.open;
    if (term.kind === "constant") return term.value === true ? leaves.true : leaves.false;
    const done = known.get(term);
    if (done) return done;
    const made = left <= 0 ? leaves.open : branch(term);
    known.set(term, made);
    return made;
  }

  /** What is left to ask about, also knowing that what stands under the same conditions is there or is not. */
  function rest(term: Term, variable: Variable, found: Found): Term {
    const isAbsent = found.kind === "absent";
    const left = substituted(table, term, variable, isAbsent ? null : found.as);
    if (variable.together === undefined) return left;
    const others = left.variables.filter((other) => other.together === variable.together);
    return others.reduce(
      (each, other) =>
        isAbsent ? substituted(table, each, other, null) : renamed(table, each, other, other.there!),
      left,
    );
  }

  function branch(term: Term): Diagram {
    const variable = term.variables[0];
    if (!variable) return leaves.open;
    const ways = new Map<Diagram, Found[]>();
    const parts = partsOf(term, variable);
    left -= parts.length;
    for (const found of parts) {
      const to = node(rest(term, variable, found));
      const together = ways.get(to);
      if (together) together.push(found);
      else ways.set(to, [found]);
    }
    const [only] = ways.keys();
    if (ways.size === 1 && only) return only;
    return { kind: "branch", term, variable, ways: [...ways].map(([to, found]) => ({ to, found })) };
  }
}
