import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { github } from "../diagnostics/render/github.ts";
import { jsonReport } from "../diagnostics/render/json.ts";
import { pretty, tally } from "../diagnostics/render/pretty.ts";
import { sarif } from "../diagnostics/render/sarif.ts";
import type { TextOf } from "../diagnostics/render/texts.ts";
import type { Format } from "./options.ts";
import { titleOf } from "./pages.ts";
import { version } from "./version.ts";
import type { Terminal, World } from "./world.ts";

/** Prints diagnostics; `where` is what a person reads behind the tally, such as "in 7 files". */
export function report(
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
  format: Format,
  where: string,
  world: World,
): void {
  world.out(rendered(diagnostics, textOf, format, where, world.terminal));
}

/** The text that {@link report} prints. */
export function rendered(
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
  format: Format,
  where: string,
  terminal: Terminal,
): string {
  switch (format) {
    case "pretty": {
      const found = tally(diagnostics);
      return found
        ? `${pretty(diagnostics, textOf, terminal)}\n${found} ${where}\n`
        : `No errors or warnings ${where}\n`;
    }
    case "json":
      return `${JSON.stringify(jsonReport(diagnostics, textOf), null, 2)}\n`;
    case "sarif":
      return `${JSON.stringify(sarif(diagnostics, textOf, { version, titleOf }), null, 2)}\n`;
    case "github":
      return github(diagnostics, textOf);
  }
}

/** Whether there is something to mend: errors and warnings, not notes. */
export function hasFindings(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity !== "info");
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** File by file, each from its start. */
export function inOrder(diagnostics: readonly Diagnostic[], files: readonly string[]): Diagnostic[] {
  const place = new Map(files.map((file, index) => [file, index]));
  const rank = ({ span }: Diagnostic) => place.get(span.file) ?? files.length;
  return [...diagnostics].sort(
    (a, b) => rank(a) - rank(b) || compare(a.span.file, b.span.file) || a.span.start - b.span.start,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
