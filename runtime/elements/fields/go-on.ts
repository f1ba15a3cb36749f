import { LitElement } from "lit";
import type { AnswerType } from "../../definition/definition.ts";
import type { Field } from "../field.ts";

/**
 * A field whose boxes are gone on from with Enter, which is also the "next" of a phone's keyboard: to the next box or
 * question; from the last of a step to the next step; from the last of all to the button that submits, which is not
 * pressed by that.
 */
export function goingOn<T extends AnswerType>(field: Field<T>): Field<T> {
  return {
    ...field,
    hear(event, asked, within) {
      field.hear?.(event, asked, within);
      const isEnter = event instanceof KeyboardEvent && event.key === "Enter" && !event.isComposing;
      const box = event.target;
      if (!isEnter || !(box instanceof HTMLInputElement) || box.type !== "text" || !nextAfter(box)) return;
      event.preventDefault();
      void goOnFrom(box, within);
    },
  };
}

/** Not a moment later than what the answer opens is there: a phone would put its keyboard away. */
async function goOnFrom(box: HTMLInputElement, within: Element): Promise<void> {
  if (within instanceof LitElement) await within.updateComplete;
  const next = nextAfter(box);
  if (!next?.matches("[part~=next]")) next?.focus();
  else {
    // What is written counts before its box goes away.
    box.blur();
    next.click();
  }
}

function nextAfter(box: HTMLInputElement): HTMLElement | undefined {
  const all = [...(box.form?.elements ?? [])];
  const next = all.slice(all.indexOf(box) + 1).find((each) => each.matches(stops));
  const chosen = all.find(
    (each) => isRadio(each) && isRadio(next) && each.name === next.name && each.checked,
  );
  return (chosen ?? next) as HTMLElement | undefined;
}

const stops = ":is(input, textarea):enabled, [part~=add], [part~=next], [part~=submit]";

function isRadio(element: Element | undefined): element is HTMLInputElement {
  return element instanceof HTMLInputElement && element.type === "radio";
}
