import type { Answer, Answers, Entry, Response } from "../../runtime/definition/submission.ts";
import type { PlacedItem } from "../verify/machine/contents.ts";
import type { FormPair } from "./pairing/pair.ts";
import { scaleOf } from "./pairing/side.ts";
import { carried } from "./witness/domain.ts";

/**
 * A stored response under the names and codes of the new version, as far as it says with `was` what they were. What it
 * does not know stays as it is.
 */
export function carry(pair: FormPair, { answers, inputs }: Response): Required<Response> {
  const names = new Map<string, string>();
  const codes = new Map<string, ReadonlyMap<string | number, string | number>>();
  for (const both of pair.items.both) {
    const { old, new: fresh } = both;
    if (fresh.item.was === old.item.id) names.set(old.item.id, fresh.item.id);
    codes.set(old.item.id, codesOf(pair, old));
  }
  for (const { old, new: fresh } of pair.repeats.both) if (fresh.was === old.id) names.set(old.id, fresh.id);
  const each = (given: Readonly<Record<string, Answer>>): Record<string, Answer> =>
    Object.fromEntries(
      Object.entries(given).map(([id, answer]) => [names.get(id) ?? id, one(answer, codes.get(id))]),
    );
  const one = (
    answer: Answer,
    known = new Map<string | number, string | number>() as ReadonlyMap<string | number, string | number>,
  ): Answer => (isEntries(answer) ? answer.map((entry) => each(entry)) : carried(answer, known));
  return { answers: each(answers) as Answers, inputs: each(inputs ?? {}) as Answers };
}

function isEntries(answer: Answer): answer is readonly Entry[] {
  return Array.isArray(answer) && answer.length > 0 && typeof answer[0] === "object";
}

/** The codes that the new version says were others. */
function codesOf({ scales }: FormPair, old: PlacedItem): ReadonlyMap<string | number, string | number> {
  const scale = scaleOf(old);
  const own = scales.find((one) => one.old === scale && one.items.some((both) => both.old === old));
  return new Map(
    own?.options.both.flatMap((both) =>
      both.new.was === both.old.code ? [[both.old.code, both.new.code]] : [],
    ) ?? [],
  );
}
