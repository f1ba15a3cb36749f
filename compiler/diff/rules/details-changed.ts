import type { About, Definition } from "../../../runtime/definition/definition.ts";
import { formPlace, itemPlace } from "../finding/places.ts";
import { saidOr } from "../finding/words.ts";
import { rule } from "../rule.ts";

const details = {
  authors: "the authors",
  citation: "the citation",
  edition: "the edition",
  translator: "the translator",
  answeredBy: "who answers",
  sensitive: "whether it is sensitive",
} as const satisfies Partial<Record<keyof About, string>>;

export const detailsChanged = rule<{ what: string; before?: string; after?: string }>({
  code: "details-changed",
  class: "presentation",
  many: "details changed",
  find(pair, found) {
    const { old, new: now } = pair;
    for (const [key, what] of Object.entries(details)) {
      const [before, after] = [detailOf(old.definition, key), detailOf(now.definition, key)];
      if (before === after) continue;
      found(formPlace(pair), {
        what,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      });
    }
    for (const both of pair.items.both) {
      const [before, after] = [both.old.item.type, both.new.item.type];
      if (before.kind !== "text" || after.kind !== "text" || before.long === after.long) continue;
      const size = (long: boolean) => (long ? "long" : "short");
      const parts = {
        what: `the box of ${both.new.item.id}`,
        before: size(before.long),
        after: size(after.long),
      };
      found(itemPlace(both.old, both.new), parts);
    }
  },
  says: ({ what, before, after }) =>
    `${what[0]!.toUpperCase()}${what.slice(1)}: ${saidOr(after)} now, and ${saidOr(before)} before.`,
});

function detailOf({ about }: Definition, key: string): string | undefined {
  const value = about[key as keyof typeof details];
  return value === undefined ? undefined : typeof value === "boolean" ? (value ? "yes" : "no") : value;
}
