import type { Answer, Response } from "../../../runtime/definition/submission.ts";
import type { Both } from "../pairing/match.ts";
import type { Choice } from "./domain.ts";
import type { Variable } from "./nodes.ts";

/** What an answer set is, given to either version. */
export function responsesOf(variables: readonly Variable[], choices: readonly Choice[]): Both<Response> {
  const given = { old: empty(), new: empty() };
  for (const { pair, position } of variables) {
    const choice = choices[position]!;
    for (const side of ["old", "new"] as const) {
      const placed = pair[side];
      const answer = side === "old" ? choice.oldAnswer : choice.newAnswer;
      if (placed && answer !== null)
        given[side][placed.input ? "inputs" : "answers"][placed.item.id] = answer;
    }
  }
  return given;
}

function empty(): { answers: Record<string, Answer>; inputs: Record<string, Answer> } {
  return { answers: {}, inputs: {} };
}

/** The answers that are not the lowest, for the reader; by the newer name where there is one. */
export function setAnswers(variables: readonly Variable[], choices: readonly Choice[]) {
  return variables.flatMap(({ id, position, pair, space }) => {
    const choice = choices[position]!;
    if (choice === space.choices[0]) return [];
    return { item: id, answer: pair.new ? choice.newAnswer : choice.oldAnswer };
  });
}
