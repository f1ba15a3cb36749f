import type { Definition } from "../../../runtime/definition/definition.ts";
import { domIdOf } from "../../../runtime/elements/filling.ts";
import type { FormscriptForm } from "../../../runtime/elements/index.ts";
import "../../../runtime/elements/index.ts";
import type { FromPage, ToPage } from "./messages.ts";

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void };

/** The page in the panel: the running form, and a line above it where there is something to say. */
const editor = acquireVsCodeApi();
const form = document.querySelector<FormscriptForm>("formscript-form")!;
const notice = document.querySelector<HTMLElement>("#notice")!;
let items: readonly string[] = [];

window.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === "at") return point(data.item);
  notice.textContent = data.notice;
  notice.hidden = data.notice === "";
  if (data.kind === "form") {
    items = data.items;
    define(data.definition);
  }
  if (data.kind !== "stale") form.hidden = data.kind === "nothing";
});

form.addEventListener("click", (event) => {
  const ids = event.composedPath().flatMap((each) => (each instanceof Element && each.id ? [each.id] : []));
  const item = items.find((id) => ids.some((shown) => isOf(shown, domIdOf(id))));
  if (item !== undefined) editor.postMessage({ kind: "clicked", item });
});
editor.postMessage({ kind: "ready" });

/** The answers stay. */
function define(definition: Definition): void {
  const { answers, inputs } = form;
  const isFirst = form.definition === undefined;
  form.definition = definition;
  if (isFirst) return;
  form.inputs = inputs;
  form.answers = answers;
}

/** Brings an item into view, without taking the focus from the text. */
function point(item: string): void {
  const id = CSS.escape(domIdOf(item));
  const shown = form.shadowRoot?.querySelector(`#${id}, #${id}-answer, [id^="${id}-"]`);
  shown?.scrollIntoView({ block: "nearest" });
}

/** An element of a question is called like it, or like it with a word behind. */
function isOf(shown: string, question: string): boolean {
  return shown === question || shown.startsWith(`${question}-`);
}
