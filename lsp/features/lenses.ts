import type { CompiledForm, Span } from "../../compiler/index.ts";
import { translatableForm } from "../names/translatable.ts";
import type { Committed, Extras } from "../workspace/extras.ts";
import type { View } from "../workspace/view.ts";
import { changesSince } from "./changes.ts";
import { exampleResults } from "./example-results.ts";
import { translationStates } from "./translation-states.ts";

/** What can be done with something, shown above it. The editor knows how to do it. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly command: LensCommand;
}

export type LensCommand =
  | { readonly name: "formscript.preview"; readonly path: string; readonly form: string }
  | { readonly name: "formscript.runExamples"; readonly path: string; readonly form: string }
  | {
      readonly name: "formscript.runExample";
      readonly path: string;
      readonly form: string;
      readonly example: string;
    }
  | {
      readonly name: "formscript.translations";
      readonly path: string;
      readonly form: string;
      readonly files: readonly string[];
    }
  | { readonly name: "formscript.diff"; readonly path: string; readonly form: string };

/** Above a form: preview, examples, translations, changes since it was committed; above an example: run it. */
export function lenses(view: View, { committed }: Extras = {}): readonly Lens[] {
  const results = exampleResults(view);
  return view.forms.flatMap((form) => {
    const { file, id, bound } = form;
    if (file.path !== view.path || !bound.node.name) return [];
    const { start, end } = bound.node.name;
    const span = { file: file.path, start, end };
    const what = { path: file.path, form: id };
    const own = results.filter((result) => result.form === id);
    const found: Lens[] = [{ span, title: "Preview", command: { name: "formscript.preview", ...what } }];
    if (own.length > 0) {
      const title = examplesTitle(own.length, own.filter(({ holds }) => !holds).length);
      found.push({ span, title, command: { name: "formscript.runExamples", ...what } });
    }
    found.push(...translations(form, view, span));
    if (committed) found.push(...changes(committed, form, span));
    for (const { span: at, name, holds, unmet } of own) {
      const title = holds ? "✓ Run" : `✗ Run: ${unmet[0]!.came}`;
      found.push({ span: at, title, command: { name: "formscript.runExample", ...what, example: name } });
    }
    return found;
  });
}

function examplesTitle(all: number, failing: number): string {
  if (failing === 0) return all === 1 ? "✓ 1 example" : `✓ ${all} examples`;
  return `✗ ${failing} of ${all} examples ${failing === 1 ? "fails" : "fail"}`;
}

function translations(form: CompiledForm, view: View, span: Span): Lens[] {
  const states = translationStates(translatableForm(form), view.compilation.files);
  if (!states || states.length === 0) return [];
  const said = states.map(({ language, missing }) => {
    if (missing === 0) return language;
    return `${language} (${missing} ${missing === 1 ? "text" : "texts"} missing)`;
  });
  const title = `${states.length} ${states.length === 1 ? "translation" : "translations"}: ${said.join(", ")}`;
  const files = states.flatMap((state) => state.files);
  return [
    { span, title, command: { name: "formscript.translations", path: span.file, form: form.id, files } },
  ];
}

function changes(committed: Committed, form: CompiledForm, span: Span): Lens[] {
  const found = changesSince(committed, form);
  if (!found) return [];
  const command = { name: "formscript.diff", path: span.file, form: form.id } as const;
  if (found.kind === "new") return [{ span, title: "Not committed yet", command }];
  const count = found.counts.reduce((sum, [, one]) => sum + one, 0);
  if (count === 0) return [{ span, title: "As committed", command }];
  const kinds = found.counts.map(([kind, one]) => `${one} ${kind}`).join(", ");
  const asked = found.version === undefined ? "" : `; needs version ${found.version}`;
  const title = `${count} ${count === 1 ? "change" : "changes"} since the commit: ${kinds}${asked}`;
  return [{ span, title, command }];
}
