import type { CompiledForm, Span } from "../../compiler/index.ts";
import { type CoveredPart, coverage } from "../../compiler/verify/coverage.ts";
import type { View } from "../workspace/view.ts";

/** Something that examples are to reach: a band, either side of a cut-off, a flag, either way of a condition … */
export interface Goal {
  readonly kind: "band" | "cutoff" | "flag" | "branch" | "missing";
  /** "total is one", "q1 > 0 does not hold". */
  readonly says: string;
  /** The part of the form that it is about. */
  readonly span: Span;
  /** The names of the examples that reach it. */
  readonly reachedBy: readonly string[];
}

const known = new WeakMap<CompiledForm, readonly Goal[]>();

/** The forms that the file declares, with what their examples reach and what none reaches; none of what does not compile. */
export function formCoverage({
  path,
  forms,
}: View): readonly { readonly form: string; readonly goals: readonly Goal[] }[] {
  return forms.flatMap((form) =>
    form.file.path === path && form.definition ? [{ form: form.id, goals: goalsOf(form) }] : [],
  );
}

function goalsOf(form: CompiledForm): readonly Goal[] {
  const { definition } = form;
  if (!definition) return [];
  let goals = known.get(form);
  if (!goals) {
    goals = coverage({ ...form, definition }, { boundaries: false }).flatMap(goalsIn);
    known.set(form, goals);
  }
  return goals;
}

function goalsIn({ kind, span, cases }: CoveredPart): Goal[] {
  return cases.map(({ words, reachedBy }) => ({
    kind: kind === "missing rule" ? "missing" : kind,
    says: words,
    span,
    reachedBy,
  }));
}
