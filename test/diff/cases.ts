import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { compile } from "../../compiler/compile.ts";
import { messageOf } from "../../compiler/diagnostics/report.ts";
import type { Host } from "../../compiler/host.ts";
import type { Definition } from "../../runtime/definition/definition.ts";

/** Each folder is named for a rule: a form before and after, and what is found. `RENEW=1` writes anew what is found. */
export const cases = join(import.meta.dirname, "../cases/diff");

export const names: readonly string[] = readdirSync(cases).sort();

/** The form of a case, `before` or `after`. */
export function formOf(name: string, when: "before" | "after"): Definition {
  const folder = join(cases, name, when);
  return compiled(
    Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")])),
  );
}

/** The form in these files. Throws where it has errors that leave its meaning open. */
export function compiled(files: Readonly<Record<string, string>>): Definition {
  const paths = Object.keys(files);
  const host: Host = {
    read: (path) => files[path],
    siblings: () => paths,
    resolve: (from, reference) => posix.join(posix.dirname(from), reference),
  };
  const { forms, diagnostics } = compile(
    host,
    paths.filter((path) => path.endsWith(".form")),
  );
  const definition = forms[0]?.definition;
  if (!definition) throw new Error(diagnostics.map(messageOf).join("\n"));
  return definition;
}
