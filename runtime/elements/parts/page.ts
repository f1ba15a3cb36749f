import { html, nothing } from "lit";
import type { Page } from "../../definition/definition.ts";
import { customElements } from "../registry.ts";
import { words } from "../words.ts";
import { PartElement } from "./part.ts";

/** What stands at the head of a page, where it has a title. */
export class PageElement extends PartElement<Page & { readonly id: string }> {
  protected override renderShown(): unknown {
    const { content, filling } = this;
    return filling.text(content.id) === undefined
      ? nothing
      : html`<h2 part="page-title">${words(this, content.id)}</h2>`;
  }
}

customElements.define("formscript-page", PageElement);
