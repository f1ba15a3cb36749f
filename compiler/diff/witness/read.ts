import type { Expression } from "../../../runtime/definition/expression.ts";
import type { Answer, Problem, Response } from "../../../runtime/definition/index.ts";
import { aDay } from "../../verify/examples/aims.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import { Machine } from "../../verify/machine/machine.ts";
import { witness as responseWhere } from "../../verify/machine/witness.ts";
import { TRUE } from "../../verify/outcomes/outcomes.ts";
import { carry } from "../carry.ts";
import type { FormPair } from "../pairing/pair.ts";
import { optionsOf, type Side } from "../pairing/side.ts";
import type { Witness } from "../types.ts";
import type { ReadAim } from "./aim.ts";
import type { Engines } from "./replay.ts";

/** So many steps are spent on answers with which an item is asked. */
const MOST_STEPS = 20_000;

/** Answers that the version to which they were given takes, and the other does not. */
export function readWitness(aim: ReadAim, pair: FormPair, engines: Engines): Witness | undefined {
  const isStored = aim.direction === "stored";
  const side = isStored ? pair.old : pair.new;
  for (const around of responsesFor(aim, side, isStored ? pair.new : pair.old)) {
    for (const answer of aim.answers) {
      const giver = isStored ? engines.forms.old : engines.forms.new;
      const given = giver.start(answering(side, aim.item, around, answer), { today: aDay }).response;
      const carried = isStored ? carry(pair, given) : given;
      const [old, fresh] = isStored ? [given, carried] : [carried, given];
      const before = about(
        engines.forms.old.problems(old, { today: aDay }),
        isStored ? aim.item : aim.complains,
      );
      const after = about(
        engines.forms.new.problems(fresh, { today: aDay }),
        isStored ? aim.complains : aim.item,
      );
      const [own, others] = isStored ? [before, after] : [after, before];
      if (own !== null || others === null) continue;
      return {
        old,
        new: fresh,
        set: [...Object.entries({ ...given.inputs, ...given.answers })]
          .flatMap(([item, one]) => (item === aim.item ? [] : { item, answer: one }))
          .concat([{ item: aim.item, answer }]),
        differs: [{ kind: "problem", id: aim.complains, before, after }],
      };
    }
  }
  return undefined;
}

/** Such as make the version ask that gives the answer, then such as make the one ask that complains. */
function* responsesFor(aim: ReadAim, giver: Side, complainer: Side): Generator<Response> {
  yield* responsesAround(giver, aim);
  yield* responsesAround(complainer, { ...aim, item: aim.complains });
}

/** Responses in which the item is asked: without anything else, where that will do. */
function* responsesAround(side: Side, { item, answers, alsoAnswered = [] }: ReadAim): Generator<Response> {
  const placed = side.contents.items.get(item);
  const conditions = [...alsoAnswered, ...(placed ? offeringConditions(side, placed, answers) : [])];
  const container = placed?.container ?? side.contents.repeats.get(item);
  if (!container) {
    yield { answers: {} };
    return;
  }
  const isGuarded = (function guarded(at: typeof container | null): boolean {
    return at !== null && (at.when !== undefined || guarded(at.within));
  })(container);
  if (!isGuarded && placed?.item.when === undefined && conditions.length === 0) {
    yield { answers: {} };
    return;
  }
  const machine = new Machine(side.definition);
  const asked = placed ? machine.items.asked(placed) : machine.items.shown(container);
  const found = responseWhere(machine, asked, ({ kinds }) => (kinds & TRUE) !== 0, MOST_STEPS);
  if (found) yield found;
  for (const condition of conditions) {
    for (const wanted of [condition, { op: "not" as const, args: [condition] }]) {
      const node = machine.node(wanted);
      const also = responseWhere(machine, node, ({ kinds }) => (kinds & TRUE) !== 0, MOST_STEPS);
      if (also) {
        yield {
          answers: { ...found?.answers, ...also.answers },
          inputs: { ...found?.inputs, ...also.inputs },
        };
      }
    }
  }
}

/** Under which the options are offered that are to be chosen. */
function offeringConditions(side: Side, placed: PlacedItem, answers: readonly Answer[]): Expression[] {
  const chosen = new Set(answers.flat());
  return optionsOf(side, placed).flatMap(({ code, when }) =>
    when !== undefined && chosen.has(code) ? [when] : [],
  );
}

function answering(side: Side, item: string, around: Response, answer: Answer): Response {
  const placed = side.contents.items.get(item);
  if (placed?.container.repeat) {
    const { id, min } = placed.container.repeat;
    const entries = Array.from({ length: Math.max(1, min) }, () => ({ [item]: answer }));
    return { ...around, answers: { ...around.answers, [id]: entries } };
  }
  if (placed?.input) return { ...around, inputs: { ...around.inputs, [item]: answer } };
  return { ...around, answers: { ...around.answers, [item]: answer } };
}

/** What is said of an item or a check; null where nothing is. */
function about(problems: readonly Problem[], id: string): string | null {
  const own = problems.find((problem) =>
    problem.kind === "check" ? problem.check === id : problem.item === id || problem.item.endsWith(`].${id}`),
  );
  return own?.kind ?? null;
}
