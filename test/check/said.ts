import type { Diagnostic, Span } from "../../compiler/diagnostics/diagnostic.ts";
import { messageOf } from "../../compiler/diagnostics/report.ts";
import type { Files } from "./checked.ts";

/** Diagnostics as a person reads them: on which words, what, with the related places and the fixes. */
export function said(diagnostics: readonly Diagnostic[], files: Files): string {
  const only = files.size === 1;
  const words = ({ file, start, end }: Span) => {
    const text = `‹${files.get(file)?.slice(start, end).replace(/\s+/g, " ") ?? ""}›`;
    return only ? text : `${file} ${text}`;
  };
  return diagnostics
    .map((diagnostic) => {
      const { code, severity, span, related, fixes } = diagnostic;
      return [
        `${severity} ${code} ${words(span)}`,
        `  ${messageOf(diagnostic)}`,
        ...related.map((other) => `  see ${words(other.span)}: ${other.message}`),
        ...fixes.map(({ title, edits }) => {
          const said = edits.map((edit) => `${words(edit.span)} → ‹${edit.text.replace(/\s+/g, " ")}›`);
          return `  fix ${title}: ${said.join(", ")}`;
        }),
        "",
      ].join("\n");
    })
    .join("");
}
