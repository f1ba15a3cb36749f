/** A line narrower than this says nothing. */
const LEAST_ROOM = 24;

/** A text in lines, each so far from the left; they are broken between words where they are given a width. */
export function wrapped(text: string, indent: number, width = Number.POSITIVE_INFINITY): string[] {
  const room = Math.max(LEAST_ROOM, width - indent);
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line !== "" && line.length + 1 + word.length > room) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines.map((line) => " ".repeat(indent) + line);
}
