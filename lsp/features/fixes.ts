import type { Code } from "../../compiler/diagnostics/catalogue/index.ts";
import { type Diagnostic, type Edit, type Fix, messageOf, type Span } from "../../compiler/index.ts";
import type { View } from "../workspace/view.ts";

/** A way to mend what a diagnostic is about. */
export interface Mend extends Fix {
  readonly diagnostic: Diagnostic;
  /** The only way there is: it can be taken unseen. */
  readonly isOnly: boolean;
}

/** What mends these changes what is counted, or says that somebody has looked: only the author can say so, one by one. */
const judged: ReadonlySet<string> = new Set([
  "band-untested",
  "branch-untested",
  "counted-twice",
  "cutoff-untested",
  "example-answer-hidden",
  "flag-untested",
  "item-left-out",
  "missing-rule-untested",
  "not-asked-twice",
  "number-for-item",
  "option-declined-score",
  "option-twice",
  "option-without-code",
  "reversed-unscored",
  "sum-for-list",
  "term-twice",
  "translation-stale",
] satisfies Code[]);

/** Every fix of what is wrong where the range touches. */
export function fixes(
  diagnostics: readonly Diagnostic[],
  range: { readonly start: number; readonly end: number },
): readonly Mend[] {
  return diagnostics
    .filter(({ span }) => span.start <= range.end && range.start <= span.end)
    .flatMap((diagnostic) =>
      diagnostic.fixes.map((fix) => ({ ...fix, diagnostic, isOnly: onlyFix(diagnostic) === fix })),
    );
}

/**
 * The edits of all diagnostics that can be mended unseen. Of two that touch the same stretch, the first is taken: what
 * then is still wrong is told anew.
 */
export function fixAll(diagnostics: readonly Diagnostic[], view: View): readonly Edit[] {
  const taken: Edit[] = [];
  for (const diagnostic of diagnostics) {
    const only = onlyFix(diagnostic);
    if (!only || only.edits.some(({ span }) => span.file !== view.path)) continue;
    if (!only.edits.some(({ span }) => taken.some((other) => touch(span, other.span))))
      taken.push(...only.edits);
  }
  return taken;
}

function onlyFix({ code, fixes }: Diagnostic): Fix | undefined {
  return fixes.length === 1 && !judged.has(code) ? fixes[0] : undefined;
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
