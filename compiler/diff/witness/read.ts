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

/** So often it is tried whether fewer answers will do. */
const MOST_LESSENED = 24;

/** Answers that the version to which they were given takes, and the other does not; around them as few as can be. */
export function readWitness(aim: ReadAim, pair: FormPair, engines: Engines): Witness | undefined {
  const [giver, complainer] = aim.direction === "stored" ? [pair.old, pair.new] : [pair.new, pair.old];
  for (const around of responsesFor(aim, giver, complainer)) {
    for (const answer of aim.answers) {
      const shown = (fewer: Response) =>
        shownBy(answering(giver, aim.item, fewer, answer), { aim, answer }, pair, engines);
      const found = shown(around);
      if (found) return lessened(around, found, shown);
    }
  }
  return undefined;
}

/** Whether the version to which a response is given takes it, and the other does not. */
function shownBy(
  response: Response,
  { aim, answer }: { readonly aim: ReadAim; readonly answer: Answer },
  pair: FormPair,
  { forms }: Engines,
): Witness | undefined {
  const isStored = aim.direction === "stored";
  const given = (isStored ? forms.old : forms.new).start(response, { today: aDay }).response;
  const carried = isStored ? carry(pair, given) : given;
  const [old, fresh] = isStored ? [given, carried] : [carried, given];
  const before = about(forms.old.problems(old, { today: aDay }), isStored ? aim.item : aim.complains);
  const after = about(forms.new.problems(fresh, { today: aDay }), isStored ? aim.complains : aim.item);
  const [own, others] = isStored ? [before, after] : [after, before];
  if (own !== null || others === null) return undefined;
  const all = { ...given.inputs, ...given.answers };
  const around = Object.entries(all).filter(([item]) => item !== aim.item);
  return {
    old,
    new: fresh,
    set: [...around.map(([item, one]) => ({ item, answer: one })), { item: aim.item, answer }],
    differs: [{ kind: "problem", id: aim.complains, before, after }],
  };
}

/** The same with fewer answers around: without one after the other, and with fewer options chosen. */
function lessened(
  around: Response,
  found: Witness,
  shown: (fewer: Response) => Witness | undefined,
): Witness {
  let [least, witness, tries] = [around, found, MOST_LESSENED];
  const tried = (fewer: Response) => {
    const still = tries-- > 0 ? shown(fewer) : undefined;
    if (still) [least, witness] = [fewer, still];
    return still !== undefined;
  };
  for (const part of ["answers", "inputs"] as const) {
    for (const id of Object.keys(around[part] ?? {})) {
      const { [id]: answer, ...others } = least[part] ?? {};
      if (tried({ ...least, [part]: others }) || !Array.isArray(answer)) continue;
      for (const code of answer) {
        const rest = ((least[part]?.[id] ?? []) as readonly unknown[]).filter((one) => one !== code);
        if (rest.length > 0) tried({ ...least, [part]: { ...least[part], [id]: rest } } as Response);
      }
    }
  }
  return witness;
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
