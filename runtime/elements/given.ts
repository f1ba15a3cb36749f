import type { Answer, Response } from "../definition/submission.ts";
import type { Filling } from "./filling.ts";

/** All answers as they were given, also those that the form does not allow and those to what is not asked now. */
export function givenTo({ definition, questions, session }: Filling): Required<Response> {
  const inputs: Record<string, Answer> = {};
  const answers: Record<string, Answer> = {};
  const isInput = new Set(definition.inputs.map(({ id }) => id));
  for (const id of questions.keys()) {
    if (id.includes(".")) continue;
    const given = session.given(id) as Answer | undefined;
    if (given !== undefined && given !== null) (isInput.has(id) ? inputs : answers)[id] = given;
  }
  return { answers, inputs };
}
