import type { Definition } from "../../../runtime/definition/definition.ts";
import "../../preview/outcome.ts";
import "../../preview/previewed-form.ts";
import { type Choice, choose } from "./choice.ts";
import type { FromPage, ToPage } from "./messages.ts";

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

/** The page in the panel: the running form, what comes of its answers, and a bar to choose what is shown. */
const editor = acquireVsCodeApi();
const [form, outcome] = [
  document.querySelector("formscript-previewed")!,
  document.querySelector("formscript-outcome")!,
];
const [bar, notice, beside] = ["#bar", "#notice", "aside"].map(
  (selector) => document.querySelector<HTMLElement>(selector)!,
) as [HTMLElement, HTMLElement, HTMLElement];
const forms: Choice = choose("#forms", (id) => editor.postMessage({ kind: "chosen", form: id }));
const languages: Choice = choose("#languages", speak);
let items: readonly string[] = [];

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === "at") return form.point(data.item);
  notice.textContent = data.notice;
  notice.hidden = data.notice === "";
  if (data.kind === "form") {
    items = data.items;
    forms.offer(data.forms, data.definition.id);
    show(data.definition);
  }
  if (data.kind === "nothing") for (const each of [bar, form, beside]) each.hidden = true;
});

outcome.of = form;
// Who goes through the form by keys comes to the lines as well. Where the focus goes within a root is heard in there alone.
for (const happens of ["click", "focusin"])
  form.renderRoot.addEventListener(happens, (event) => {
    const item = form.itemAt(event, items);
    if (item !== undefined) editor.postMessage({ kind: "clicked", item });
  });
document.querySelector("#again")!.addEventListener("click", () => form.reset());
editor.postMessage({ kind: "ready" });

function show(definition: Definition): void {
  const { language, texts, scores, cutoffs, flags, checks } = definition;
  const known = [...new Set([language, ...Object.keys(texts)])];
  form.show(definition);
  speak(languages.offer(known, known.includes(form.language ?? "") ? form.language! : language, nameOf));
  bar.hidden = form.hidden = false;
  beside.hidden = [scores, cutoffs, flags, checks].every(({ length }) => length === 0);
}

function speak(language: string): void {
  form.language = language;
}

function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
}
