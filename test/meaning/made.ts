import type { CompiledForm } from "../../compiler/compile.ts";
import { compile } from "../../compiler/compile.ts";
import { messageOf } from "../../compiler/diagnostics/report.ts";
import type { Definition } from "../../runtime/definition/definition.ts";

/** The day on which every generated response is evaluated. */
export const today = "2024-03-15";

/** How often and from where properties run: fixed, so that a run can be repeated; another seed by hand. */
export function runs(numRuns: number): { numRuns: number; seed: number; endOnFailure: false } {
  const seed = Number(process.env.FORMSCRIPT_SEED ?? 20240315);
  return { numRuns, seed, endOnFailure: false };
}

/** Compiles one text. What it can do may be found wanting (a band that nothing reaches); what it means may not. */
export function made(text: string): CompiledForm & { readonly definition: Definition } {
  const path = "made.form";
  const { forms, diagnostics } = compile(
    {
      read: (wanted) => (wanted === path ? text : undefined),
      siblings: () => [path],
      resolve: (_from, reference) => reference,
    },
    [path],
  );
  const [form] = forms;
  if (!form?.definition) throw new Error(`${diagnostics.map(messageOf).join("\n")}\n\n${text}`);
  return { ...form, definition: form.definition };
}
