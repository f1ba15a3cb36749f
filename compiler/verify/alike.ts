import type { BandSet, Cutoff, Definition, Flag, Score } from "../../runtime/definition/definition.ts";

// Of two versions of a form in which unchanged parts are the same objects.

type Verdict = Cutoff | Flag;
type Facet<T> = (one: T) => unknown;

/** Whether what they can come to is the same, and all that it is worked out from. */
export function meansAlike(one: Definition, other: Definition): boolean {
  return worksAlike(one, other, []);
}

/** Whether a form that was loaded for the one can be run for the other. */
export function loadsAlike(one: Definition, other: Definition): boolean {
  return worksAlike(one, other, [({ hidden }) => hidden !== undefined]);
}

/** Whether all that is worked out is the same, and of cut-offs and flags also what is looked at besides. */
function worksAlike(one: Definition, other: Definition, ofVerdicts: readonly Facet<Verdict>[]): boolean {
  return (
    areSame(one, other, "scales", "inputs", "body", "tables") &&
    areAlike(one.lets, other.lets) &&
    areAlike(one.scores, other.scores, idOf, ({ value }) => value) &&
    areAlike(one.bands, other.bands, ({ score }) => score, whenOf) &&
    areAlike(one.cutoffs, other.cutoffs, idOf, whenOf, ...ofVerdicts) &&
    areAlike(one.flags, other.flags, idOf, whenOf, ...ofVerdicts) &&
    areAlike(one.checks, other.checks)
  );
}

function idOf({ id }: Score | Verdict): string {
  return id;
}

function whenOf({ when }: BandSet | Verdict): unknown {
  return when;
}

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
function areAlike<T>(some: readonly T[], others: readonly T[], ...facets: readonly Facet<T>[]): boolean {
  if (some.length !== others.length) return false;
  return some.every((one, at) => {
    const other = others[at]!;
    return one === other || (facets.length > 0 && facets.every((of) => of(one) === of(other)));
  });
}
