import { html, nothing } from "lit";
import type { Asked } from "../field.ts";
import { interfaceLanguage } from "../words.ts";

/** What takes an answer back that its controls themselves cannot; there while there is one. */
export function clear(asked: Asked): unknown {
  return isGiven(asked) && !asked.isReadonly
    ? html`<button type="button" part="clear" lang=${interfaceLanguage(asked.filling)}>${asked.filling.locale.messages.clearAnswer}</button>`
    : nothing;
}

export function isGiven({ answer }: Asked): boolean {
  return answer !== undefined && answer !== null;
}

/** A click on that button, or Delete or Backspace in the field. */
export function isClear(event: Event): boolean {
  return event instanceof KeyboardEvent
    ? event.type === "keydown" && (event.key === "Delete" || event.key === "Backspace")
    : event.type === "click" && (event.target as Element).closest("[part=clear]") !== null;
}
