import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Result } from "../../../runtime/definition/result.ts";
import type { Response } from "../../../runtime/definition/submission.ts";
import type { ExampleCase } from "../../compiled.ts";
import { conditionsAround } from "../conditions.ts";
import type { Study } from "../study.ts";
import { type Element, elementsOf } from "./elements.ts";
import { ProbedForm } from "./probes.ts";

/** An example with what came of it. */
export interface ExampleRun {
  readonly example: ExampleCase;
  readonly result: Result;
}

/** The examples of a form, run. */
export interface Runs {
  readonly elements: readonly Element[];
  readonly probed: ProbedForm;
  readonly runs: readonly ExampleRun[];
}

export function runExamples(study: Study): Runs {
  const { definition, form, machine } = study;
  const elements = elementsOf(study);
  const conditions = new Set<Expression>();
  const numbers = new Set<Expression>();
  for (const element of elements) {
    if (element.kind === "branch") conditions.add(element.when);
    if (element.kind !== "missing rule") continue;
    numbers.add(element.unanswered);
    if (element.variant.when !== undefined) conditions.add(element.variant.when);
  }
  // Also for saying why something is not asked.
  for (const { item, container } of machine.contents.items.values()) {
    if (container.repeat) continue;
    if (item.when !== undefined) conditions.add(item.when);
    for (const condition of conditionsAround(container)) conditions.add(condition);
  }
  const probed = new ProbedForm(definition, conditions, numbers);
  const runs = form.examples.map((example) => ({
    example,
    result: probed.form.evaluate(
      example.response as Response,
      example.today === undefined ? {} : { today: example.today },
    ),
  }));
  return { elements, probed, runs };
}
