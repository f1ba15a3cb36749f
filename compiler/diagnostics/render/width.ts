/** What a terminal shows of a line, cell by cell. */
export interface Cell {
  /** Where it begins in the text, in UTF-16 units. */
  readonly at: number;
  readonly shown: string;
  /** In columns of the terminal. */
  readonly width: number;
}

const tabStop = 4;
const plain = /^[\x20-\x7e]*$/;
const control = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const joiner = /[\u200c\u200d]/g;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;

/**
 * A line as cells. A tab reaches to the next tab stop; what would command the terminal (escape sequences, marks that
 * turn the direction of text) is shown as a replacement character.
 */
export function cells(line: string): Cell[] {
  const found: Cell[] = [];
  let column = 0;
  const add = (at: number, shown: string, width: number) => {
    found.push({ at, shown, width });
    column += width;
  };
  for (const { segment, index } of graphemes(line)) {
    if (segment === "\t") {
      const width = tabStop - (column % tabStop);
      add(index, " ".repeat(width), width);
    } else if (control.test(segment.replace(joiner, ""))) add(index, "\ufffd", 1);
    else add(index, segment, wide.test(segment) ? 2 : 1);
  }
  return found;
}

/** A text of the author's that is safe to print: line breaks stay, what would command the terminal does not. */
export function printable(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      commands(line)
        ? cells(line)
            .map(({ shown }) => shown)
            .join("")
        : line,
    )
    .join("\n");
}

/** Most lines have nothing in them that would have to be taken apart. */
function commands(line: string): boolean {
  return !plain.test(line) && control.test(line.replace(joiner, ""));
}

function graphemes(line: string): Iterable<{ readonly segment: string; readonly index: number }> {
  if (plain.test(line)) return Array.from(line, (segment, index) => ({ segment, index }));
  return new Intl.Segmenter("en", { granularity: "grapheme" }).segment(line);
}
