import type { IToken } from "chevrotain";
import type { Parsed } from "./index.ts";
import { firstFrom } from "./next/where.ts";
import { lineStartsOf } from "./parser/layout.ts";
import type { Stretch, SyntaxProblem } from "./problem.ts";
import { sign } from "./tokens.ts";
import type { Form } from "./tree.ts";

// Where braces do not balance, the parser looks at lines and indentation, from the first brace to where the last of those
// that are missing has been told. So a part can be read by itself if it has all of them in it, and stands as it did.

/** How many more blocks are opened in a stretch than are closed. */
export function openedIn(tokens: readonly IToken[], { start, end }: Stretch): number {
  let open = 0;
  const last = firstFrom(tokens, end);
  for (let at = firstFrom(tokens, start); at < last; at += 1) {
    const { tokenType } = tokens[at]!;
    if (tokenType === sign["{"]) open++;
    else if (tokenType === sign["}"]) open--;
  }
  return open;
}

export function openedAnywhere({ text, tokens }: Parsed): number {
  return openedIn(tokens, { start: 0, end: text.length });
}

/** Whether these are all the blocks that stay open in a text, and the parser has found where each of them ends. */
export function isAloneOpen(parsed: Parsed, open: number): boolean {
  return open > 0 && parsed.unclosed === 0 && openedAnywhere(parsed) === open;
}

/** Whether that part of a form stands in its line as the first part does, which says how parts of the form stand. */
export function isInLine(text: string, { start, members }: Form, part: number): boolean {
  if (lineStart(text, start) !== start) return false;
  if (part === 0) return true;
  const [first, there] = [members[0]!.start, members[part]!.start];
  return indentOf(text, first) === indentOf(text, there) && indentOf(text, first) !== null;
}

/** Null of what is not the first in its line. */
function indentOf(text: string, at: number): number | null {
  const from = lineStart(text, at);
  return /^[ \t]*$/.test(text.slice(from, at)) ? at - from : null;
}

function lineStart(text: string, at: number): number {
  return Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
}

/** As many signs as stand from one place to another, but nothing except how far what follows is indented. */
export function emptied(text: string, from: number, to: number): string {
  const indent = Math.min(to - from, to - lineStart(text, to));
  const blanks = text.slice(to - indent, to);
  return /^[ \t]*$/.test(blanks) ? "\n".repeat(to - from - indent) + blanks : "\n".repeat(to - from);
}

/** What is told of a block that was read by itself, with the line that it is opened in. */
export function inItsLine(problem: SyntaxProblem, text: string): SyntaxProblem {
  if (problem.code !== "block-not-closed") return problem;
  const [opener] = problem.related;
  const line = lineStartsOf(text.slice(0, opener!.start)).length;
  return { ...problem, parts: { ...problem.parts, line } };
}
