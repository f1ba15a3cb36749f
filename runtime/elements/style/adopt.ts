import type { CSSResult } from "lit";

/** Adds a look to a shadow root, once. Not as an element, which a content security policy may forbid. */
export function adopt(root: Node, { styleSheet }: CSSResult): void {
  if (!(root instanceof ShadowRoot) || !styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
