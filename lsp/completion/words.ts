import { contextual, type Entry, reserved } from "../../grammar/words.ts";
import { type Proposal, ranks } from "./proposal.ts";
import type { Site } from "./site.ts";
import { snippets } from "./snippets.ts";

const words: Readonly<Record<string, Entry>> = { ...reserved, ...contextual };

/** What is written most goes first, of the words that fit; the others follow as the table has them. */
const often =
  "is missing item section when note grid score bands cutoff flag example optional reversed step uses".split(
    " ",
  );
const order = new Map([...new Set([...often, ...Object.keys(words)])].map((word, at) => [word, at]));

/** The words of the language that may come, those that begin something with the rest of it to fill in. */
export function wordProposals(site: Site): readonly Proposal[] {
  const found: Proposal[] = [];
  const { isNewLine } = site;
  for (const { type, rules } of site.next.expected) {
    const entry = words[type.name];
    // Behind its label, an option has no second one, although another option may begin there.
    if (!entry || (rules[0] === "label" && site.before(1).endsWith('"'))) continue;
    const ways = snippets[`${rules[0]} ${type.name}`] ??
      snippets[type.name] ?? [{ label: type.name, insert: type.name }];
    for (const { label, insert, says = entry.description } of ways) {
      found.push({
        label,
        kind: "word",
        detail: says,
        insert,
        ...(insert.includes("$") && { snippet: true as const }),
        rank: rankOf(rules, isNewLine) + order.get(type.name)! / 1000,
        about: () => `\`${label}\`: ${says}`,
      });
    }
  }
  return found;
}

/** What goes on with the line comes before what begins another; on a line of its own it is the other way round. */
function rankOf(rules: readonly string[], isNewLine: boolean): number {
  if (rules[0] === "expectedState") return ranks.goesOn - 0.5;
  const begins = rules.findIndex((rule) => rule === "member" || rule === "declaration");
  if (begins !== 0 && begins !== 1) return ranks.goesOn;
  return isNewLine ? ranks.goesOn - 0.5 : ranks.begins;
}
