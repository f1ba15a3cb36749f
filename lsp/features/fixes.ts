import { type Diagnostic, type Edit, type Fix, messageOf, type Span } from "../../compiler/index.ts";
import type { View } from "../workspace/view.ts";

/** A way to mend what a diagnostic is about. */
export interface Mend extends Fix {
  readonly diagnostic: Diagnostic;
  /** The only way there is: it can be taken unseen. */
  readonly isOnly: boolean;
}

/** Every fix of what is wrong where the range touches. */
export function fixes(
  diagnostics: readonly Diagnostic[],
  range: { readonly start: number; readonly end: number },
): readonly Mend[] {
  return diagnostics
    .filter(({ span }) => span.start <= range.end && range.start <= span.end)
    .flatMap((diagnostic) =>
      diagnostic.fixes.map((fix) => ({ ...fix, diagnostic, isOnly: diagnostic.fixes.length === 1 })),
    );
}

/**
 * The edits of all diagnostics that have one fix and no more. Of two that touch the same stretch, the first is taken:
 * what then is still wrong is told anew.
 */
export function fixAll(diagnostics: readonly Diagnostic[], view: View): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { fixes } of diagnostics) {
    const [only, another] = fixes;
    if (!only || another || only.edits.some(({ span }) => span.file !== view.path)) continue;
    if (!only.edits.some(({ span }) => taken.some((other) => touch(span, other.span))))
      taken.push(...only.edits);
  }
  return taken;
}

/** The codes that can be explained where the range touches, each with what is said there. */
export function explainable(
  diagnostics: readonly Diagnostic[],
  range: { readonly start: number; readonly end: number },
): readonly { readonly code: string; readonly message: string }[] {
  const here = diagnostics.filter(({ span }) => span.start <= range.end && range.start <= span.end);
  return [...new Map(here.map((one) => [one.code, { code: one.code, message: messageOf(one) }])).values()];
}

function touch(a: Span, b: Span): boolean {
  return a.file === b.file && a.start <= b.end && b.start <= a.end;
}
