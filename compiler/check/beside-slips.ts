import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Report } from "../diagnostics/report.ts";
import type { SourceFile } from "../source.ts";

/** Slips after which nobody can know what the line was to say. */
const puzzling: ReadonlySet<string> = new Set([
  "part-missing",
  "word-unexpected",
  "answer-type-unknown",
  "option-without-code",
]);

/**
 * Reports one mistake once: what stands on a line that could not be read is not judged further, and what may have been
 * named there is not unknown elsewhere. `slips` is what reading the file has found.
 */
export function besideSlips(report: Report, file: SourceFile, slips: readonly Diagnostic[]): Report {
  const lines = slips.filter(isPuzzling).map(({ span }) => lineAround(file.text, span.start, span.end));
  if (lines.length === 0) return report;
  const named = new Set(lines.flatMap(({ start, end }) => namesIn(file.text.slice(start, end))));
  return (code, span, parts, extras) => {
    const { name } = parts as { readonly name?: unknown };
    if (code.endsWith("-unknown") && typeof name === "string" && named.has(name)) return;
    const isThere = lines.some(({ start, end }) => start <= span.start && span.start <= end);
    if (span.file !== file.path || !isThere) report(code, span, parts, extras);
  };
}

/** A word that was read as the one that was meant leaves no question. */
function isPuzzling({ code, parts }: Diagnostic): boolean {
  return puzzling.has(code) && typeof parts.instead !== "string";
}

function lineAround(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const start = Math.max(text.lastIndexOf("\n", from - 1), text.lastIndexOf("\r", from - 1)) + 1;
  const end = text.slice(to).search(/[\r\n]/);
  return { start, end: end < 0 ? text.length : to + end };
}

function namesIn(line: string): readonly string[] {
  return line.replaceAll(/"[^"]*"/g, " ").match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
}
