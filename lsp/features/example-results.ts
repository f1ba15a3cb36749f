import type { CompiledForm, Span } from "../../compiler/index.ts";
import { type ExampleOutcome, exampleOutcomes } from "../../compiler/verify/example-outcomes.ts";
import { numberWords } from "../../compiler/words/number.ts";
import type { Result, ScoreState } from "../../runtime/definition/result.ts";
import type { View } from "../workspace/view.ts";

/** What an example gives as the form is now. */
export interface ExampleResult {
  readonly form: string;
  readonly name: string;
  /** Where its name stands. */
  readonly span: Span;
  readonly holds: boolean;
  /** "total = 2 (one)", "risk is reached"; what is unknown or not raised is not said. */
  readonly gives: readonly string[];
  /** The words that expect something else, with what came. */
  readonly unmet: readonly { readonly span: Span; readonly came: string }[];
  readonly result: Result;
}

const known = new WeakMap<CompiledForm, readonly ExampleOutcome[]>();

/** The examples of the forms in the file, in their order. A form that does not compile has none to show. */
export function exampleResults({ path, forms }: View): readonly ExampleResult[] {
  return forms.flatMap((form) => {
    if (form.file.path !== path) return [];
    return outcomesOf(form).map(({ example, result, unmet }) => ({
      form: form.id,
      name: example.name,
      span: example.span,
      holds: unmet.length === 0,
      gives: given(result),
      unmet: unmet.map(({ expected, came }) => ({ span: expected.span, came })),
      result,
    }));
  });
}

function outcomesOf(form: CompiledForm): readonly ExampleOutcome[] {
  const { definition } = form;
  if (!definition) return [];
  let outcomes = known.get(form);
  if (!outcomes) {
    outcomes = exampleOutcomes({ ...form, definition });
    known.set(form, outcomes);
  }
  return outcomes;
}

function given({ scores, cutoffs, flags, checks }: Result): string[] {
  const those = (verdicts: Readonly<Record<string, boolean | null>>, value: boolean, words: string) =>
    Object.entries(verdicts).flatMap(([id, holds]) => (holds === value ? [`${id} ${words}`] : []));
  return [
    ...Object.entries(scores).map(([id, state]) => `${id} ${scoreWords(state)}`),
    ...those(cutoffs, true, "is reached"),
    ...those(flags, true, "is raised"),
    ...those(checks, false, "does not hold"),
  ];
}

function scoreWords(state: ScoreState): string {
  if (state.state === "not asked") return "is not asked";
  if (state.state === "missing") {
    const [first, ...more] = state.waitingFor;
    const waits =
      first === undefined ? "" : ` (waits for ${first}${more.length > 0 ? ` and ${more.length} more` : ""})`;
    return `is missing${waits}`;
  }
  const bands = Object.entries(state.bands).map(([set, band]) =>
    set === "default" ? band : `${band} in ${set}`,
  );
  const value = numberWords(Number(state.value.toPrecision(6)));
  return `= ${value}${bands.length > 0 ? ` (${bands.join(", ")})` : ""}`;
}
