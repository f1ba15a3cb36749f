import type { CompiledForm } from "../../compiled.ts";
import { examples as exampleMessages } from "../../diagnostics/catalogue/examples.ts";
import type { Diagnostic, Span } from "../../diagnostics/diagnostic.ts";
import { jsonReport } from "../../diagnostics/render/json.ts";
import { coverage } from "../../verify/coverage.ts";
import type { Lowered } from "../../verify/study.ts";
import { type Compiled, compileWords, inFiles } from "../compiling.ts";
import type { Format } from "../options.ts";
import { Progress } from "../progress.ts";
import { hasFindings, report } from "../report.ts";
import { testText } from "../test-text.ts";
import type { TestedForm } from "../tested.ts";
import { exit, type World } from "../world.ts";

/** Runs the examples of forms, and prints what they do not reach and cases at the limits, to be looked over. */
export async function test(
  words: readonly string[],
  options: { readonly format: Format },
  world: World,
): Promise<number> {
  const compiled = await compileWords(words, world);
  const { host, paths } = compiled;
  const textOf = (file: string) => host.text(file);
  const found = compiled.diagnostics.filter(
    ({ code, severity }) => severity === "error" || code in exampleMessages,
  );
  const tested = testedForms(compiled, world);
  if (options.format === "json") {
    world.out(`${JSON.stringify({ ...jsonReport(found, textOf), forms: tested.map(asJson) }, null, 2)}\n`);
  } else {
    if (options.format === "pretty") world.out(testText(tested, world.terminal.colours));
    report(found, textOf, options.format, inFiles(paths.length), world);
  }
  return hasFindings(found) ? exit.findings : exit.fine;
}

function testedForms({ forms, diagnostics }: Compiled, world: World): TestedForm[] {
  const progress = new Progress(world);
  const tested = forms.map((form, index) => {
    progress.step("Testing", index + 1, forms.length);
    return {
      id: form.id,
      file: form.file.path,
      compiles: isWhole(form),
      examples: form.examples.map(({ name, span }) => ({
        name,
        passed: !hasErrorIn(wholeExample(form, span), diagnostics),
      })),
      parts: isWhole(form) ? coverage(form, { boundaries: true }) : [],
    };
  });
  progress.done();
  return tested;
}

function isWhole(form: CompiledForm): form is CompiledForm & Lowered {
  return form.definition !== undefined;
}

/** The example whose name stands at the span. */
function wholeExample({ bound }: CompiledForm, { file, start, end }: Span): Span {
  const node = bound.node.members.find((member) => member.start <= start && member.end >= end);
  return { file, start: node?.start ?? start, end: node?.end ?? end };
}

function hasErrorIn({ file, start, end }: Span, diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(
    ({ severity, span }) =>
      severity === "error" && span.file === file && span.start >= start && span.end <= end,
  );
}

function asJson({ parts, compiles: _compiles, ...form }: TestedForm): unknown {
  return { ...form, parts: parts.map(({ span: _, ...part }) => part) };
}
