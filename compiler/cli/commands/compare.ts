import type { Labelled } from "../../../runtime/definition/comparison.ts";
import { compare as compareResponses } from "../../../runtime/engine/compare/index.ts";
import { load } from "../../../runtime/engine/index.ts";
import { comparisonText } from "../comparison-text.ts";
import { readLabelled } from "../labelled.ts";
import { oneForm } from "../one-form.ts";
import { textOf } from "../text-of.ts";
import { exit, type World } from "../world.ts";
import { WrongUse } from "../wrong-use.ts";

/** Prints several responses to one form beside each other. */
export async function compare(
  word: string,
  answers: string,
  { format }: { readonly format: "pretty" | "json" },
  world: World,
): Promise<number> {
  const definition = await oneForm(word, world);
  if (!definition) return exit.findings;
  const form = load(definition);
  const place = answers === "-" ? "the standard input" : answers;
  const given: Labelled[] = [];
  let code: number = exit.fine;
  for (const read of readLabelled(textOf(answers, world))) {
    const wrong = "wrong" in read ? [read.wrong] : problemsOf(read.labelled);
    for (const line of wrong) world.err(`${place}:${read.line}: ${line}\n`);
    if (wrong.length > 0) code = exit.findings;
    else if ("labelled" in read) given.push(read.labelled);
  }
  if (code === exit.fine && given.length < 2)
    throw new WrongUse(`${place} has fewer than two responses: there is nothing to compare.`);
  if (given.length < 2) return code;
  const comparison = compareResponses(form, given);
  if (format === "json") world.out(`${JSON.stringify(comparison)}\n`);
  else world.out(comparisonText(definition, comparison, world.terminal.colours));
  return code;

  function problemsOf({ date, response }: Labelled): string[] {
    const options = date === undefined ? {} : { today: date };
    return form.problems(response, options).flatMap((problem) => {
      if (problem.kind === "unknown item") return [`there is no item or input ${problem.item}`];
      if (problem.kind !== "not allowed") return [];
      return [`${problem.item} cannot be ${JSON.stringify(problem.value)}; it takes ${problem.allowed}`];
    });
  }
}
