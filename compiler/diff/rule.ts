import type { ChangeClass } from "./classes.ts";
import type { FormPair } from "./pairing/pair.ts";
import type { Place, Readable } from "./types.ts";
import type { Aim } from "./witness/aim.ts";

/** One way in which versions differ. A file each in `rules/`; its page for `formscript explain` is in `pages/`. */
export interface Rule<Parts = Record<string, unknown>> {
  readonly code: string;
  readonly class: ChangeClass;
  /** What several such changes are called behind their number: "items added". */
  readonly many: string;
  find(pair: FormPair, found: Found<Parts>): void;
  /** What it means, and to whom, in a sentence or two. `place` is where the change was found. */
  says(parts: Parts, place: Place): string;
}

export type Found<Parts> = (place: Place, parts: Parts, extras?: Extras) => void;

export interface Extras {
  /** On every change of class answers. */
  readonly readable?: Readable;
  /** What a witness is to show, the best first; none for what shows in no result. */
  readonly aims?: readonly Aim[];
}

export function rule<Parts>(made: Rule<Parts>): Rule {
  return made as unknown as Rule;
}
