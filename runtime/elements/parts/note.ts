import { html } from "lit";
import type { Note } from "../../definition/definition.ts";
import { customElements } from "../registry.ts";
import { paragraphs } from "../words.ts";
import { PartElement } from "./part.ts";

/** Text to read. */
export class NoteElement extends PartElement<Note> {
  protected override renderShown(): unknown {
    return html`<div part="note">${paragraphs(this, this.content.id)}</div>`;
  }
}

customElements.define("formscript-note", NoteElement);
