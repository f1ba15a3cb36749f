import { html, nothing } from "lit";
import type { Section } from "../../definition/definition.ts";
import { customElements } from "../registry.ts";
import { words } from "../words.ts";
import { contents } from "./contents.ts";
import { PartElement } from "./part.ts";

/** Items that belong together, under a heading. */
export class SectionElement extends PartElement<Section> {
  protected override renderShown(): unknown {
    const { content, domId, filling } = this;
    // How long it may be, as long as it is far away and not laid out.
    this.style.containIntrinsicSize = `auto ${content.body.length * 15}rem`;
    const hasTitle = filling.text(content.id) !== undefined;
    return html`<section part="section" aria-labelledby=${hasTitle ? `${domId}-title` : nothing}>
      ${hasTitle ? html`<h2 part="section-title" id=${`${domId}-title`}>${words(this, content.id)}</h2>` : nothing}
      ${contents(content.body, filling, this.entry)}
    </section>`;
  }
}

customElements.define("formscript-section", SectionElement);
