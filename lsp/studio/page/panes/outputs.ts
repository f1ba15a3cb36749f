import { html, nothing, type TemplateResult } from "lit";
import type { Outputs } from "../../../server/requests.ts";
import { copy } from "../commands/copy.ts";
import { Answered } from "../model/answered.ts";
import { uriOfFile } from "../model/paths.ts";
import type { Studio } from "../model/studio.ts";
import { rowsOf } from "./csv.ts";

/** What `formscript build` would write for the form, to be read. */
export class OutputsPane {
  readonly #studio: Studio;
  readonly #outputs: Answered<Outputs | null>;

  constructor(studio: Studio) {
    this.#studio = studio;
    this.#outputs = new Answered(studio.changes.tell);
  }

  render(kind: "schema" | "types" | "codebook"): TemplateResult {
    const studio = this.#studio;
    const { path, current } = studio.shown;
    if (path === undefined || !current) return html`<p class="empty">There is no form here.</p>`;
    const asked = { textDocument: { uri: uriOfFile(path) }, form: current.id };
    const outputs = this.#outputs.to(`${path} ${current.id} ${studio.looks}`, () =>
      studio.server.ask<Outputs | null>("formscript/outputs", asked),
    );
    if (outputs === undefined) return html`<p class="empty">…</p>`;
    if (outputs === null || outputs.form !== current.id)
      return html`<p class="empty">It is shown here once the form's mistakes are mended.</p>`;
    const text = outputs[kind];
    return html`<div class="output">
      <div class="pane-head">
        <h3>${titles[kind]}</h3>
        ${studio.shown.isStale ? html`<span class="aside">as it was before the mistake in the text</span>` : nothing}
        <button type="button" @click=${() => void copy(studio, text, `${titles[kind]}: copied.`)}>Copy</button>
      </div>
      ${kind === "codebook" ? table(text) : html`<pre tabindex="0">${text}</pre>`}
    </div>`;
  }
}

const titles = {
  schema: "JSON Schema of what can be submitted",
  types: "Types of answers and results",
  codebook: "Codebook",
} as const;

function table(csv: string): TemplateResult {
  const [head = [], ...rows] = rowsOf(csv);
  return html`<div class="scrolled" tabindex="0" role="region" aria-label="Codebook">
    <table>
      <thead>
        <tr>${head.map((cell) => html`<th scope="col">${cell}</th>`)}</tr>
      </thead>
      <tbody>
        ${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}
      </tbody>
    </table>
  </div>`;
}
