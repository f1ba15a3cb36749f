import { domIdOf } from "./filling.ts";

/** After all that the elements on the page still have to render. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Puts the focus on what answers a question, or else on what shows it. Whether there is anything of that name. */
export function focusOn(name: string, root: ParentNode): boolean {
  const id = CSS.escape(domIdOf(name));
  const shown = root.querySelector<HTMLElement>(`#${id}, #${id}-answer`);
  if (!shown) return false;
  shown.scrollIntoView({ block: "nearest" });
  const control = shown.matches(controls)
    ? shown
    : (shown.querySelector<HTMLElement>("input:checked:enabled") ??
      shown.querySelector<HTMLElement>(controls));
  focus(control ?? shown);
  return true;
}

const controls = "input:enabled, select:enabled, textarea:enabled, button:enabled";

/** Puts the focus on what a step begins with: its heading, else its first question. */
export function focusOnStart(step: ParentNode | null): void {
  const start = step?.querySelector<HTMLElement>("h2, h3, legend, label, [part~=note]");
  if (start) focus(start);
}

/** On anything that there is: what does not take the focus by itself takes it this once. */
export function focus(element: HTMLElement | null): void {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}
