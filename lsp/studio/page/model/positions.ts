import type { Text } from "@codemirror/state";
import type { Position, Range } from "vscode-languageserver-types";

/** Where a place of the protocol, whose lines count from 0, lies in a text; the nearest one where there is none. */
export function offsetIn(text: Text, { line, character }: Position): number {
  if (line >= text.lines) return text.length;
  const { from, to } = text.line(line + 1);
  return Math.min(from + character, to);
}

export function positionIn(text: Text, offset: number): Position {
  const { number, from } = text.lineAt(offset);
  return { line: number - 1, character: offset - from };
}

export function spanIn(text: Text, { start, end }: Range): { from: number; to: number } {
  return { from: offsetIn(text, start), to: offsetIn(text, end) };
}

export function rangeIn(text: Text, { from, to }: { readonly from: number; readonly to: number }): Range {
  return { start: positionIn(text, from), end: positionIn(text, to) };
}
