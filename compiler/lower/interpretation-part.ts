import type { Definition } from "../../runtime/definition/definition.ts";
import { ExpressionTexts } from "./expression-text.ts";

/**
 * What of a form says what its scores mean, as a text that is the same for the same content: bands, cut-offs, flags,
 * with their sources and advice. How the scores come about is not in it, nor what the bands are titled.
 */
export function interpretationOf(
  definition: Omit<Definition, "hash" | "hashes">,
  digest: (text: string) => string,
): string {
  const { bands, cutoffs, flags, scores, texts, language } = definition;
  const expressions = new ExpressionTexts(definition, digest);
  const sourced = ({ source, unverified }: { readonly source?: string; readonly unverified?: string }) =>
    JSON.stringify([source, unverified]);
  const lines = [
    ...bands.map((set) => {
      const when = set.when === undefined ? "" : expressions.of(set.when);
      const each = set.bands.map(({ id, from, to, open }) => `${id} ${from}..${open ? "<" : ""}${to}`);
      return `${set.score}.${set.id} ${when}: ${each.sort().join(", ")} ${sourced(set)}`;
    }),
    ...cutoffs.map((cutoff) => {
      const accuracy = cutoff.accuracy.map((one) => JSON.stringify([one.measure, one.value, one.population]));
      const silent = cutoff.hidden === undefined ? "" : "hidden";
      return `cutoff ${cutoff.id} ${expressions.of(cutoff.when)} ${silent} ${accuracy.sort().join(" ")} ${sourced(cutoff)}`;
    }),
    ...flags.map((flag) => {
      const marks = `${flag.urgent ? "urgent" : ""} ${flag.hidden === undefined ? "" : "hidden"}`;
      return `flag ${flag.id} ${expressions.of(flag.when)} ${marks} ${sourced(flag)}`;
    }),
    ...scores.map((score) => `score ${score.id} ${sourced(score)}`),
    ...Object.entries(texts[language] ?? {}).flatMap(([key, text]) =>
      isAdvice(key) ? `${key} ${JSON.stringify(text)}` : [],
    ),
  ];
  return lines.sort().join("\n");
}

/** What people read, in all languages, but for advice in the form's own. */
export function wordingOf({ texts, language }: Omit<Definition, "hash" | "hashes">): string {
  const lines = Object.entries(texts).flatMap(([tag, all]) =>
    Object.entries(all).flatMap(([key, text]) =>
      tag === language && isAdvice(key) ? [] : `${tag} ${key} ${JSON.stringify(text)}`,
    ),
  );
  return [language, ...lines.sort()].join("\n");
}

function isAdvice(key: string): boolean {
  return key.includes(":advice ");
}
