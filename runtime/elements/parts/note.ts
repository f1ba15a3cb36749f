import { html } from "lit";
import type { Note } from "../../definition/definition.ts";
import { words } from "../words.ts";
import { PartElement } from "./part.ts";

/** Text to read. */
export class NoteElement extends PartElement<Note> {
  protected override renderShown(): unknown {
    return html`<div part="note">${words(this, this.content.id)}</div>`;
  }
}

customElements.define("formscript-note", NoteElement);
