import type { Definition } from "../../runtime/definition/definition.ts";
import { scoringOf } from "./scoring-part.ts";

type Unhashed = Omit<Definition, "hash" | "hashes">;

/**
 * What of a form says what its scores mean, as a text that is the same for the same content: bands, cut-offs and flags
 * with all that they read but for scores, whose names are enough; sources and advice. What bands are titled is not in it.
 */
export function interpretationOf(definition: Unhashed, digest: (text: string) => string): string {
  const { bands, cutoffs, flags, scores, texts, language } = definition;
  const named = [
    ...scores,
    ...bands.map((set) => ({ ...set, id: `${set.score}.${set.id}` })),
    ...cutoffs,
    ...flags,
  ];
  const said = [
    ...named.flatMap(({ id, source, unverified }) =>
      source === undefined && unverified === undefined ? [] : JSON.stringify([id, source, unverified]),
    ),
    ...cutoffs.map(({ id, accuracy }) => {
      const each = accuracy.map(({ measure, value, population }) =>
        JSON.stringify([measure, value, population]),
      );
      return `${id} ${each.sort().join(" ")}`;
    }),
    ...flags.flatMap(({ id, urgent }) => (urgent ? `${id} urgent` : [])),
    ...Object.entries(texts[language] ?? {}).flatMap(([key, text]) =>
      isAdvice(key) ? `${key} ${JSON.stringify(text)}` : [],
    ),
  ];
  return `${scoringOf({ ...definition, scores: [] }, digest)}\n\n${said.sort().join("\n")}`;
}

/** What people read, in all languages, but for advice in the form's own. */
export function wordingOf({ texts, language }: Unhashed): string {
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
