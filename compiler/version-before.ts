import { type Change, endAfter, startAfter } from "../grammar/change.ts";
import type { Since } from "../grammar/reparse.ts";
import type { Definition } from "../runtime/definition/definition.ts";
import type { Cache, Made } from "./cache.ts";
import type { Span } from "./diagnostics/diagnostic.ts";
import type { Host } from "./host.ts";
import { isUnchanged } from "./recording.ts";
import type { SourceFile } from "./source.ts";
import type { Wanted } from "./translations.ts";

/** The version of a form that this one was typed over, which had a meaning, and how it has changed. */
export interface VersionBefore {
  readonly made: Made;
  readonly definition: Definition;
  readonly since: Since;
  /** Where a span of that version stands now. */
  readonly moved: Moved;
}

export type Moved = (span: Span) => Span;

/** Null where anything else that the form is made from may have changed as well. */
export function versionBefore(
  { node, source: { file, since, broken } }: Wanted,
  files: ReadonlySet<SourceFile>,
  host: Host,
  cache: Cache,
): VersionBefore | null {
  const made = since?.now === node ? cache.forms.get(since.before) : undefined;
  const definition = made?.form.definition;
  if (!since || !definition || broken) return null;
  if (!areOthersSame(made, files, file) || !isUnchanged(made.read, host)) return null;
  return { made, definition, since, moved: mover(file.path, since.change) };
}

/** Whether a form was made with the help of the same files, its own aside. */
function areOthersSame(before: Made, files: ReadonlySet<SourceFile>, own: SourceFile): boolean {
  const others = (all: ReadonlySet<SourceFile>) => [...all].filter(({ path }) => path !== own.path);
  const now = others(files);
  return others(before.files).length === now.length && now.every((other) => before.files.has(other));
}

function mover(path: string, change: Change): Moved {
  return (span) =>
    span.file === path
      ? { ...span, start: startAfter(change, span.start), end: endAfter(change, span.end) }
      : span;
}
