import type { Problem } from "../../../runtime/definition/submission.ts";
import { type Form, isDay, load } from "../../../runtime/engine/index.ts";
import { nearest } from "../../words/nearest.ts";
import { oneForm } from "../one-form.ts";
import type { ScoreOptions } from "../options.ts";
import { type ReadResponse, readResponses } from "../responses.ts";
import { explained } from "../score-text.ts";
import { textOf } from "../text-of.ts";
import { exit, type World } from "../world.ts";
import { WrongUse } from "../wrong-use.ts";

/** Prints what answers come to: for people, or one result a line. */
export async function score(
  word: string,
  answers: string,
  options: ScoreOptions,
  world: World,
): Promise<number> {
  if (options.today !== undefined && !isDay(options.today)) {
    throw new WrongUse(`--today takes a day such as 2026-11-22, not ${options.today}.`);
  }
  const definition = await oneForm(word, world);
  if (!definition) return exit.findings;
  const form = load(definition);
  const read = readResponses(textOf(answers, world));
  const place = answers === "-" ? "the standard input" : answers;
  let code: number = exit.fine;
  for (const each of read) {
    const where = read.length > 1 ? `${place}:${each.line}` : place;
    const wrong = wrongIn(each, form, options);
    if (wrong.length > 0 || !("response" in each)) {
      code = exit.findings;
      for (const line of wrong) world.err(`${where}: ${line}\n`);
      if (options.format === "json") world.out(`${JSON.stringify({ line: each.line, errors: wrong })}\n`);
      continue;
    }
    for (const { item } of problemsOf("not asked", form.problems(each.response, options))) {
      world.err(`${where}: the answer to ${item} does not count: ${item} is not asked\n`);
    }
    if (options.format === "json") {
      world.out(`${JSON.stringify(form.evaluate(each.response, options))}\n`);
    } else {
      if (read.length > 1) world.out(`${where}\n`);
      world.out(`${explained(form, each.response, options, world.terminal.colours)}\n`);
    }
  }
  return code;
}

/** What in the answers the form does not allow. Answers that are not there yet are no mistake. */
function wrongIn(read: ReadResponse, form: Form, options: ScoreOptions): string[] {
  if ("wrong" in read) return [read.wrong];
  const problems = form.problems(read.response, options);
  return [
    ...problemsOf("unknown item", problems).map(({ item }) => unknownItem(item, form)),
    ...problemsOf("not allowed", problems).map(
      ({ item, value, allowed }) => `${item} cannot be ${JSON.stringify(value)}; it takes ${allowed}`,
    ),
  ];
}

function unknownItem(id: string, form: Form): string {
  const inputs = form.definition.inputs.map((input) => input.id);
  if (inputs.includes(id)) return `${id} is an input; it belongs under "inputs"`;
  const near = nearest(id, [...inputs, ...Object.keys(form.evaluate({ answers: {} }).items)]);
  return `there is no item or input ${id}${near === undefined ? "" : `; did you mean ${near}?`}`;
}

function problemsOf<K extends Problem["kind"]>(kind: K, problems: readonly Problem[]) {
  return problems.filter((problem): problem is Extract<Problem, { kind: K }> => problem.kind === kind);
}
