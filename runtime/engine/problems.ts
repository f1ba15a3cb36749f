import type { Problem } from "../definition/submission.ts";
import { allowedAnswer, allowedEntries } from "./allowed.ts";
import { labelOf } from "./guard.ts";
import { isList, isObject, own } from "./json.ts";
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

/** What in a response is not wanted: what the form does not know, and what it does not ask. */
export function strayProblems(program: Program, run: Run, response: unknown): Problem[] {
  const inputs = own(response, "inputs");
  const answers = own(response, "answers");
  return [
    ...malformed("inputs", inputs),
    ...malformed("answers", answers),
    ...unknownIn(inputs, program.inputs, ""),
    ...unknownIn(answers, program.answerable, ""),
    ...[...program.inputs.values(), ...program.answerable.values()].flatMap((part) => strayIn(part, run)),
  ];
}

function malformed(item: string, value: unknown): Problem[] {
  const isFine = value === undefined || isObject(value);
  return isFine
    ? []
    : [{ kind: "not allowed", item, value, allowed: "an object with an answer for each item" }];
}

function unknownIn(given: unknown, known: ReadonlyMap<string, unknown>, prefix: string): Problem[] {
  if (!isObject(given)) return [];
  const unknown = Object.keys(given).filter((id) => !known.has(id));
  return unknown.map((id): Problem => ({ kind: "unknown item", item: `${prefix}${id}` }));
}

function strayIn(part: ItemPart | RepeatPart, run: Run): Problem[] {
  const given = run.given[part.slot];
  if (given === undefined || given === null) return [];
  if (part.kind === "item") return isAsked(part, 0, run) ? [] : [{ kind: "not asked", item: part.item.id }];
  const { id } = part.definition;
  const { asked, isInvalid } = run.repeats[part.slot]!;
  if (asked !== "asked") return [{ kind: "not asked", item: id }];
  if (isInvalid || !isList(given)) return [];
  return given.flatMap((entry, at) => [
    ...unknownIn(entry, part.items, `${id}[${at + 1}].`),
    ...[...part.items.values()].flatMap((item): Problem[] => {
      const answer = own(entry, item.item.id) ?? null;
      return answer === null || isAsked(item, at, run)
        ? []
        : [{ kind: "not asked", item: labelOf(item, at) }];
    }),
  ]);
}

function isAsked({ slot }: ItemPart, entry: number, run: Run): boolean {
  const kind = run.items[slot]?.[entry]?.kind;
  return kind === "answered" || kind === "missing";
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
