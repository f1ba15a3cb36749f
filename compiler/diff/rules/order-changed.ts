import { moved } from "../finding/order.ts";
import { formPlace } from "../finding/places.ts";
import { namesWords } from "../finding/words.ts";
import { rule } from "../rule.ts";

export const orderChanged = rule<{ items: readonly string[] }>({
  code: "order-changed",
  class: "presentation",
  many: "changes of order",
  find(pair, found) {
    const places = new Map([...pair.old.contents.items.values()].map((placed, at) => [placed, at]));
    const { both } = pair.items;
    const inOrder = moved(both.map(({ old }) => places.get(old)!)).map((at) => both[at]!);
    if (inOrder.length === 0) return;
    found(formPlace(pair), { items: inOrder.map((one) => one.new.item.id) });
  },
  says: ({ items }) =>
    `${namesWords(items)} ${items.length === 1 ? "stands" : "stand"} elsewhere in the order of the form.`,
});
