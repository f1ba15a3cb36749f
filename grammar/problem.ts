import type { PartsOf, SyntaxCode } from "./wording.ts";

/** Offsets into the text in UTF-16 units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface SyntaxRelated extends Stretch {
  readonly message: string;
}

export interface SyntaxEdit extends Stretch {
  readonly text: string;
}

export interface SyntaxFix {
  readonly title: string;
  readonly edits: readonly SyntaxEdit[];
}

/** A mistake in the writing, as data; the words are in wording.ts. */
export interface SyntaxProblem extends Stretch {
  readonly code: SyntaxCode;
  readonly parts: Readonly<Record<string, unknown>>;
  readonly related: readonly SyntaxRelated[];
  readonly fixes: readonly SyntaxFix[];
}

/** A problem whose parts fit its code. */
export function problem<C extends SyntaxCode>(
  code: C,
  { start, end }: Stretch,
  parts: PartsOf<C>,
  { related = [], fixes = [] }: { related?: readonly SyntaxRelated[]; fixes?: readonly SyntaxFix[] } = {},
): SyntaxProblem {
  return { code, parts: parts as Readonly<Record<string, unknown>>, start, end, related, fixes };
}

/** The fix that writes `text` in place of the stretch. */
export function replace(title: string, { start, end }: Stretch, text: string): SyntaxFix {
  return { title, edits: [{ start, end, text }] };
}
