import type { Answer, Answers, Problem, Submission } from "../definition/submission.ts";
import type { ItemPart, RepeatPart } from "./parts.ts";
import { openProblems } from "./problems.ts";
import type { Program } from "./program.ts";
import type { Run } from "./run.ts";
import { start } from "./start.ts";
import { resultOf } from "./state.ts";

export type Submitted =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What was asked and answered, scored anew from nothing else; or what stands in the way. */
export function submissionOf(program: Program, run: Run): Submitted {
  const problems = openProblems(program, run);
  if (problems.length > 0) return { ok: false, problems };
  const response = {
    answers: storedAnswers(program.answerable, run),
    inputs: storedAnswers(program.inputs, run),
  };
  const result = resultOf(program, start(program, response, run));
  return { ok: true, submission: { ...response, result } };
}

/** The answers to what is asked, as they are stored. */
export function storedAnswers(parts: ReadonlyMap<string, ItemPart | RepeatPart>, run: Run): Answers {
  const answers: [string, Answer][] = [];
  for (const [id, part] of parts) {
    const stored = part.kind === "item" ? storedIn(part, 0, run) : part.does.stored(part, run);
    if (stored !== undefined) answers.push([id, stored]);
  }
  return Object.fromEntries(answers);
}

export function storedIn({ slot }: ItemPart, entry: number, run: Run): Answer | undefined {
  return run.items[slot]?.[entry]?.stored;
}
