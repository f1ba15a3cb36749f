import type { Cutoff, Definition, Flag, Score } from "../../runtime/definition/definition.ts";

// Of two versions of a form in which unchanged parts are the same objects.

/** Whether what they can come to is the same, and all that it is worked out from. */
export function meansAlike(one: Definition, other: Definition): boolean {
  return (
    areSame(one, other, "scales", "inputs", "body", "tables") &&
    areAlike(one.lets, other.lets) &&
    areAlike(
      one.scores,
      other.scores,
      (score) => score.id,
      (score) => score.value,
    ) &&
    areAlike(
      one.bands,
      other.bands,
      (set) => set.score,
      (set) => set.when,
    ) &&
    areAlike(
      one.cutoffs,
      other.cutoffs,
      (cutoff) => cutoff.id,
      (cutoff) => cutoff.when,
    ) &&
    areAlike(
      one.flags,
      other.flags,
      (flag) => flag.id,
      (flag) => flag.when,
    ) &&
    areAlike(one.checks, other.checks)
  );
}

/** Whether a form that was loaded for the one can be run for the other. */
export function loadsAlike(one: Definition, other: Definition): boolean {
  return (
    areSame(one, other, "scales", "inputs", "body", "tables") &&
    areAlike(one.lets, other.lets) &&
    areAlike(
      one.scores,
      other.scores,
      (score) => score.id,
      (score) => score.value,
    ) &&
    areAlike(
      one.bands,
      other.bands,
      (set) => set.score,
      (set) => set.when,
    ) &&
    areAlike(one.cutoffs, other.cutoffs, ...verdictFacets) &&
    areAlike(one.flags, other.flags, ...verdictFacets) &&
    areAlike(one.checks, other.checks)
  );
}

const verdictFacets: readonly ((one: Cutoff | Flag) => unknown)[] = [
  ({ id }) => id,
  ({ when }) => when,
  ({ hidden }) => hidden !== undefined,
];

/** Of two for which the same loaded form is run: whether its results are the same. */
export function resultsAlike(one: Definition, other: Definition): boolean {
  return (
    areSame(one, other, "id", "version", "language") &&
    areAlike(one.scores, other.scores, rangeOf) &&
    areAlike(one.bands, other.bands)
  );
}

function rangeOf({ range }: Score): string {
  return `${range.min} ${range.max}`;
}

function areSame(one: Definition, other: Definition, ...parts: readonly (keyof Definition)[]): boolean {
  return parts.every((part) => one[part] === other[part]);
}

/** Whether the things are the same, or what is looked at of each. */
function areAlike<T>(
  some: readonly T[],
  others: readonly T[],
  ...facets: readonly ((one: T) => unknown)[]
): boolean {
  if (some.length !== others.length) return false;
  return some.every((one, at) => {
    const other = others[at]!;
    return one === other || (facets.length > 0 && facets.every((of) => of(one) === of(other)));
  });
}
