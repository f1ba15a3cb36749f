import { rules } from "./rules/index.ts";
import type { Change } from "./types.ts";

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** What a change means, in a sentence or two. */
export function sentenceOf({ code, parts, place }: Change): string {
  return byCode.get(code)?.says(parts, place) ?? code;
}

/** Every rule's code. */
export const codes: readonly string[] = rules.map(({ code }) => code);
