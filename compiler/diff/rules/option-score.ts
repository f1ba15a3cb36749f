import type { Option } from "../../../runtime/definition/definition.ts";
import type { Code } from "../../../runtime/definition/expression.ts";
import type { PlacedItem } from "../../verify/machine/contents.ts";
import { aimsAtReaders } from "../finding/aims.ts";
import { labelOf, optionPlace } from "../finding/places.ts";
import { namesWords, orNone, quoted, shortened } from "../finding/words.ts";
import type { Both } from "../pairing/match.ts";
import { optionsOf } from "../pairing/side.ts";
import { rule } from "../rule.ts";

interface Parts {
  label: string;
  /** Where the label is another, too: under which code it is stored. */
  code?: Code;
  before?: number;
  after?: number;
  items: readonly string[];
  /** In these items, which are scored in reverse. */
  reversed?: true;
}

export const optionScore = rule<Parts>({
  code: "option-score",
  class: "score",
  many: "options with another score",
  find(pair, found) {
    for (const scale of pair.scales) {
      const isReversed = ({ old, new: now }: Both<PlacedItem>) =>
        old.item.reversed === true && now.item.reversed === true;
      const [user] = scale.items;
      const groups = Map.groupBy(scale.items, isReversed);
      for (const { old, new: now } of scale.options.both) {
        for (const [reversed, items] of groups) {
          const points = (side: "old" | "new", { score }: Option) =>
            reversed && score !== undefined ? reverse(score, optionsOf(pair[side], user![side])) : score;
          const [before, after] = [points("old", old), points("new", now)];
          if (before === after) continue;
          const [was, label] = [labelOf(pair, scale, old, "old"), labelOf(pair, scale, now, "new")];
          const parts = {
            label,
            ...(was !== label && { code: old.code }),
            ...(before !== undefined && { before }),
            ...(after !== undefined && { after }),
            items: items.map((both) => both.new.item.id),
            ...(reversed && { reversed: true as const }),
          };
          const focus = { items: parts.items, answers: [old.code, now.code] };
          found(optionPlace(scale, old, now), parts, { aims: aimsAtReaders(pair, items, focus) });
        }
      }
    }
  },
  says: ({ label, code, before, after, items, reversed }) => {
    const what = code === undefined ? quoted(shortened(label)) : `What is stored as ${code}`;
    const where = `in ${namesWords(items)}${reversed ? ", scored in reverse" : ""}`;
    return `${what} counts ${orNone(after, "nothing")} now, and counted ${orNone(before, "nothing")}, ${where}: the same answers give another score.`;
  },
});

/** The score of an option in an item that is scored in reverse. */
function reverse(score: number, options: readonly Option[]): number {
  const scores = options.flatMap((option) => option.score ?? []);
  return Math.max(...scores) + Math.min(...scores) - score;
}
