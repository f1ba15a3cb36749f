import type { AnswerType } from "../../../runtime/definition/definition.ts";
import { itemPlace } from "../finding/places.ts";
import { unread, unreadExtras } from "../finding/reading.ts";
import { rule } from "../rule.ts";

export const itemRange = rule<{ id: string; from: string; to: string; narrower: boolean; wider: boolean }>({
  code: "item-range",
  class: "answers",
  many: "items with other limits",
  find(pair, found) {
    for (const both of pair.items.both) {
      const { type: old } = both.old.item;
      const { type: fresh } = both.new.item;
      const [from, to] = [limits(old), limits(fresh)];
      if (old.kind !== fresh.kind || from === to) continue;
      const examples = unread(pair, both);
      const [narrower, wider] = [examples.stored.length > 0, examples.fresh.length > 0];
      if (!narrower && !wider) continue;
      const parts = { id: both.new.item.id, from, to, narrower, wider };
      found(itemPlace(both.old, both.new), parts, unreadExtras(examples, both));
    }
  },
  says: ({ id, from, to, narrower, wider }) => {
    const stored = narrower ? "some stored answers are no longer allowed" : "";
    const fresh = wider ? "some new answers are not allowed by the older version" : "";
    return `${id} takes ${to} now, and took ${from}: ${[stored, fresh].filter(Boolean).join("; ")}.`;
  },
});

function limits(type: AnswerType): string {
  switch (type.kind) {
    case "integer":
      return range(type.min, type.max);
    case "number":
      return `${range(type.min, type.max)}${type.decimals === undefined ? "" : ` with ${type.decimals} decimals`}`;
    case "slider":
      return `${range(type.min, type.max)} in steps of ${type.step}`;
    case "many":
      return `${type.atLeast ?? 1} to ${type.atMost ?? "all"} of the options`;
    case "text":
      return type.atMost === undefined ? "texts of any length" : `at most ${type.atMost} characters`;
    default:
      return "";
  }
}

function range(min: number | undefined, max: number | undefined): string {
  if (min === undefined && max === undefined) return "any number";
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `${min}..${max}`;
}
