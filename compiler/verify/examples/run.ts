import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Result } from "../../../runtime/definition/result.ts";
import type { Response } from "../../../runtime/definition/submission.ts";
import { localDay } from "../../../runtime/engine/day.ts";
import type { Session } from "../../../runtime/engine/index.ts";
import type { ExampleCase } from "../../compiled.ts";
import { isEqual } from "../../lower/units.ts";
import type { Study } from "../study.ts";
import { type Element, elementsOf } from "./elements.ts";
import { ProbedForm } from "./probes.ts";

/** An example with what came of it. */
export interface ExampleRun {
  readonly example: ExampleCase;
  /** The day that it was evaluated on. */
  readonly today: string;
  readonly result: Result;
}

/** One that may be asked for its result once more, for another version of the form. */
interface Kept extends ExampleRun {
  readonly session: Session;
}

/** The examples of a form, run. */
export interface Runs {
  readonly elements: readonly Element[];
  readonly probed: ProbedForm;
  readonly runs: readonly Kept[];
}

/** `before` are those of earlier versions: of what has not changed since one of them, nothing is run again. */
export function runExamples(study: Study, before: readonly Runs[] = []): Runs {
  const { definition, form } = study;
  const elements = elementsOf(study);
  const conditions = conditionsIn(study, elements);
  const alike = before.find((one) => one.probed.runs(definition, conditions));
  const probed = new ProbedForm(definition, conditions, alike?.probed);
  const now = localDay();
  const runs = form.examples.map((example): Kept => {
    const { response, today = now } = example;
    const known = alike?.runs.find((run) => run.today === today && isEqual(run.example.response, response));
    const session = known?.session ?? probed.form.start(response as Response, { today });
    const result = (known && alike?.probed.isAlike(probed) && known.result) || probed.resultOf(session);
    return { example, today, result, session };
  });
  return { elements, probed, runs };
}

/** The conditions that no result shows, and that are asked about. */
function conditionsIn({ form, machine }: Study, elements: readonly Element[]): ReadonlySet<Expression> {
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
  return conditions;
}
