import type { SyntaxProblem } from "../../grammar/index.ts";
import { wording } from "../../grammar/wording.ts";

/** Problems as people read them, with the line and what is marked in it. */
export function transcript(text: string, problems: readonly SyntaxProblem[]): string {
  return problems.map((problem) => shown(text, problem)).join("\n");
}

function shown(text: string, problem: SyntaxProblem): string {
  const message = (wording[problem.code] as (parts: unknown) => string)(problem.parts);
  const lines = [...marked(text, problem.start, problem.end), `${problem.code}: ${message}`];
  for (const { start, end, message: why } of problem.related)
    lines.push(`  ${why}:`, ...marked(text, start, end).map((line) => `  ${line}`));
  for (const { title, edits } of problem.fixes) {
    lines.push(
      `  fix: ${title} ${edits.map(({ start, end, text: by }) => JSON.stringify(`${text.slice(start, end)} → ${by}`)).join(" ")}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

function marked(text: string, start: number, end: number): string[] {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const to = text.indexOf("\n", start);
  const line = text.slice(from, to < 0 ? undefined : to);
  const number = `${text.slice(0, start).split("\n").length}`;
  const width = Math.max(1, Math.min(end, from + line.length) - start);
  return [
    `${number} | ${line}`,
    `${" ".repeat(number.length)} | ${" ".repeat(start - from)}${"^".repeat(width)}`,
  ];
}
