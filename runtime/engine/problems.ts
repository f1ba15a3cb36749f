import type { Problem } from "../definition/submission.ts";
import { labelOf } from "./guard.ts";
import type { ItemPart, RepeatPart } from "./parts.ts";
import type { Program } from "./program.ts";
import type { Run } from "./run.ts";
import { verdict } from "./state.ts";

/** What keeps the answers of a run from being submitted, apart from those that are not asked and would be left out. */
export function openProblems(program: Program, run: Run): Problem[] {
  const parts = [...program.inputs.values(), ...program.answerable.values()];
  const { definition, names } = program;
  const checks = definition.checks.filter(({ id }) => verdict(id, program, run) === false);
  return [
    ...parts.flatMap((part) => partProblems(part, run)),
    ...checks.map(
      ({ id, holds }): Problem => ({
        kind: "check",
        check: id,
        ...names.breaking?.(holds, names, run),
      }),
    ),
  ];
}

/** What is wrong with one answer, or with how many entries there are. */
export function partProblem(part: ItemPart | RepeatPart, entry: number, run: Run): Problem | undefined {
  if (part.kind === "repeat") return part.does.problem(part, run);
  const [problem] = itemProblems(part, entry, givenTo(part, entry, run), run);
  return problem;
}

/** The answer as it was given. */
export function givenTo(part: ItemPart | RepeatPart, entry: number, run: Run): unknown {
  return part.kind === "item" && part.repeat
    ? part.repeat.does.given(part, part.repeat, entry, run)
    : run.given[part.slot];
}

function partProblems(part: ItemPart | RepeatPart, run: Run): readonly Problem[] {
  if (part.kind === "item") return itemProblems(part, 0, run.given[part.slot], run);
  return part.does.problems(part, run);
}

export function itemProblems(part: ItemPart, entry: number, given: unknown, run: Run): Problem[] {
  const value = run.items[part.slot]?.[entry];
  if (value?.kind !== "missing" || value.stored !== undefined) return [];
  const item = labelOf(part, entry);
  if (value.state.state === "missing" && value.state.reason === "invalid") {
    const allowed = part.allowed(part.item.type, offeredOptions(part, entry, run));
    return [{ kind: "not allowed", item, value: given, allowed }];
  }
  return part.item.optional ? [] : [{ kind: "unanswered", item }];
}

/** The options that can be chosen now. */
export function offeredOptions({ options, slot }: ItemPart, entry: number, run: Run): ItemPart["options"] {
  const offers = run.offers[slot]?.[entry];
  return offers === undefined ? options : options.filter((_, at) => offers[at] !== "0");
}
