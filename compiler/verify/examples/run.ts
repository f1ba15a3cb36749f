import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Result } from "../../../runtime/definition/result.ts";
import type { Response } from "../../../runtime/definition/submission.ts";
import { localDay } from "../../../runtime/engine/day.ts";
import type { ExampleCase } from "../../compiled.ts";
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
  for (const element of elements) {
    if (element.kind === "branch") conditions.add(element.when);
    if (element.kind === "missing rule" && element.variant.when !== undefined)
      conditions.add(element.variant.when);
  }
  // Also for saying why something is not asked.
  if (form.examples.length > 0) {
    const { items, containers } = machine.contents;
    for (const { when, repeat, content } of containers) {
      if (when !== undefined && (!repeat || repeat === content)) conditions.add(when);
    }
    for (const { item, container } of items.values()) {
      if (item.when !== undefined && !container.repeat) conditions.add(item.when);
    }
  }
  const probed = new ProbedForm(definition, conditions);
  const now = localDay();
  const runs = form.examples.map((example) => ({
    example,
    result: probed.form.evaluate(example.response as Response, { today: example.today ?? now }),
  }));
  return { elements, probed, runs };
}
