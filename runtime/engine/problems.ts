import type { Problem } from "../definition/submission.ts";
import { allowedAnswer, allowedEntries } from "./allowed.ts";
import { labelOf } from "./guard.ts";
import { isList, own } from "./json.ts";
import type { ItemPart, RepeatPart } from "./parts.ts";
import type { Program } from "./program.ts";
import type { Run } from "./run.ts";
import { verdict } from "./state.ts";

/** What keeps the answers of a run from being submitted, apart from those that are not asked and would be left out. */
export function openProblems(program: Program, run: Run): Problem[] {
  const parts = [...program.inputs.values(), ...program.answerable.values()];
  const checks = program.definition.checks.filter(({ id }) => verdict(id, program, run) === false);
  return [
    ...parts.flatMap((part) => partProblems(part, run)),
    ...checks.map(({ id }): Problem => ({ kind: "check", check: id })),
  ];
}

/** What is wrong with one answer, or with how many entries there are. */
export function partProblem(part: ItemPart | RepeatPart, entry: number, run: Run): Problem | undefined {
  if (part.kind === "repeat") return entriesProblem(part, run);
  const { repeat, slot, item } = part;
  const given = run.given[repeat ? repeat.slot : slot];
  const [problem] = itemProblems(part, entry, repeat ? own(entryOf(given, entry), item.id) : given, run);
  return problem;
}

function partProblems(part: ItemPart | RepeatPart, run: Run): Problem[] {
  if (part.kind === "item") return itemProblems(part, 0, run.given[part.slot], run);
  const { slot, items } = part;
  const problem = entriesProblem(part, run);
  const { entries } = run.repeats[slot]!;
  const inner = Array.from({ length: entries }, (_, at) =>
    [...items.values()].flatMap((item) =>
      itemProblems(item, at, own(entryOf(run.given[slot], at), item.item.id), run),
    ),
  );
  return problem ? [problem, ...inner.flat()] : inner.flat();
}

function entriesProblem({ definition, slot }: RepeatPart, run: Run): Problem | undefined {
  const { beside, isInvalid } = run.repeats[slot]!;
  const { id } = definition;
  if (isInvalid)
    return { kind: "not allowed", item: id, value: run.given[slot], allowed: allowedEntries(definition) };
  return beside === "missing" ? { kind: "unanswered", item: id } : undefined;
}

function entryOf(given: unknown, entry: number): unknown {
  return isList(given) ? given[entry] : undefined;
}

function itemProblems(part: ItemPart, entry: number, given: unknown, run: Run): Problem[] {
  const value = run.items[part.slot]?.[entry];
  if (value?.kind !== "missing" || value.stored !== undefined) return [];
  const item = labelOf(part, entry);
  if (value.state.state === "missing" && value.state.reason === "invalid") {
    const allowed = allowedAnswer(part.item.type, offeredOptions(part, entry, run));
    return [{ kind: "not allowed", item, value: given, allowed }];
  }
  return part.item.optional ? [] : [{ kind: "unanswered", item }];
}

/** The options that can be chosen now. */
export function offeredOptions({ options, slot }: ItemPart, entry: number, run: Run): ItemPart["options"] {
  const offers = run.offers[slot]?.[entry];
  return offers === undefined ? options : options.filter((_, at) => offers[at] !== "0");
}
