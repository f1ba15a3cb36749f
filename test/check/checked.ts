import { posix } from "node:path";
import { bindForm } from "../../compiler/bind/index.ts";
import { Cache } from "../../compiler/cache.ts";
import { checkForm, checkImports } from "../../compiler/check/index.ts";
import type { Diagnostic, Edit } from "../../compiler/diagnostics/diagnostic.ts";
import { reporter } from "../../compiler/diagnostics/report.ts";
import type { Host } from "../../compiler/host.ts";
import { Sources } from "../../compiler/sources.ts";

export type Files = ReadonlyMap<string, string>;

export function hostOf(files: Files): Host {
  return {
    read: (path) => files.get(path),
    siblings: () => [...files.keys()],
    resolve: (from, reference) => posix.join(posix.dirname(from), reference),
  };
}

/** What reading, binding and checking say of the files, and nothing of what comes after them. */
export function checked(files: Files): Diagnostic[] {
  const sources = new Sources(hostOf(files), new Cache());
  const loaded = [...files.keys()].flatMap((path) => sources.load(path) ?? []);
  const found: Diagnostic[] = [];
  const report = reporter(found);
  const forms = loaded.flatMap(({ file, scope }) =>
    file.tree.declarations.flatMap((node) => (node.kind === "form" ? [bindForm(node, file, scope)] : [])),
  );
  for (const form of forms) checkForm(form, report);
  checkImports(loaded, forms, report);
  return [...sources.diagnostics, ...found].sort(
    (a, b) => a.span.file.localeCompare(b.span.file) || a.span.start - b.span.start,
  );
}

/** The files after a fix. */
export function edited(files: Files, edits: readonly Edit[]): Files {
  const after = new Map(files);
  const fromTheEnd = [...edits].sort((a, b) => b.span.start - a.span.start);
  for (const { span, text } of fromTheEnd) {
    const before = after.get(span.file)!;
    after.set(span.file, before.slice(0, span.start) + text + before.slice(span.end));
  }
  return after;
}
