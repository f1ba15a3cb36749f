import type { Part, Parts } from "./parts.ts";
import { type Gap, isComment, type Piece } from "./pieces.ts";

/** A part at the beginning of a line, with the pieces at which its columns begin. */
interface Row {
  readonly part: Part;
  readonly first: number;
  readonly columns: readonly (number | undefined)[];
}

/** Aligns the columns of parts of one kind that stand on lines behind each other. */
export function align(pieces: readonly Piece[], { parts }: Parts, gaps: Gap[]): void {
  const indexes = new Map(pieces.map(({ start }, i) => [start, i]));
  let rows: Row[] = [];
  let multiline = false;
  const flush = () => {
    if (rows.length > 1) alignRows(pieces, gaps, rows);
    rows = [];
  };
  pieces.forEach((piece, i) => {
    const part = parts.get(piece.start);
    const gap = gaps[i]!;
    if (gap.breaks > 1) flush();
    if (part === undefined) {
      if (gap.breaks > 0 && !isComment(piece)) multiline = true;
      if (piece.text.includes("\n") && !isComment(piece)) multiline = true;
      return;
    }
    const before = rows.at(-1);
    const row = {
      part,
      first: i,
      columns: part.columns.map((start) => (start === null ? undefined : indexes.get(start))),
    };
    const inLine = gap.breaks === 0 && i > 0;
    const follows = before !== undefined && before.part.kind === part.kind && !multiline;
    if (inLine) return;
    if (!follows || part.kind === null) flush();
    multiline = false;
    if (part.kind !== null && staysInLine(gaps, row)) rows.push(row);
  });
  flush();
}

/** Whether all columns begin on the line of the part. */
function staysInLine(gaps: readonly Gap[], { first, columns }: Row): boolean {
  const last = Math.max(...columns.map((column) => column ?? first));
  for (let i = first + 1; i <= last; i++) if (gaps[i]!.breaks > 0) return false;
  return true;
}

function alignRows(pieces: readonly Piece[], gaps: Gap[], rows: readonly Row[]): void {
  const count = Math.max(...rows.map(({ columns }) => columns.length));
  for (let column = 1; column < count; column++) {
    const placed = rows.filter(({ columns }) => columns[column] !== undefined);
    // A code stands behind the scores only where there is a score in its line.
    const counted = placed.filter((row) => row.columns[column] !== row.first);
    const furthest = Math.max(0, ...counted.map((row) => widthTo(pieces, gaps, row, column)));
    for (const row of counted)
      gaps[row.columns[column]!]!.spaces = furthest - widthTo(pieces, gaps, row, column) + 1;
  }
}

/** How wide the row is up to a column, without the blank before that. */
function widthTo(
  pieces: readonly Piece[],
  gaps: readonly Gap[],
  { first, columns }: Row,
  column: number,
): number {
  let width = 0;
  for (let i = first; i < columns[column]!; i++) {
    width += [...pieces[i]!.text].length + (i > first ? gaps[i]!.spaces : 0);
  }
  return width;
}
