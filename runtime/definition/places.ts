/** Where an answer stands in a text: `{name | "fallback"}`. */
export interface Place {
  readonly kind: "place";
  /** The id of the item; of a cell, written `row.column`, its id `row_column`. */
  readonly name: string;
  /** What is said while there is no answer. */
  readonly fallback: string;
}

/** The answer to an item in words; undefined while there is none. */
export type Fill = (name: string) => string | undefined;

/** As the language has it; captures the name, and the fallback as it is written. */
export const placePattern =
  /\{[ \t]*([\p{L}_][\p{L}\p{N}\p{M}_.]*)[ \t]*\|[ \t]*"((?:[^"\\\r\n]|\\[^\r\n])*)"[ \t]*\}/u;

/** Makes a place of what the pattern captured. A fallback is plain text, with a backslash before what stands for itself. */
export function placeOf(name: string, fallback: string): Place {
  return {
    kind: "place",
    name: name.replace(".", "_"),
    fallback: fallback.replace(/\\(.)/gu, (_, char: string) => (char === "n" ? "\n" : char)),
  };
}

/** The places of a text, in its order: whose answers it shows. */
export function placesIn(text: string): readonly Place[] {
  if (!text.includes("{")) return [];
  return [...text.matchAll(escapedOrPlace)].flatMap(([, name, fallback]) =>
    name === undefined ? [] : [placeOf(name, fallback!)],
  );
}

/** The text as it reads while there are no answers. */
export function withFallbacks(text: string): string {
  return text.replace(escapedOrPlace, (found: string, name: string | undefined, fallback: string) =>
    name === undefined ? found : placeOf(name, fallback).fallback,
  );
}

/** What stands in a place: words, never Markdown. */
export function wordsIn({ name, fallback }: Place, fill: Fill): string {
  return fill(name) ?? fallback;
}

const escapedOrPlace = new RegExp(String.raw`\\[\s\S]|${placePattern.source}`, "gu");
