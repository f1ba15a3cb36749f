import { html, type TemplateResult } from "lit";

/** Lines on a field of 16 by 16. */
const lines = {
  add: "M8 3v10M3 8h10",
  file: "M4 1.75h5l3 3v9.5H4zM9 1.75v3h3",
  pencil: "M3 13l.75-3.25L11 2.5 13.5 5l-7.25 7.25z",
  remove: "M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9",
  close: "M4 4l8 8M12 4l-8 8",
  translate:
    "M8 2a6 6 0 100 12A6 6 0 008 2M2.25 6.25h11.5M2.25 9.75h11.5M8 2C5 5.5 5 10.5 8 14M8 2c3 3.5 3 8.5 0 12",
  save: "M2.75 2.75h8.5l2 2v8.5H2.75zM5 2.75V6h5V2.75M5 13.25V9h6v4.25",
  share: "M6.5 9.5l4-4M7 5l1.5-1.5a2.5 2.5 0 013.6 3.6L10.6 8.6M9 11l-1.5 1.5a2.5 2.5 0 01-3.6-3.6l1.5-1.5",
  export: "M8 2v8M5 7l3 3 3-3M3 13.25h10",
  files: "M2 3.5h4.5l1.25 1.5H14v8H2z",
  form: "M3 2h10v12H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3",
  panel: "M2 3h12v10H2zM2 9.5h12",
  more: "M8 4v.01M8 8v.01M8 12v.01",
  open: "M6 3l5 5-5 5",
  find: "M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9M10.25 10.25L14 14",
  back: "M10 3L5 8l5 5",
  help: "M8 1.75a6.25 6.25 0 100 12.5 6.25 6.25 0 000-12.5M6 6.25a2 2 0 113 1.7c-.7.4-1 .8-1 1.55M8 11.5v.01",
} as const;

export type Icon = keyof typeof lines;

/** Decoration: what it means stands beside it, or is the name of its button. */
export function icon(name: Icon): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${lines[name]} /></svg>`;
}

/** A button that shows a sign and no words. */
export function iconButton(name: Icon, label: string, click: () => void, isDisabled = false): TemplateResult {
  return html`<button type="button" class="icon-button" title=${label} aria-label=${label} ?disabled=${isDisabled} @click=${click}>
    ${icon(name)}
  </button>`;
}
