import type * as tree from "../../grammar/tree.ts";
import type { BoundForm, FormSymbol } from "../bind/index.ts";
import type { Fix } from "../diagnostics/diagnostic.ts";
import { remove } from "../diagnostics/fixes.ts";
import type { Report } from "../diagnostics/report.ts";
import { type SourceFile, spanIn } from "../source.ts";
import { usedBy } from "./names/unused.ts";

/** A name that a file imports, and what it stands for. */
export interface Imported {
  readonly name: tree.Name;
  readonly node: tree.Import;
  readonly symbol: FormSymbol;
}

interface Importing {
  readonly file: SourceFile;
  readonly imported: readonly Imported[];
}

/** What a file imports is there to be used by its forms. */
export function checkImports(files: readonly Importing[], forms: readonly BoundForm[], report: Report): void {
  /** By the place of the declaration: a form that was compiled earlier has symbols of its own. */
  const used = new Map<SourceFile, Set<tree.Name>>();
  for (const form of forms) {
    const known = used.get(form.file) ?? new Set<tree.Name>();
    for (const symbol of usedBy(form)) known.add(symbol.name);
    used.set(form.file, known);
  }
  for (const { file, imported } of files) {
    for (const one of imported) {
      if (used.get(file)?.has(one.symbol.name)) continue;
      const parts = { name: one.name.text, is: `a ${one.symbol.kind}` };
      const fixes = [without(one, file)];
      report("unused", spanIn(file, one.name), parts, { fixes, tags: ["unnecessary"] });
    }
  }
}

/** The import without this name, and without the comma that goes with it. */
function without({ name, node }: Imported, file: SourceFile): Fix {
  const title = `Do not import ${name.text}`;
  const at = node.names.indexOf(name);
  const next = node.names[at + 1];
  const before = node.names[at - 1];
  if (next) return remove(title, spanIn(file, { start: name.start, end: next.start }));
  if (before) return remove(title, spanIn(file, { start: before.end, end: name.end }));
  const line = file.text.slice(node.end).match(/^[ \t]*\r?\n/)?.[0].length ?? 0;
  return remove(title, spanIn(file, { start: node.start, end: node.end + line }));
}
