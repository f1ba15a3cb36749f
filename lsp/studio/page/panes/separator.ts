import { html, type TemplateResult } from "lit";

export interface Separation {
  readonly name: string;
  /** Which way it moves. */
  readonly along: "x" | "y";
  /** From 0 to 100, as it is said. */
  readonly value: number;
  /** Moved by so many pixels, to the right or down, since the last call. */
  moved(by: number): void;
}

/** A line between two panes that can be moved, with a pointer or with arrow keys. */
export function separator({ name, along, value, moved }: Separation): TemplateResult {
  let last = 0;
  const place = (event: PointerEvent) => (along === "x" ? event.clientX : event.clientY);
  const down = (event: PointerEvent) => {
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
    last = place(event);
    event.preventDefault();
    (event.currentTarget as HTMLElement).focus();
  };
  const move = (event: PointerEvent) => {
    const line = event.currentTarget as HTMLElement & { last?: number };
    if (!line.hasPointerCapture(event.pointerId)) return;
    const by =
      event.movementX || event.movementY
        ? along === "x"
          ? event.movementX
          : event.movementY
        : place(event) - last;
    last = place(event);
    if (by !== 0) moved(by);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 80 : 16;
    const [back, on] = along === "x" ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
    if (event.key !== back && event.key !== on) return;
    event.preventDefault();
    moved(event.key === back ? -step : step);
  };
  return html`<div
    class="separator ${along}"
    role="separator"
    tabindex="0"
    aria-label=${name}
    aria-orientation=${along === "x" ? "vertical" : "horizontal"}
    aria-valuenow=${Math.round(value)}
    @pointerdown=${down}
    @pointermove=${move}
    @keydown=${press}
  ></div>`;
}
