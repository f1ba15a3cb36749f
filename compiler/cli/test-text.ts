import { createColors } from "picocolors";
import { printable } from "../diagnostics/render/width.ts";
import type { TestedForm } from "./tested.ts";

/** For people: each form's examples, how much of it they reach, and cases at its limits to look over. */
export function testText(forms: readonly TestedForm[], colours: boolean): string {
  const paint = createColors(colours);

  function exampleLines({ examples }: TestedForm): string[] {
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
    const seen = new Set<string>();
    const rows = parts
      .flatMap(({ boundaries }) => boundaries)
      .filter(({ at, comes, given }) => {
        const key = `${at}\n${comes}\n${given}`;
        return !seen.has(key) && seen.add(key);
      });
    if (rows.length === 0) return [];
    const widest = (texts: readonly string[]) => Math.max(...texts.map(({ length }) => length));
    const at = widest(rows.map((row) => row.at));
    const comes = widest(rows.map((row) => row.comes));
    const lines = rows.map(
      (row) => `    ${row.at.padEnd(at)}  ${row.comes.padEnd(comes)}  ${paint.dim(printable(row.given))}`,
    );
    return ["  to look over, at the limits:", ...lines.map((line) => line.trimEnd())];
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
