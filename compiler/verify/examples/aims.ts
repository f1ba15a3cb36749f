import type { Band } from "../../../runtime/definition/definition.ts";
import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Result } from "../../../runtime/definition/result.ts";
import type { Answer, Response } from "../../../runtime/definition/submission.ts";
import { witness } from "../machine/witness.ts";
import { within } from "../numbers/comparison.ts";
import { FALSE, TRUE } from "../outcomes/outcomes.ts";
import type { Study } from "../study.ts";
import type { Element } from "./elements.ts";
import type { ProbedForm } from "./probes.ts";
import type { Case } from "./reached.ts";

/** A response in which a case comes about, as the engine says, too. */
export interface Hit {
  readonly response: Response;
  readonly result: Result;
}

/** The day on which found responses are looked at: results do not depend on when a form is checked. */
export const aDay = "2024-01-01";

/** A small response that reaches a case; undefined where none is found in `steps` steps. */
export function hit(
  study: Study,
  probed: ProbedForm,
  element: Element,
  one: Case,
  steps: number,
): Hit | undefined {
  const response = respond(study, element, one, steps);
  if (!response) return undefined;
  const result = probed.form.evaluate(response, { today: aDay });
  return one.isReached({ result }) ? { response, result } : undefined;
}

function respond(study: Study, element: Element, { aim }: Case, steps: number): Response | undefined {
  const { machine } = study;
  const holding = (expression: Expression, value: boolean) =>
    witness(machine, machine.node(expression), ({ kinds }) => (kinds & (value ? TRUE : FALSE)) !== 0, steps);
  switch (aim.kind) {
    case "band": {
      if (element.kind !== "band") return undefined;
      const { part: band, set } = element;
      if (set.when === undefined) {
        return witness(
          machine,
          machine.result(set.score),
          ({ numbers }) => within(numbers, band).length > 0,
          steps,
        );
      }
      return holding({ op: "and", args: [set.when, ...boundsOf(set.score, band)] }, true);
    }
    case "holds": {
      if (element.kind === "cutoff" || element.kind === "flag") return holding(element.when, aim.value);
      if (element.kind !== "branch") return undefined;
      const inner: Expression = aim.value ? element.when : { op: "not", args: [element.when] };
      return holding(element.outer.length > 0 ? { op: "and", args: [...element.outer, inner] } : inner, true);
    }
    case "missing": {
      if (element.kind !== "missing rule") return undefined;
      const full = witness(
        machine,
        machine.result(element.score),
        ({ numbers }) => numbers.length > 0,
        steps,
      );
      return full && leavingOut(full, element.items, aim.fewest);
    }
  }
}

function boundsOf(score: string, { from, to, open }: Band): Expression[] {
  const result = { result: score };
  return [
    { op: ">=", args: [result, from] },
    { op: open ? "<" : "<=", args: [result, to] },
  ];
}

/** The same without the last `count` answers to these items. */
export function leavingOut(
  response: Response,
  items: readonly string[],
  count: number,
): Response | undefined {
  const answers: Record<string, Answer> = { ...response.answers };
  const answered = items.filter((id) => id in answers);
  if (answered.length < count) return undefined;
  for (const id of answered.slice(answered.length - count)) delete answers[id];
  return { ...response, answers };
}
