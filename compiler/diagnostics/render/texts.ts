import { Lines } from "../position.ts";

/** The text of a file that diagnostics stand in. A file that could not be read has none. */
export type TextOf = (file: string) => string | undefined;

/** Each file's lines, worked out once. */
export function linesOf(textOf: TextOf): (file: string) => Lines {
  const known = new Map<string, Lines>();
  return (file) => {
    let lines = known.get(file);
    if (!lines) {
      lines = new Lines(textOf(file) ?? "");
      known.set(file, lines);
    }
    return lines;
  };
}
