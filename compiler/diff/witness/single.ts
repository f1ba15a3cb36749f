import type { Focus } from "./aim.ts";
import { type Choice, noAnswer } from "./domain.ts";
import type { Evaluation, Work } from "./evaluation.ts";
import type { Graph } from "./graph.ts";
import type { Variable } from "./nodes.ts";

/**
 * Answers of which one is not the lowest, or none; first those that the change is about. `evaluation` is of the lowest
 * answers, before and after.
 */
export function single(
  { variables }: Graph,
  evaluation: Evaluation,
  differs: () => boolean,
  focus: Focus | undefined,
  work: Work,
): readonly Choice[] | undefined {
  const isFocus = ({ id }: Variable) => focus?.items.includes(id) ?? false;
  const look = (some: readonly Variable[]) => {
    for (const variable of some) {
      const { position, space } = variable;
      const lowest = evaluation.choices[position]!;
      for (const choice of [...space.choices, noAnswer]) {
        if (work.nodes < 0) return undefined;
        if (isFocus(variable) && !isChosen(choice, focus)) continue;
        evaluation.set(position, choice);
        const found = differs() ? [...evaluation.choices] : undefined;
        evaluation.set(position, lowest);
        if (found) return found;
      }
    }
    return undefined;
  };
  return (
    look(variables.filter(isFocus)) ??
    (differs() ? [...evaluation.choices] : look(variables.filter((variable) => !isFocus(variable))))
  );
}

export function isChosen(choice: Choice, focus: Focus | undefined): boolean {
  if (!focus?.answers) return true;
  const wanted = focus.answers.map((answer) => JSON.stringify(answer));
  return [choice.oldAnswer, choice.newAnswer].some((answer) => wanted.includes(JSON.stringify(answer)));
}
