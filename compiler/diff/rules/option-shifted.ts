import type { Option } from "../../../runtime/definition/definition.ts";
import type { Code } from "../../../runtime/definition/expression.ts";
import { itemsOf, optionPlace } from "../finding/places.ts";
import { namesWords, quoted, shortened } from "../finding/words.ts";
import { optionsOf, type Side } from "../pairing/side.ts";
import { rule } from "../rule.ts";

interface Parts {
  label: string;
  from: Code;
  to: Code;
  /** What is stored already: under which code, as what, and what it is read as now. */
  stored: { code: Code; before: string; after: string };
  items: readonly string[];
}

/** Numbers as codes move along when an option comes or goes in the middle of a scale; what is stored does not. */
export const optionShifted = rule<Parts>({
  code: "option-shifted",
  class: "answers",
  many: "answers that stand at another code",
  find(pair, found) {
    for (const scale of pair.scales) {
      const [user] = scale.items;
      if (!user) continue;
      const olds = labelled(pair.old, scale.old, optionsOf(pair.old, user.old));
      const news = labelled(pair.new, scale.new, optionsOf(pair.new, user.new));
      const paired = new Map(scale.options.both.map((both) => [both.old, both.new]));
      const pairedBack = new Map(scale.options.both.map((both) => [both.new, both.old]));
      for (const [label, old] of olds) {
        const now = news.get(label);
        if (!now || paired.get(old) === now) continue;
        const [read, meant] = [paired.get(old), pairedBack.get(now)];
        const stored = read
          ? { code: old.code, before: label, after: labelIn(pair.new, scale.new, read.code) }
          : meant && { code: meant.code, before: labelIn(pair.old, scale.old, meant.code), after: label };
        if (!stored) continue;
        const parts = { label, from: old.code, to: now.code, stored, items: itemsOf(scale) };
        found(optionPlace(scale, old, now), parts, { readable: { stored: false, fresh: false } });
      }
    }
  },
  says: ({ label, from, to, stored: { code, before, after }, items }) =>
    `${quoted(shortened(label))} of ${namesWords(items)} is stored as ${to} now, and was as ${from}: what is stored as ${code} meant ${quoted(shortened(before))}, and is read as ${quoted(shortened(after))}. If it is the same answer, say “was ${from}”.`,
});

/** The options by what they say; what several of them say, none of them says. */
function labelled({ texts }: Side, scale: string, options: readonly Option[]): ReadonlyMap<string, Option> {
  const found = new Map<string, Option | null>();
  for (const option of options) {
    const label = texts[`${scale}.${option.code}`];
    if (label !== undefined) found.set(label, found.has(label) ? null : option);
  }
  return new Map([...found].flatMap(([label, option]) => (option === null ? [] : [[label, option]])));
}

function labelIn({ texts }: Side, scale: string, code: Code): string {
  return texts[`${scale}.${code}`] ?? String(code);
}
