import type { Definition, Option, Texts } from "../../../runtime/definition/definition.ts";
import { type Contents, contentsOf, type PlacedItem } from "../../verify/machine/contents.ts";
import { type Words, wordsFor } from "../../words/expression.ts";
import { type Reads, readsOf } from "./reads.ts";

/** One of the two versions, with what is looked up in it again and again. */
export interface Side {
  readonly definition: Definition;
  readonly contents: Contents;
  /** What scores, and what verdicts read. */
  readonly reads: Reads;
  readonly words: Words;
  /** In its own language. */
  readonly texts: Texts;
}

export function sideOf(definition: Definition): Side {
  return {
    definition,
    contents: contentsOf(definition),
    reads: readsOf(definition),
    words: wordsFor(definition),
    texts: definition.texts[definition.language] ?? {},
  };
}

export function scaleOf({ item }: PlacedItem): string | undefined {
  return "scale" in item.type ? item.type.scale : undefined;
}

export function optionsOf({ definition }: Side, placed: PlacedItem): readonly Option[] {
  const scale = scaleOf(placed);
  return scale === undefined ? [] : (definition.scales[scale]?.options ?? []);
}
