import { html, nothing } from "lit";
import type { Section } from "../../definition/definition.ts";
import { contents } from "./contents.ts";
import { PartElement } from "./part.ts";

/** Items that belong together, under a heading. */
export class SectionElement extends PartElement<Section> {
  protected override renderShown(): unknown {
    const title = this.filling.text(this.content.id);
    return html`<section part="section" aria-labelledby=${title ? this.domId : nothing}>
      ${title ? html`<h2 part="section-title" id=${this.domId}>${title}</h2>` : nothing}
      ${contents(this.content.body, this.filling, this.entry)}
    </section>`;
  }
}

customElements.define("formscript-section", SectionElement);
