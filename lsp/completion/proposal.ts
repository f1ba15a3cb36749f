/** What a proposal stands for; editors show a sign for it. */
export type ProposalKind =
  | "word"
  | "function"
  | "item"
  | "input"
  | "group"
  | "scale"
  | "option"
  | "score"
  | "let"
  | "band"
  | "bands"
  | "cutoff"
  | "flag"
  | "check"
  | "table"
  | "block"
  | "form"
  | "language"
  | "file"
  | "text";

/** Something that may be written at a place. */
export interface Proposal {
  readonly label: string;
  readonly kind: ProposalKind;
  /** A few words behind the label: the wording of an item, the score of an option. */
  readonly detail: string;
  /** What is written; with `snippet`, `${1:…}` and `$0` are places to fill in. */
  readonly insert: string;
  readonly snippet?: true;
  /** What is written elsewhere in the file at the same time: the import that the name needs. */
  readonly alsoWrites?: { readonly at: number; readonly text: string };
  /** Smaller comes first; equal ones in the order in which they are proposed. */
  readonly rank: number;
  /** What it is, in Markdown; worked out only for those that someone looks at. */
  readonly about: () => string;
}

/** What fits best, what else fits, what the line can go on with, and what can begin anew behind it. */
export const ranks = { meant: 0, fits: 1, alsoFits: 2, function: 3, goesOn: 4, begins: 5 } as const;

/** Text for a snippet in which no sign has a meaning. */
export function plain(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
