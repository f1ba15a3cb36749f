import { format, formatRange, type TextEdit } from "../../compiler/index.ts";
import type { View } from "../workspace/view.ts";

/** Lays the file out, or the lines that a range touches. What is broken stays as it is. */
export function formatting(
  { text }: View,
  range?: { readonly start: number; readonly end: number },
): readonly TextEdit[] {
  return (range ? formatRange(text, range.start, range.end) : format(text)).edits;
}

/** After the end of a line or of a block has been typed: the lines of what it ends. */
export function formattingOnType(view: View, offset: number): readonly TextEdit[] {
  const start = view.text.lastIndexOf("\n", Math.max(0, offset - 2)) + 1;
  return formatRange(view.text, start, offset).edits.filter(({ end }) => end <= offset);
}
