import { html, nothing } from "lit";
import type { Content } from "../../definition/definition.ts";
import type { Entry, Filling } from "../filling.ts";

/**
 * Content in its order. What has a place of its own becomes an element, which shows and hides itself; a block under a
 * condition and a page have none: what is in them is hidden with them.
 */
export function contents(body: readonly Content[], filling: Filling, entry?: Entry): unknown {
  return body.map((content) => rendered(content, filling, entry));
}

function rendered(content: Content, filling: Filling, entry?: Entry): unknown {
  switch (content.kind) {
    case "group":
    case "page":
      return contents(content.body, filling, entry);
    case "section":
      return html`<formscript-section .filling=${filling} .content=${content} .entry=${entry}></formscript-section>`;
    case "note":
      return html`<formscript-note .filling=${filling} .content=${content} .entry=${entry}></formscript-note>`;
    case "item":
      return html`<formscript-item .filling=${filling} .content=${content} .entry=${entry}></formscript-item>`;
    case "grid":
      return contents(content.cells, filling, entry);
    case "repeat":
      return nothing;
  }
}
