import { createColors } from "picocolors";
import type { Diagnostic, Severity, Span } from "../diagnostic.ts";
import { messageOf } from "../report.ts";
import { excerpt } from "./excerpt.ts";
import { linesOf, type TextOf } from "./texts.ts";
import { printable } from "./width.ts";

export interface Look {
  readonly colours: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** For people: where, what, the line with the words underlined, related places, what mends it, where to read more. */
export function pretty(diagnostics: readonly Diagnostic[], textOf: TextOf, look: Look): string {
  const paint = createColors(look.colours);
  const colourOf = { error: paint.red, warning: paint.yellow, info: paint.cyan };
  const lines = linesOf(textOf);

  function where(span: Span): string {
    const { line, column } = lines(span.file).position(span.start);
    return paint.bold(`${printable(span.file)}:${line}:${column}`);
  }

  function underlined(span: Span, mark: string, colour: (text: string) => string): string {
    if (textOf(span.file) === undefined) return "";
    const file = lines(span.file);
    const start = file.position(span.start);
    const end = file.position(span.end);
    const text = file.text(start.line);
    const until = end.line === start.line ? end.column - 1 : text.length;
    const number = String(start.line).padStart(5);
    const shown = excerpt(text, start.column - 1, until, mark, Math.max(20, look.width - 9));
    const on = end.line > start.line ? paint.dim(` … to line ${end.line}`) : "";
    return (
      `${paint.dim(`${number} │`)} ${shown.source}\n` +
      `${paint.dim("      │")} ${colour(shown.underline)}${on}\n`
    );
  }

  function block(diagnostic: Diagnostic): string {
    const colour = colourOf[diagnostic.severity];
    const message = printable(messageOf(diagnostic));
    let text = `${where(diagnostic.span)} ${colour(diagnostic.severity)} ${message}\n`;
    text += underlined(diagnostic.span, "^", colour);
    for (const related of diagnostic.related) {
      text += `  ${where(related.span)} ${printable(related.message)}\n`;
      text += underlined(related.span, "-", paint.cyan);
    }
    for (const fix of diagnostic.fixes) text += `  ${paint.green("fix:")} ${printable(fix.title)}\n`;
    return `${text}  ${paint.dim(`more: formscript explain ${diagnostic.code}`)}\n`;
  }

  return diagnostics.map(block).join("\n");
}

/** "2 errors and 1 warning", or nothing where there is none. */
export function tally(diagnostics: readonly Diagnostic[]): string {
  const counted = (["error", "warning", "info"] as const).flatMap((severity: Severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    if (count === 0) return [];
    return [severity === "info" ? `${count} info` : `${count} ${severity}${count === 1 ? "" : "s"}`];
  });
  return counted.length < 2 ? counted.join("") : `${counted.slice(0, -1).join(", ")} and ${counted.at(-1)}`;
}
