import type { Diagnostic } from "../diagnostic.ts";
import { messageOf } from "../report.ts";
import { linesOf, type TextOf } from "./texts.ts";

const commands = { error: "error", warning: "warning", info: "notice" } as const;

/** GitHub's workflow commands: one line a diagnostic, shown beside the changed lines of a pull request. */
export function github(
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
  wordsOf: (diagnostic: Diagnostic) => string = messageOf,
): string {
  const lines = linesOf(textOf);
  return diagnostics
    .map((diagnostic) => {
      const { file, start, end } = diagnostic.span;
      const from = lines(file).position(start);
      const to = lines(file).position(end);
      const properties = {
        file,
        line: from.line,
        endLine: to.line,
        // GitHub takes columns only within one line.
        ...(from.line === to.line && { col: from.column, endColumn: to.column }),
        title: diagnostic.code,
      };
      const listed = Object.entries(properties).map(([key, value]) => `${key}=${property(String(value))}`);
      return `::${commands[diagnostic.severity]} ${listed.join(",")}::${data(wordsOf(diagnostic))}\n`;
    })
    .join("");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
