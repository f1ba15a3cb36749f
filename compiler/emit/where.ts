import type { CompiledForm } from "../compiled.ts";
import { Lines } from "../diagnostics/position.ts";

/** Where a part of a definition stands in the text, such as `audit.form:14`; undefined where that is not known. */
export type Where = (part: object) => string | undefined;

export function whereIn({ file, bound, places }: CompiledForm): Where {
  const files = [file, ...[...bound.symbols.values()].map((symbol) => symbol.file)];
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const lines = new Map<string, Lines>();
  return (part) => {
    const span = places.get(part);
    const text = span && texts.get(span.file);
    if (text === undefined) return undefined;
    const known = lines.get(span!.file) ?? new Lines(text);
    lines.set(span!.file, known);
    return `${span!.file.split("/").at(-1)}:${known.position(span!.start).line}`;
  };
}
