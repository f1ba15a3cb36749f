import type { Edit } from "../../../compiler/index.ts";
import { formatRange, type SourceFile } from "../../../compiler/index.ts";

/** A replacement in one file. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The one edit that comes of several in a file, with the lines that they touch laid out. */
export function laidOut({ path, text }: Pick<SourceFile, "path" | "text">, pieces: readonly Piece[]): Edit {
  const sorted = pieces.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let written = "";
  let at = 0;
  const places: { readonly start: number; readonly end: number }[] = [];
  for (const piece of sorted) {
    written += text.slice(at, piece.start);
    places.push({ start: written.length, end: written.length + piece.text.length });
    written += piece.text;
    at = piece.end;
  }
  written += text.slice(at);
  // From the end, so that the places before are where they were.
  for (const { start, end } of places.toReversed()) written = formatRange(written, start, end).text;
  let same = 0;
  while (same < text.length && text[same] === written[same]) same += 1;
  let tail = 0;
  const most = Math.min(text.length, written.length) - same;
  while (tail < most && text.at(-1 - tail) === written.at(-1 - tail)) tail += 1;
  return {
    span: { file: path, start: same, end: text.length - tail },
    text: written.slice(same, written.length - tail),
  };
}

/** A piece that takes something out, with its line where nothing else stands on it. */
export function without(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Piece {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const lineEnd = next < 0 ? text.length : next + 1;
  const isAlone = text.slice(lineStart, start).trim() === "" && text.slice(end, lineEnd).trim() === "";
  if (isAlone) return { start: lineStart, end: lineEnd, text: "" };
  const blank = /[ \t]*$/.exec(text.slice(lineStart, start))![0].length;
  return { start: start - blank, end, text: "" };
}
