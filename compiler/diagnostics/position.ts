/** A place for people: both count from 1, columns in UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Offsets of one text, read as lines. Lines end with LF, CRLF or CR; a byte order mark is no part of the first. */
export class Lines {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [text.startsWith("\ufeff") ? 1 : 0];
    if (/\r(?!\n)/.test(text)) {
      for (const { index } of text.matchAll(/\n|\r(?!\n)/g)) starts.push(index + 1);
    } else {
      for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    }
    this.#text = text;
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** An offset outside of the text is the nearest inside. */
  position(offset: number): Position {
    const inside = Math.max(this.#starts[0]!, Math.min(offset, this.#text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle]! <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - this.#starts[low]! + 1 };
  }

  /** Where a place is in the text; what is outside of the line, or of the text, is the nearest inside. */
  offset({ line, column }: Position): number {
    const start = this.#starts[Math.max(0, line - 1)];
    if (start === undefined) return this.#text.length;
    return start + Math.max(0, Math.min(column - 1, this.text(Math.max(1, line)).length));
  }

  /** The line's text without its end. A line that is not there is empty. */
  text(line: number): string {
    const start = this.#starts[line - 1];
    if (start === undefined) return "";
    return this.#text.slice(start, this.#starts[line] ?? this.#text.length).replace(/[\r\n]+$/, "");
  }
}
