import type { Places } from "../compiled.ts";
import { Lines } from "../diagnostics/position.ts";

/** Where a part of a definition stands in the text, such as `audit.form:14`; undefined where that is not known. */
export type Where = (part: object) => string | undefined;

/** `texts`: what stands in the files that the places name. */
export function whereIn(places: Places, texts: ReadonlyMap<string, string>): Where {
  const lines = new Map<string, Lines>();
  return (part) => {
    const span = places.get(part);
    const text = span && texts.get(span.file);
    if (!span || text === undefined) return undefined;
    const known = lines.get(span.file) ?? new Lines(text);
    lines.set(span.file, known);
    return `${span.file.split("/").at(-1)}:${known.position(span.start).line}`;
  };
}
