import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { github } from "../diagnostics/render/github.ts";
import { jsonReport } from "../diagnostics/render/json.ts";
import { pretty, tally } from "../diagnostics/render/pretty.ts";
import { sarif } from "../diagnostics/render/sarif.ts";
import type { TextOf } from "../diagnostics/render/texts.ts";
import type { Format } from "./options.ts";
import { titleOf } from "./pages.ts";
import { version } from "./version.ts";
import type { World } from "./world.ts";

/** Prints diagnostics; `fine` is what a person reads, behind the tally, such as "in 7 forms". */
export function report(
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
  format: Format,
  where: string,
  world: World,
): void {
  switch (format) {
    case "pretty": {
      const found = tally(diagnostics);
      if (found) world.out(`${pretty(diagnostics, textOf, world.terminal)}\n`);
      world.out(found ? `${found} ${where}\n` : `No errors or warnings ${where}\n`);
      break;
    }
    case "json":
      world.out(`${JSON.stringify(jsonReport(diagnostics, textOf), null, 2)}\n`);
      break;
    case "sarif":
      world.out(`${JSON.stringify(sarif(diagnostics, textOf, { version, titleOf }), null, 2)}\n`);
      break;
    case "github":
      world.out(github(diagnostics, textOf));
      break;
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
