import { html, type TemplateResult } from "lit";
import type { PreviewedForm } from "../../../preview/previewed-form.ts";
import { addExample } from "../commands/add-example.ts";
import { copy } from "../commands/copy.ts";
import { exampleText } from "../model/example-text.ts";
import type { Studio } from "../model/studio.ts";

/** What has been answered in the running form: as developers get it, and as an example would say it. */
export function answersPane(studio: Studio, form: PreviewedForm): TemplateResult {
  const { filling } = form;
  if (!filling) return html`<p class="empty">There is no form to answer yet.</p>`;
  const { response, result } = filling.session;
  const hasInputs = Object.keys(response.inputs).length > 0;
  const json = JSON.stringify(hasInputs ? response : { answers: response.answers }, null, 2);
  const example = exampleText("…", filling.definition, response, result);
  return html`<div class="answers">
    <section aria-labelledby="answers-json">
      <div class="pane-head">
        <h3 id="answers-json">As JSON</h3>
        <button type="button" @click=${() => void copy(studio, json, "The answers are copied.")}>Copy</button>
      </div>
      <pre tabindex="0">${json}</pre>
    </section>
    <section aria-labelledby="answers-example">
      <div class="pane-head">
        <h3 id="answers-example">As an example</h3>
        <button type="button" ?disabled=${studio.shown.isStale} @click=${() => void addExample(studio, form)}>
          Add as example
        </button>
      </div>
      <pre tabindex="0">${example}</pre>
    </section>
  </div>`;
}
