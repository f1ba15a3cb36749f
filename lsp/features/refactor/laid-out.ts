import { type Edit, format, type SourceFile } from "../../../compiler/index.ts";

/** A replacement in one file. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The one edit that comes of several in a file, with the lines that they touch laid out: all lines, where the file was
 * laid out before.
 */
export function laidOut({ path, text }: Pick<SourceFile, "path" | "text">, pieces: readonly Piece[]): Edit {
  const sorted = pieces.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let written = "";
  let at = 0;
  const places: { readonly start: number; readonly end: number }[] = [];
  for (const piece of sorted) {
    written += text.slice(at, piece.start);
    places.push({ start: written.length, end: written.length + piece.text.length });
    written += piece.text;
    // What is written inside a part that goes stands in its place.
    at = Math.max(at, piece.end);
  }
  written += text.slice(at);
  const made = format(text).edits.length === 0 ? format(written).text : layOut(written, places);
  let same = 0;
  while (same < text.length && text[same] === made[same]) same += 1;
  let tail = 0;
  const most = Math.min(text.length, made.length) - same;
  while (tail < most && text.at(-1 - tail) === made.at(-1 - tail)) tail += 1;
  return {
    span: { file: path, start: same, end: text.length - tail },
    text: made.slice(same, made.length - tail),
  };
}

/** Lays out the lines that the places touch. */
function layOut(text: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  const touched = places.map(({ start, end }) => {
    const next = text.indexOf("\n", end);
    return { start: text.lastIndexOf("\n", start - 1) + 1, end: next < 0 ? text.length : next };
  });
  let laid = "";
  let at = 0;
  for (const edit of format(text).edits) {
    if (!touched.some(({ start, end }) => start <= edit.end && edit.start <= end)) continue;
    laid += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return laid + text.slice(at);
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
