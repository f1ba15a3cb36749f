import type { ItemState } from "../definition/result.ts";
import type { Answer, Entry, Problem } from "../definition/submission.ts";
import { allowedEntries } from "./allowed.ts";
import { askedOf } from "./guard.ts";
import { pending, unanswered } from "./item.ts";
import { isList, own } from "./json.ts";
import type { ItemPart, Repeating, RepeatPart } from "./parts.ts";
import { itemProblems } from "./problems.ts";
import { listLength, type RepeatValue, type Run } from "./run.ts";
import { itemState } from "./state.ts";
import { storedIn } from "./submission.ts";
import { updateEntry, valueNow } from "./update.ts";

/** What is done with repeats. */
export const repeating: Repeating = {
  update,
  updateItem,
  state,
  problem,
  problems,
  stored,
  lacking,
  given,
  answer,
};

function update(part: RepeatPart, run: Run): boolean {
  const before = run.repeats[part.slot];
  const next = repeatValue(part, run);
  run.repeats[part.slot] = next;
  const isNew =
    before?.asked !== next.asked ||
    before.entries !== next.entries ||
    before.beside !== next.beside ||
    before.isInvalid !== next.isInvalid;
  const { id } = part.definition;
  if (isNew) run.changed.add(id);
  if (before && (before.asked === "asked") !== (next.asked === "asked")) run.turned.add(id);
  return isNew || next.beside === "pending";
}

function repeatValue(part: RepeatPart, run: Run): RepeatValue {
  const asked = askedOf(part, run);
  if (asked !== "asked") return { asked, entries: 0, beside: asked };
  const { min, max } = part.definition;
  const given = run.given[part.slot];
  if (given === undefined || given === null)
    return min > 0 ? { asked, entries: 0, beside: "missing" } : { asked, entries: 0 };
  if (!isList(given) || given.length > max) return { asked, entries: 0, beside: "missing", isInvalid: true };
  return given.length < min
    ? { asked, entries: given.length, beside: "missing" }
    : { asked, entries: given.length };
}

function updateItem(part: ItemPart, repeat: RepeatPart, run: Run): boolean {
  const column = run.items[part.slot]!;
  const value = run.repeats[repeat.slot]!;
  const given = run.given[repeat.slot];
  let isChanged = column.length !== listLength(value);
  column.length = listLength(value);
  for (run.entry = 0; run.entry < value.entries; run.entry += 1) {
    const answer = isList(given) ? own(given[run.entry], part.item.id) : undefined;
    if (updateEntry(part, run.entry, valueNow(part, answer, run), run)) isChanged = true;
  }
  run.entry = 0;
  if (!value.beside) return isChanged;
  const beside = value.beside === "hidden" ? part.hidden : value.beside === "pending" ? pending : unanswered;
  isChanged ||= beside !== column[value.entries] || beside !== part.hidden;
  column[value.entries] = beside;
  return isChanged;
}

function state({ definition, slot, items }: RepeatPart, run: Run): ItemState {
  const { asked, entries, isInvalid } = run.repeats[slot]!;
  const { notAsked: rule } = definition;
  if (asked === "hidden" && typeof rule === "number") return { state: "not asked", score: rule };
  if (asked !== "asked") return { state: "not asked" };
  if (isInvalid) return { state: "missing", reason: "invalid" };
  const entry = (at: number): Record<string, ItemState> =>
    Object.fromEntries([...items].map(([id, part]) => [id, itemState(part, at, run)]));
  return { state: "entries", entries: Array.from({ length: entries }, (_, at) => entry(at)) };
}

function problem({ definition, slot }: RepeatPart, run: Run): Problem | undefined {
  const { beside, isInvalid } = run.repeats[slot]!;
  const { id } = definition;
  if (isInvalid)
    return { kind: "not allowed", item: id, value: run.given[slot], allowed: allowedEntries(definition) };
  return beside === "missing" ? { kind: "unanswered", item: id } : undefined;
}

function problems(part: RepeatPart, run: Run): readonly Problem[] {
  const wrong = problem(part, run);
  const { entries } = run.repeats[part.slot]!;
  const inner = Array.from({ length: entries }, (_, at) =>
    [...part.items.values()].flatMap((item) => itemProblems(item, at, given(item, part, at, run), run)),
  );
  return wrong ? [wrong, ...inner.flat()] : inner.flat();
}

function stored({ slot, items }: RepeatPart, run: Run): Answer | undefined {
  const { asked, entries, isInvalid } = run.repeats[slot]!;
  if (asked !== "asked" || isInvalid || !Array.isArray(run.given[slot])) return undefined;
  return Array.from({ length: entries }, (_, at): Entry => {
    const pairs = [...items].map(([id, item]): [string, Answer | undefined] => [id, storedIn(item, at, run)]);
    return Object.fromEntries(pairs.filter((pair): pair is [string, Answer] => pair[1] !== undefined));
  });
}

function lacking({ slot, items, definition }: RepeatPart, run: Run): { left: number; possible: number } {
  const { beside, entries } = run.repeats[slot]!;
  const needed = [...items.values()].filter(({ item }) => !item.optional).length;
  const open = Math.max(0, definition.min - entries) * Math.max(1, needed);
  return {
    left: beside === "missing" ? Math.max(1, open) : 0,
    possible: beside === "pending" ? open : 0,
  };
}

function given({ item }: ItemPart, { slot }: RepeatPart, entry: number, run: Run): unknown {
  const entries = run.given[slot];
  return isList(entries) ? own(entries[entry], item.id) : undefined;
}

function answer(
  { item }: ItemPart,
  { slot, definition }: RepeatPart,
  entry: number,
  answer: Answer,
  run: Run,
): void {
  const entries = run.given[slot];
  if (!isList(entries)) throw new RangeError(`"${definition.id}" has no entry to answer in.`);
  run.given[slot] = entries.map((each, at) => (at === entry ? { ...each, [item.id]: answer } : each));
}
