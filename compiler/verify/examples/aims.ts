import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Result } from "../../../runtime/definition/result.ts";
import type { Answer, Entry, Response } from "../../../runtime/definition/submission.ts";
import { valuesOfBand } from "../machine/banded.ts";
import type { Machine } from "../machine/machine.ts";
import type { Node } from "../machine/node.ts";
import { witness } from "../machine/witness.ts";
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
  const found = respond(study, element, one, steps);
  if (!found) return undefined;
  for (const response of [found, ...withEntries(study.machine, found)]) {
    const result = probed.form.evaluate(response, { today: aDay });
    if (one.isReached({ result })) return { response, result };
  }
  return undefined;
}

function respond(study: Study, element: Element, { aim }: Case, steps: number): Response | undefined {
  const { machine } = study;
  const holding = (expression: Expression, value: boolean) =>
    witness(machine, machine.node(expression), ({ kinds }) => (kinds & (value ? TRUE : FALSE)) !== 0, steps);
  switch (element.kind) {
    case "band": {
      const { part: band, set } = element;
      const score = scoreWhile(machine, set.score, set.when);
      return witness(machine, score, ({ numbers }) => valuesOfBand(numbers, set, band).length > 0, steps);
    }
    case "cutoff":
    case "flag":
      return holding(element.when, aim.kind !== "holds" || aim.value);
    case "branch": {
      const isTrue = aim.kind !== "holds" || aim.value;
      const inner: Expression = isTrue ? element.when : { op: "not", args: [element.when] };
      return holding(element.outer.length > 0 ? { op: "and", args: [...element.outer, inner] } : inner, true);
    }
    case "missing rule": {
      const full = scored(machine, element, steps);
      return full && leavingOut(full, element.items, aim.kind === "missing" ? aim.fewest : 1);
    }
  }
}

function scoreWhile(machine: Machine, score: string, when: Expression | undefined): Node {
  return when === undefined
    ? machine.result(score)
    : machine.nodeWhile(machine.node(when), { result: score });
}

/** A response with which a score has a value, under the condition of a rule for missing answers. */
export function scored(
  machine: Machine,
  { score, variant }: Extract<Element, { kind: "missing rule" }>,
  steps: number,
): Response | undefined {
  return witness(
    machine,
    scoreWhile(machine, score, variant.when),
    ({ numbers }) => numbers.length > 0,
    steps,
  );
}

/** The same with entries in one of the repeats: of the lowest answers, of the highest, of both. */
function* withEntries(machine: Machine, response: Response): Generator<Response> {
  for (const [id, { repeat }] of machine.contents.repeats) {
    const [lowest, highest]: [Entry, Entry] = [entryOf(machine, id, 0), entryOf(machine, id, -1)];
    for (const entries of [
      [lowest],
      [highest],
      [lowest, highest],
      Array.from({ length: repeat?.max ?? 0 }, () => highest),
    ]) {
      if (repeat && entries.length >= repeat.min && entries.length <= repeat.max) {
        yield { ...response, answers: { ...response.answers, [id]: entries } };
      }
    }
  }
}

/** An entry of a repeat, with the lowest (0) or the highest (−1) answer to all that is always asked in it. */
function entryOf({ contents, items }: Machine, repeat: string, which: 0 | -1): Entry {
  const entry: Record<string, Answer> = {};
  for (const [id, placed] of contents.items) {
    const { item, container } = placed;
    if (container.repeat?.id !== repeat || item.when !== undefined || container.content !== container.repeat)
      continue;
    let cell = items.variable(placed).domain.whole;
    for (let parts = cell.split(); parts.length > 0; parts = cell.split()) {
      cell = parts.filter(({ sample }) => sample !== null).at(which) ?? parts[0]!;
    }
    if (cell.sample !== null) entry[id] = cell.sample;
  }
  return entry;
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
