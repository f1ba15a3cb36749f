import type { ItemState, Result } from "../../../../runtime/definition/result.ts";
import type { Answer } from "../../../../runtime/definition/submission.ts";
import type { PreviewedForm } from "../../../preview/previewed-form.ts";
import type { Studio } from "../model/studio.ts";

/** Answers the running form as an example does. */
export function tryExample(studio: Studio, form: PreviewedForm, id: string, result: Result): void {
  studio.shown.choose(id);
  studio.showForm();
  form.reset();
  void form.updateComplete.then(() => {
    const { filling } = form;
    if (!filling) return;
    for (const [item, state] of Object.entries({ ...result.inputs, ...result.items })) {
      const answer = answerOf(state);
      if (answer !== undefined && filling.questions.has(item)) filling.answer(item, answer);
    }
  });
}

function answerOf(state: ItemState): Answer | undefined {
  if (state.state === "answered") return state.value as Answer;
  if (state.state !== "entries") return undefined;
  return state.entries.map((entry) =>
    Object.fromEntries(
      Object.entries(entry).flatMap(([item, inner]) =>
        inner.state === "answered" ? [[item, inner.value as Answer]] : [],
      ),
    ),
  ) as Answer;
}
