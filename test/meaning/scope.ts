/** What later parts of the text can name, by what they can do with it. */
export interface Scope {
  /** Things that have a number. */
  readonly numbers: string[];
  /** Conditions that compare a code, a day or a text, written out. */
  readonly comparisons: string[];
  /** Items that can be asked about with `answered`. */
  readonly items: string[];
  /** Items whose scores can be summed. */
  readonly scored: string[];
  /** Lists over a repeat. */
  readonly lists: string[];
  readonly repeats: string[];
  /** Items of which several options can be chosen. */
  readonly manys: string[];
  readonly days: string[];
  /** Items that share an option, for `as if`. */
  readonly alike: { readonly members: readonly string[]; readonly option: string }[];
}

export function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length]!;
}
