import type { Terminology } from "../../../runtime/definition/definition.ts";
import { bandPairs, bandPlace } from "../finding/bands.ts";
import { formPlace, itemPlace, optionPlace, place } from "../finding/places.ts";
import { type Found, rule } from "../rule.ts";
import type { Place } from "../types.ts";

interface Parts {
  of: string;
  added: readonly string[];
  removed: readonly string[];
}

export const codesChanged = rule<Parts>({
  code: "codes-changed",
  class: "presentation",
  many: "codes of terminologies changed",
  find(pair, found) {
    compare(formPlace(pair), "the form", pair.old.definition.about, pair.new.definition.about, found);
    for (const { old, new: now } of pair.items.both)
      compare(itemPlace(old, now), now.item.id, old.item, now.item, found);
    for (const scale of pair.scales) {
      for (const { old, new: now } of scale.options.both)
        compare(optionPlace(scale, old, now), `${now.code} in ${scale.new}`, old, now, found);
    }
    for (const [kind, { both }] of [
      ["score", pair.scores] as const,
      ["cutoff", pair.cutoffs] as const,
      ["flag", pair.flags] as const,
    ]) {
      for (const { old, new: now } of both) compare(place(kind, old.id, now.id), now.id, old, now, found);
    }
    for (const { set, pairs } of bandPairs(pair)) {
      for (const { old, new: now } of pairs.both) compare(bandPlace(set, old, now), now.id, old, now, found);
    }
  },
  says({ of, added, removed }) {
    const said = [
      ...(added.length > 0 ? [`now has ${added.join(", ")}`] : []),
      ...(removed.length > 0 ? [`no longer has ${removed.join(", ")}`] : []),
    ];
    return `Of the codes of terminologies, ${of} ${said.join(" and ")}.`;
  },
});

interface Coded {
  readonly codes?: readonly Terminology[];
}

function compare(at: Place, of: string, old: Coded, now: Coded, found: Found<Parts>): void {
  const [before, after] = [words(old), words(now)];
  const added = after.filter((code) => !before.includes(code));
  const removed = before.filter((code) => !after.includes(code));
  if (added.length + removed.length > 0) found(at, { of, added, removed });
}

function words({ codes = [] }: Coded): string[] {
  return codes.map(({ system, code }) => `${system} ${code}`);
}
