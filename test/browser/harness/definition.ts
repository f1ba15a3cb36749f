import { compile } from "../../../compiler/compile.ts";
import { messageOf } from "../../../compiler/diagnostics/report.ts";
import { type Host, Unreadable } from "../../../compiler/host.ts";
import type { Definition } from "../../../runtime/definition/definition.ts";

/** The definition of the first form in a text. Files beside it, such as translations, by their names. */
export function definitionOf(text: string, beside: Readonly<Record<string, string>> = {}): Definition {
  const files: Readonly<Record<string, string>> = { "sample.form": text, ...beside };
  const host: Host = {
    read: (path) => files[path],
    siblings: () => Object.keys(files),
    resolve: (_, reference) => {
      if (reference.includes("/")) throw new Unreadable("All files of a test stand in one folder.");
      return reference;
    },
  };
  const { forms, diagnostics } = compile(
    host,
    Object.keys(files).filter((path) => path.endsWith(".form")),
  );
  const definition = forms.find(({ file }) => file.path === "sample.form")?.definition;
  const errors = diagnostics.filter(({ severity }) => severity === "error").map(messageOf);
  if (!definition || errors.length > 0) throw new Error(`The form has errors: ${errors.join(" ")}`);
  return definition;
}

/** The text of a form. What begins with neither `form` nor `import` is what stands in one, and gets a head. */
export function form(parts: TemplateStringsArray, ...values: readonly unknown[]): string {
  const text = String.raw(parts, ...values).trim();
  if (/^(form|import|\/\/)/.test(text)) return text;
  return `form sample "A form" {\n  version "1.0.0"\n  language en\n  licence free\n\n${text}\n}\n`;
}
