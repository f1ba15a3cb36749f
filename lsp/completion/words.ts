import { contextual, type Entry, reserved } from "../../grammar/words.ts";
import { type Proposal, ranks } from "./proposal.ts";
import type { Site } from "./site.ts";
import { snippets } from "./snippets.ts";

const words: Readonly<Record<string, Entry>> = { ...reserved, ...contextual };
const order = new Map(Object.keys(words).map((word, at) => [word, at]));

/** The words of the language that may come, those that begin something with the rest of it to fill in. */
export function wordProposals({ next }: Site): readonly Proposal[] {
  const found: Proposal[] = [];
  for (const { type, rules } of next.expected) {
    const entry = words[type.name];
    if (!entry) continue;
    const ways = snippets[`${rules[0]} ${type.name}`] ??
      snippets[type.name] ?? [{ label: type.name, insert: type.name }];
    for (const { label, insert } of ways) {
      found.push({
        label,
        kind: "word",
        detail: entry.description,
        insert,
        ...(insert.includes("$") && { snippet: true as const }),
        rank: rankOf(rules) + order.get(type.name)! / 1000,
        about: () => `\`${label}\`: ${entry.description}`,
      });
    }
  }
  return found;
}

/** What goes on with the line comes before what begins another. */
function rankOf(rules: readonly string[]): number {
  const begins = rules.findIndex((rule) => rule === "member" || rule === "declaration");
  return begins === 0 || begins === 1 ? ranks.begins : ranks.goesOn;
}
