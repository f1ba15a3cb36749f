import type { Diagnostic, Severity, Span } from "../diagnostic.ts";
import type { Position } from "../position.ts";
import { messageOf } from "../report.ts";
import { linesOf, type TextOf } from "./texts.ts";

/** What `--format json` prints, and what an editor gets: `{ "schema": 1, "diagnostics": […] }`. */
export interface JsonReport {
  readonly schema: 1;
  readonly diagnostics: readonly JsonDiagnostic[];
}

export interface JsonPlace {
  readonly file: string;
  readonly start: Position;
  /** Exclusive. */
  readonly end: Position;
}

export interface JsonDiagnostic extends JsonPlace {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: readonly (JsonPlace & { readonly message: string })[];
  readonly fixes: readonly {
    readonly title: string;
    readonly edits: readonly (JsonPlace & { readonly text: string })[];
  }[];
}

export function jsonReport(diagnostics: readonly Diagnostic[], textOf: TextOf): JsonReport {
  const lines = linesOf(textOf);
  const place = ({ file, start, end }: Span): JsonPlace => ({
    file,
    start: lines(file).position(start),
    end: lines(file).position(end),
  });
  return {
    schema: 1,
    diagnostics: diagnostics.map((diagnostic) => ({
      code: diagnostic.code,
      severity: diagnostic.severity,
      message: messageOf(diagnostic),
      ...place(diagnostic.span),
      related: diagnostic.related.map(({ span, message }) => ({ message, ...place(span) })),
      fixes: diagnostic.fixes.map(({ title, edits }) => ({
        title,
        edits: edits.map(({ span, text }) => ({ ...place(span), text })),
      })),
    })),
  };
}
