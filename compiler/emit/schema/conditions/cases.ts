import { divide, type Exact, negate, subtract } from "../../../../runtime/exact/index.ts";
import { order } from "./compare.ts";
import { casesOf } from "./read.ts";
import type { Compare, Read, Term, Value } from "./term.ts";
import type { Case, Variable } from "./variable.ts";

/** What a variable may be found to be; the term does not tell what falls under the same one apart. */
export type Found =
  | { readonly kind: "absent" }
  | { readonly kind: "case"; readonly value: Exact | string | boolean; readonly as: Case }
  /** Numbers, days or times between two others, which do not belong to it. */
  | { readonly kind: "between"; readonly after: Bound; readonly before: Bound; readonly as: Case }
  /** Anything but these. */
  | { readonly kind: "other"; readonly except: readonly Value[]; readonly as: Case };

export type Bound = Exact | string | null;

/** Everything that a variable may be, in parts that the term cannot tell further apart. */
export function partsOf(term: Term, variable: Variable): readonly Found[] {
  const present = presentParts(term, variable);
  return variable.always ? present : [...present, { kind: "absent" }];
}

function presentParts(term: Term, variable: Variable): readonly Found[] {
  const cases = casesOf(variable);
  if (cases) return cases.map((each) => ({ kind: "case", value: each.value as Value, as: each }));
  const edges = edgesIn(term, variable);
  const { question } = variable;
  if (edges) return question.kind === "text" && !question.ordered ? alternatives(edges) : stretches(edges);
  if (question.kind !== "number" || !question.values)
    return [{ kind: "other", except: [], as: { value: { open: true } } }];
  return question.values.map((value) => ({ kind: "case", value, as: { value, score: value } }));
}

function alternatives(edges: readonly Value[]): Found[] {
  const cases = edges.map((value): Found => ({ kind: "case", value, as: { value } }));
  // No text that is compared with has a character below the space.
  return [...cases, { kind: "other", except: edges, as: { value: "\u0000" } }];
}

function stretches(edges: readonly Value[]): Found[] {
  const sorted = [...edges].sort(order) as (Exact | string)[];
  return [null, ...sorted].flatMap((after, index): Found[] => {
    const before = sorted[index] ?? null;
    const between: Found = { kind: "between", after, before, as: inside(after, before) };
    return after === null
      ? [between]
      : [{ kind: "case", value: after, as: { value: after, score: scoreOf(after) } }, between];
  });
}

function scoreOf(value: Exact | string): Exact {
  return typeof value === "string" ? 0 : value;
}

/** Some value between the two: comparing with an edge comes out the same for all of them. */
function inside(after: Bound, before: Bound): Case {
  if (typeof after === "string" || typeof before === "string")
    return { value: after === null ? "" : `${after} ` };
  if (after === null && before === null) return { value: 0, score: 0 };
  const value =
    after === null
      ? subtract(before!, 1)
      : before === null
        ? subtract(after, -1)
        : divide(subtract(after, negate(before)), 2);
  return { value, score: value };
}

/**
 * The values at which a comparison with the variable changes, none twice; null if the term reads it in another way
 * than in comparisons with constants.
 */
function edgesIn(term: Term, variable: Variable): readonly Value[] | null {
  const edges: Value[] = [];
  const seen = new Set<Term>();
  return collect(term) ? edges : null;

  function collect(each: Term): boolean {
    if (seen.has(each) || !each.variables.includes(variable)) return true;
    seen.add(each);
    if (each.kind === "read") return readsOnlyPresence(each) && collect(each.absent);
    if (each.kind === "compare") {
      const edge = edgeOf(each, variable);
      if (edge === null) return childrenOf(each).every(collect);
      if (!edges.some((other) => order(other, edge) === 0)) edges.push(edge);
      return true;
    }
    return childrenOf(each).every(collect);
  }

  function readsOnlyPresence(each: Read): boolean {
    return each.variable !== variable || each.aspect === "answered" || each.aspect === "unanswered";
  }
}

/** Where factor × variable + constant changes its sign, or the constant that the variable is compared with. */
function edgeOf({ left, right }: Compare, variable: Variable): Value | null {
  if (right.kind !== "constant") return null;
  if (left.kind === "read") return isValueOf(left, variable) ? right.value : null;
  if (left.kind !== "linear" || right.value !== 0) return null;
  const [part] = left.parts;
  if (left.parts.length !== 1 || part?.term.kind !== "read" || part.factor === 0) return null;
  if (!isValueOf(part.term, variable)) return null;
  return divide(negate(left.constant), part.factor);
}

/** What stands for an absent answer must not read the variable again. */
function isValueOf({ variable, aspect, absent }: Read, wanted: Variable): boolean {
  return (
    variable === wanted && (aspect === "answer" || aspect === "score") && !absent.variables.includes(wanted)
  );
}

function childrenOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case "constant":
    case "nothing":
      return [];
    case "read":
      return [term.absent];
    case "settled":
      return [term.guard, term.then, term.otherwise];
    case "any":
    case "all":
      return term.parts;
    case "not":
    case "holds":
      return [term.of];
    case "compare":
      return [term.left, term.right];
    case "linear":
      return term.parts.map((part) => part.term);
    case "aggregate":
      return [
        ...term.rest,
        ...term.rules.flatMap(({ when, instead }) => [when, instead].filter((each) => each !== null)),
      ];
    case "if":
      return [term.condition, term.then, term.otherwise];
    case "filled":
      return [term.of, term.instead];
    case "apply":
      return term.args;
  }
}
