import type { Repeat } from "../../../runtime/definition/definition.ts";
import type { Answer, Entry, Response } from "../../../runtime/definition/submission.ts";
import type { Both } from "../pairing/match.ts";
import type { FormPair } from "../pairing/pair.ts";
import type { Evidence } from "../types.ts";
import type { Target } from "./aim.ts";
import { answerSpace, type Choice, type ItemPair } from "./domain.ts";
import { draws } from "./draws.ts";
import type { Engines } from "./replay.ts";

/** So many answer sets are given to both engines for one target. */
const MOST_RUNS = 1_500;
/** Of these, so many are drawn. */
const MOST_DRAWN = 400;

const undecided: Evidence = { kind: "undecided", because: "entries" };

interface Slot {
  readonly id: string;
  readonly input: boolean;
  readonly names: { readonly old: string | null; readonly new: string | null };
  readonly answers: readonly Pick<Choice, "oldAnswer" | "newAnswer">[];
}

/**
 * For what only the engines work out (entries of a repeat, options that are offered at times): answer sets one by one,
 * first those with one answer that is not the lowest, then with two, then drawn ones.
 */
export function probe(target: Target, pair: FormPair, engines: Engines, budget: { runs: number }): Evidence {
  const slots = slotsOf(pair);
  let runs = 0;
  const look = (chosen: readonly number[]): Evidence | undefined => {
    budget.runs -= 1;
    if (++runs > MOST_RUNS) return undefined;
    const responses = given(slots, chosen);
    const differs = engines.differences(engines.run(responses), target);
    if (differs.length === 0) return undefined;
    const set = slots.flatMap(({ id, names, answers }, at) => {
      if (chosen[at] === 0) return [];
      const answer = answers[chosen[at]!]!;
      return { item: id, answer: names.new === null ? answer.oldAnswer : answer.newAnswer };
    });
    return { kind: "witness", witness: { ...responses, set, differs } };
  };
  for (const chosen of tries(slots)) {
    const found = look(chosen);
    if (found || runs > MOST_RUNS || budget.runs < 0) return found ?? undecided;
  }
  return undecided;
}

function* tries(slots: readonly Slot[]): Generator<readonly number[]> {
  const lowest = slots.map(() => 0);
  yield lowest;
  const changes = slots.flatMap(({ answers }, at) =>
    answers.slice(1).map((_, index) => [at, index + 1] as const),
  );
  for (const [at, answer] of changes) yield lowest.with(at, answer);
  const drawn = draws(1);
  for (let n = 0; n < MOST_DRAWN; n++) yield slots.map(({ answers }) => drawn(answers.length));
  for (const [at, answer] of changes) {
    for (const [other, second] of changes) if (other > at) yield lowest.with(at, answer).with(other, second);
  }
}

function given(slots: readonly Slot[], chosen: readonly number[]): Both<Response> {
  const responses = { old: empty(), new: empty() };
  for (const [at, { names, input, answers }] of slots.entries()) {
    const answer = answers[chosen[at]!];
    if (!answer) continue;
    const part = input ? "inputs" : "answers";
    if (names.old !== null && answer.oldAnswer !== null) responses.old[part][names.old] = answer.oldAnswer;
    if (names.new !== null && answer.newAnswer !== null) responses.new[part][names.new] = answer.newAnswer;
  }
  return responses;
}

function empty(): { answers: Record<string, Answer>; inputs: Record<string, Answer> } {
  return { answers: {}, inputs: {} };
}

function slotsOf(pair: FormPair): Slot[] {
  const slots: Slot[] = [];
  const inner = new Map<Repeat, { readonly pair: ItemPair; readonly choices: readonly Choice[] }[]>();
  for (const item of [...pair.items.both, ...pair.items.added.map((one) => ({ old: null, new: one }))]) {
    const { choices } = answerSpace(item, pair, codesOf(pair, item), { limits: [], amount: true });
    const { repeat } = item.new.container;
    if (repeat) inner.set(repeat, [...(inner.get(repeat) ?? []), { pair: item, choices }]);
    else slots.push(slotOf(item, choices));
  }
  for (const placed of pair.items.removed) {
    if (placed.container.repeat) continue;
    const item = { old: placed, new: null };
    slots.push(slotOf(item, answerSpace(item, pair, new Map(), { limits: [], amount: true }).choices));
  }
  for (const [repeat, items] of inner) {
    const old = pair.repeats.both.find((both) => both.new === repeat)?.old;
    slots.push({
      id: repeat.id,
      input: false,
      names: { old: old?.id ?? null, new: repeat.id },
      answers: lists(repeat, items),
    });
  }
  return slots;
}

function slotOf(item: ItemPair, answers: readonly Choice[]): Slot {
  const one = item.new ?? item.old!;
  return {
    id: one.item.id,
    input: one.input,
    names: { old: item.old?.item.id ?? null, new: item.new?.item.id ?? null },
    answers,
  };
}

function codesOf({ scales }: FormPair, item: ItemPair) {
  const own = scales.find(({ items }) => items.some((both) => both.new === item.new));
  return new Map(own?.options.both.map((both) => [both.old.code, both.new.code]) ?? []);
}

/** Lists of entries: as few as can be, one of each kind, as many as can be. */
function lists(
  { min, max }: Repeat,
  items: readonly { readonly pair: ItemPair; readonly choices: readonly Choice[] }[],
): Slot["answers"] {
  const entry = (pick: (choices: readonly Choice[], at: number) => Choice | undefined) => {
    const made: { old: Record<string, Answer>; new: Record<string, Answer> } = { old: {}, new: {} };
    for (const [at, { pair, choices }] of items.entries()) {
      const choice = pick(choices, at);
      if (choice && pair.old) made.old[pair.old.item.id] = choice.oldAnswer;
      if (choice && pair.new) made.new[pair.new.item.id] = choice.newAnswer;
    }
    return made;
  };
  const lowest = entry((choices) => choices[0]);
  const highest = entry((choices) => choices.at(-1));
  const varied = items.flatMap(({ choices }, which) =>
    choices.slice(1).map((choice) => entry((all, at) => (at === which ? choice : all[0]))),
  );
  const sizes = [min, Math.max(1, min)];
  const all = [
    ...sizes.map((size) => Array.from({ length: size }, () => lowest)),
    ...varied.map((one) => [one, ...Array.from({ length: Math.max(0, min - 1) }, () => lowest)]),
    [lowest, highest],
    Array.from({ length: max }, () => lowest),
    Array.from({ length: max }, () => highest),
  ];
  const lists = all.filter(({ length }) => length >= min && length <= max);
  return lists.map((list) => ({
    oldAnswer: list.map((one) => one.old) as Entry[],
    newAnswer: list.map((one) => one.new) as Entry[],
  }));
}
