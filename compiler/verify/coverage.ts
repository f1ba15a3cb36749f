import type { Span } from "../diagnostics/diagnostic.ts";
import { type Boundary, boundariesOf } from "./examples/boundaries.ts";
import type { Element } from "./examples/elements.ts";
import { reachedBy } from "./examples/reached.ts";
import { runExamples } from "./examples/run.ts";
import { type Lowered, type Study, studyOf } from "./study.ts";

/** A part of a form that examples are to reach: a band, a cut-off, a flag, a condition, a rule for missing answers. */
export interface CoveredPart {
  readonly kind: Element["kind"];
  /** "total: one", "risk", "q1 > 0". */
  readonly name: string;
  readonly span: Span;
  readonly cases: readonly {
    /** "total is one", "risk is not reached". */
    readonly words: string;
    /** The names of the examples in which it comes about. */
    readonly reachedBy: readonly string[];
  }[];
  /** Responses at its edges and what comes of them, to be looked over. */
  readonly boundaries: readonly Boundary[];
}

/** So many steps are spent on finding one response. */
const MOST_STEPS = 20_000;

/** What the examples of a form reach, part by part; with `boundaries`, also responses at the edges of each. */
export function coverage(form: Lowered, options: { readonly boundaries: boolean }): readonly CoveredPart[] {
  const study = studyOf(form, () => {});
  const runs = runExamples(study);
  const search = { study, probed: runs.probed, steps: MOST_STEPS };
  return reachedBy(study, runs).map(({ element, cases }) => ({
    kind: element.kind,
    name: nameOf(study, element),
    span: study.place(element.part),
    cases: cases.map(({ words, reachedBy }) => ({ words, reachedBy })),
    boundaries: options.boundaries ? boundariesOf(search, element) : [],
  }));
}

function nameOf({ words }: Study, element: Element): string {
  switch (element.kind) {
    case "band":
      return `${element.set.score}: ${element.part.id}${element.set.id === "default" ? "" : ` in ${element.set.id}`}`;
    case "cutoff":
    case "flag":
      return element.id;
    case "branch":
      return words(element.when);
    case "missing rule":
      return `${element.score}: missing${element.variant.id ? ` ${element.variant.id}` : ""}`;
  }
}
