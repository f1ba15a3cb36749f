import type { Diagnostic, Span } from "../../compiler/diagnostics/diagnostic.ts";
import { messageOf } from "../../compiler/diagnostics/report.ts";
import type { Files } from "./lowered.ts";

/** Diagnostics as a person reads them: where, on which words, what, with the related places and the fixes. */
export function transcript(diagnostics: readonly Diagnostic[], files: Files): string {
  const words = ({ file, start, end }: Span) => files[file]!.slice(start, end).replace(/\s+/g, " ");
  const line = ({ file, start }: Span) => files[file]!.slice(0, start).split("\n").length;
  return diagnostics
    .map((diagnostic) => {
      const { code, severity, span, related, fixes } = diagnostic;
      return [
        `${span.file}:${line(span)} ‹${words(span)}›`,
        `  ${severity} ${code}: ${messageOf(diagnostic)}`,
        ...related.map(
          (other) => `  see ${other.span.file}:${line(other.span)} ‹${words(other.span)}›: ${other.message}`,
        ),
        ...fixes.map(
          ({ title, edits }) =>
            `  fix ${title}: ${edits.map((edit) => `‹${words(edit.span)}› → ‹${edit.text}›`).join(", ")}`,
        ),
        "",
      ].join("\n");
    })
    .join("");
}
