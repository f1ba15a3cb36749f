import { bindForm } from "../../compiler/bind/index.ts";
import { Cache } from "../../compiler/cache.ts";
import type { Diagnostic } from "../../compiler/diagnostics/diagnostic.ts";
import { reporter } from "../../compiler/diagnostics/report.ts";
import type { Host } from "../../compiler/host.ts";
import { type Lowered, lower } from "../../compiler/lower/index.ts";
import { Sources } from "../../compiler/sources.ts";
import { gather } from "../../compiler/translations.ts";

/** Files by name, all in one folder; all `.form` files are asked for. */
export type Files = Readonly<Record<string, string>>;

/** What lowering makes of the first form, and what it says: without the checks before it and after it. */
export function lowered(files: Files): {
  readonly result: Lowered | undefined;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics: Diagnostic[] = [];
  const report = reporter(diagnostics);
  const host = inMemory(files);
  const sources = new Sources(host, new Cache());
  const asked = Object.keys(files)
    .filter((path) => path.endsWith(".form"))
    .flatMap((path) => sources.load(path) ?? []);
  const [wanted] = gather(asked, sources, host, report);
  if (!wanted) throw new Error("There is no form in these files");
  const bound = bindForm(wanted.node, wanted.source.file, wanted.source.scope);
  const unread = bound.unresolved.map(({ node, why }) => `${JSON.stringify(node)}: ${why.kind}`);
  if (unread.length > 0) throw new Error(`Names that nothing stands for: ${unread.join(", ")}`);
  const result = lower(bound, { host, translations: wanted.translations }, report);
  return { result, diagnostics: [...sources.diagnostics, ...diagnostics] };
}

function inMemory(files: Files): Host {
  return {
    read: (path) => files[path],
    siblings: () => Object.keys(files),
    resolve: (_, reference) => reference.replace(/^\.\//, ""),
  };
}
