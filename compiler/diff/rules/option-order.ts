import { moved } from "../finding/order.ts";
import { itemsOf, labelOf, place } from "../finding/places.ts";
import { namesWords, quoted } from "../finding/words.ts";
import { optionsOf } from "../pairing/side.ts";
import { rule } from "../rule.ts";

export const optionOrder = rule<{ options: readonly string[]; items: readonly string[] }>({
  code: "option-order",
  class: "presentation",
  many: "orders of options changed",
  find(pair, found) {
    for (const scale of pair.scales) {
      const [user] = scale.items;
      if (!user) continue;
      const before = optionsOf(pair.old, user.old);
      const { both } = scale.options;
      const options = moved(both.map(({ old }) => before.indexOf(old))).map((at) => both[at]!);
      if (options.length === 0) continue;
      const labels = options.map((one) => quoted(labelOf(pair, scale, one.new, "new")));
      found(place("option", scale.old, scale.new), { options: labels, items: itemsOf(scale) });
    }
  },
  says: ({ options, items }) =>
    `${namesWords(options)} ${options.length === 1 ? "stands" : "stand"} elsewhere among the options of ${namesWords(items)}.`,
});
