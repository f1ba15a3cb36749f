import type { Problem } from "../definition/submission.ts";
import { labelOf } from "./guard.ts";
import { isAsked } from "./item.ts";
import { isList, isObject, own } from "./json.ts";
import type { ItemPart, RepeatPart } from "./parts.ts";
import type { Program } from "./program.ts";
import type { Run } from "./run.ts";

/** What in a response is not wanted: what the form does not know, and what it does not ask. */
export function strayProblems(program: Program, run: Run, response: unknown): Problem[] {
  const inputs = own(response, "inputs");
  const answers = own(response, "answers");
  return [
    ...malformed("response", response, "an object with answers and inputs"),
    ...malformed("inputs", inputs),
    ...malformed("answers", answers),
    ...unknownIn(inputs, program.inputs, ""),
    ...unknownIn(answers, program.answerable, ""),
    ...[...program.inputs.values(), ...program.answerable.values()].flatMap((part) => strayIn(part, run)),
  ];
}

function malformed(
  item: string,
  value: unknown,
  allowed = "an object with an answer for each item",
): Problem[] {
  return value === undefined || isObject(value) ? [] : [{ kind: "not allowed", item, value, allowed }];
}

function unknownIn(given: unknown, known: ReadonlyMap<string, unknown>, prefix: string): Problem[] {
  if (!isObject(given)) return [];
  const unknown = Object.keys(given).filter((id) => !known.has(id));
  return unknown.map((id): Problem => ({ kind: "unknown item", item: `${prefix}${id}` }));
}

function strayIn(part: ItemPart | RepeatPart, run: Run): Problem[] {
  const given = run.given[part.slot];
  if (given === undefined || given === null) return [];
  if (part.kind === "item") return isAskedIn(part, 0, run) ? [] : [{ kind: "not asked", item: part.item.id }];
  const { id } = part.definition;
  const { asked, isInvalid } = run.repeats[part.slot]!;
  if (asked !== "asked") return [{ kind: "not asked", item: id }];
  if (isInvalid || !isList(given)) return [];
  return given.flatMap((entry, at) => [
    ...unknownIn(entry, part.items, `${id}[${at + 1}].`),
    ...[...part.items.values()].flatMap((item): Problem[] => {
      const answer = own(entry, item.item.id) ?? null;
      return answer === null || isAskedIn(item, at, run)
        ? []
        : [{ kind: "not asked", item: labelOf(item, at) }];
    }),
  ]);
}

function isAskedIn({ slot }: ItemPart, entry: number, run: Run): boolean {
  const value = run.items[slot]?.[entry];
  return value !== undefined && isAsked(value);
}
