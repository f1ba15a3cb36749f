import { html, type Markup } from "./markup.ts";

/** A table that may be wider than a phone: it moves by itself, with the keyboard, too. */
export function scrolled(name: string, table: Markup): Markup {
  return html`<div class="scrolled" role="group" tabindex="0" aria-label="${name}">${table}</div>`;
}
