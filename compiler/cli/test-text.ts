import { createColors } from "picocolors";
import { printable } from "../diagnostics/render/width.ts";
import { columns } from "./columns.ts";
import type { TestedForm } from "./tested.ts";

/** For people: each form's examples, how much of it they reach, and cases at its limits to look over. */
export function testText(forms: readonly TestedForm[], colours: boolean): string {
  const paint = createColors(colours);

  function exampleLines({ compiles, examples }: TestedForm): string[] {
    if (examples.length === 0 && !compiles) return ["  not run: the form has errors"];
    if (examples.length === 0) return ["  no examples"];
    return examples.map(
      ({ name, passed }) => `  ${passed ? paint.green("✓") : paint.red("✗")} ${printable(name)}`,
    );
  }

  function reachLines({ parts }: TestedForm): string[] {
    const cases = parts.flatMap((part) => part.cases);
    const missed = cases.filter(({ reachedBy }) => reachedBy.length === 0);
    if (cases.length === 0) return [];
    const reached = `  examples show ${cases.length - missed.length} of ${cases.length} cases`;
    if (missed.length === 0) return [reached];
    return [
      `${reached}; none shows`,
      ...missed.map(({ words }) => `    ${paint.yellow("·")} ${printable(words)}`),
    ];
  }

  function boundaryLines({ parts }: TestedForm): string[] {
    const shown = parts.filter(({ boundaries }) => boundaries.length > 0);
    if (shown.length === 0) return [];
    const lines = shown.flatMap(({ name, boundaries }) => {
      const cells = boundaries.map(({ at, comes, given }) => [at, comes, paint.dim(printable(given))]);
      return [`    ${printable(name)}`, ...columns(cells).map((line) => `      ${line}`)];
    });
    return ["  to look over, at the limits of", ...lines];
  }

  return forms
    .map((form) =>
      [
        `${paint.bold(form.id)} ${paint.dim(form.file)}`,
        ...exampleLines(form),
        ...reachLines(form),
        ...boundaryLines(form),
        "",
        "",
      ].join("\n"),
    )
    .join("");
}
