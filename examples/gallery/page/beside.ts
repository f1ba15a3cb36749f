import { html, nothing } from "lit";
import type { Listed } from "../library.ts";
import type { Said } from "./heard.ts";
import { answeredBy, languageName, questions, rights } from "./said.ts";
import type { Settings } from "./settings.ts";

export interface Beside {
  readonly listed: Listed;
  readonly settings: Settings;
  readonly log: readonly Said[];
  change(name: keyof Settings, value: string): void;
}

/** The languages that the interface of a form speaks, also where the form itself does not. */
const interfaces = ["en", "nb", "nn", "se", "ar"];

/** What stands beside a form: how it is shown, what is known of it, what it tells its page. */
export function beside({ listed, settings, log, change }: Beside): unknown {
  const { languages } = listed;
  const others = interfaces.filter((tag) => !languages.includes(tag));
  const choice = (name: keyof Settings, label: string, options: unknown): unknown =>
    html`<div class="choice">
      <label for=${name}>${label}</label>
      <select
        id=${name}
        @change=${(event: Event) => change(name, (event.target as HTMLSelectElement).value)}
      >
        ${options}
      </select>
    </div>`;
  const option = (name: keyof Settings, value: string, label: string): unknown =>
    html`<option value=${value} ?selected=${settings[name] === value}>${label}</option>`;
  const mark = (name: keyof Settings, value: string, label: string): unknown =>
    html`<label class="mark"
      ><input
        type="checkbox"
        .checked=${settings[name] === value}
        @change=${(event: Event) => change(name, (event.target as HTMLInputElement).checked ? value : "")}
      />${label}</label
    >`;

  return html`<section aria-labelledby="how">
      <h2 id="how">How it is shown</h2>
      ${choice(
        "language",
        "Language",
        html`<optgroup label="The form's">
            ${option("language", "", `${languageName(listed.language)} (its own)`)}
            ${languages.filter((tag) => tag !== listed.language).map((tag) => option("language", tag, languageName(tag)))}
          </optgroup>
          <optgroup label="Of the interface only">
            ${others.map((tag) => option("language", tag, languageName(tag)))}
          </optgroup>`,
      )}
      ${choice(
        "layout",
        "Layout",
        [
          ["", "Pages, as the form has them"],
          ["whole", "All on one page"],
          ["sections", "Section by section"],
          ["questions", "One question at a time"],
        ].map(([value, label]) => option("layout", value!, label!)),
      )}
      ${choice(
        "results",
        "Results are shown to",
        [
          ["", "nobody"],
          ["respondent", "the respondent"],
          ["clinician", "the clinician"],
        ].map(([value, label]) => option("results", value!, label!)),
      )}
      ${choice(
        "colours",
        "Colours",
        [
          ["", "as the device has them"],
          ["light", "light"],
          ["dark", "dark"],
        ].map(([value, label]) => option("colours", value!, label!)),
      )}
      ${mark("direction", "rtl", "From right to left, as if in Arabic")} ${mark("width", "phone", "As wide as a phone")}
      ${mark("readonly", "yes", "To read only")}
      <button type="button" @click=${() => print()}>Print</button>
    </section>
    <section aria-labelledby="about">
      <h2 id="about">About it</h2>
      <dl>${facts(listed)}</dl>
      <p>
        <a href="/dist/${listed.id}/codebook.md">Codebook</a>
        <a href="/dist/${listed.id}/definition.json">Definition</a>
        <a href="/dist/${listed.id}/answers.schema.json">JSON Schema</a>
      </p>
    </section>
    <section aria-labelledby="heard">
      <h2 id="heard">What it tells its page</h2>
      ${
        log.length === 0
          ? html`<p>Nothing yet.</p>`
          : html`<p>Newest first. Nothing is sent anywhere.</p>
              <ol class="heard">
                ${log.map(({ type, said }) => html`<li><strong>${type}</strong><pre tabindex="0">${said}</pre></li>`)}
              </ol>`
      }
    </section>`;
}

function facts(form: Listed): unknown {
  const { licence } = form;
  const known: readonly (readonly [term: string, said: string | undefined])[] = [
    ["Version", form.version],
    ["Answered", answeredBy(form)],
    ["Length", questions(form)],
    ["Authors", form.authors],
    ["Rights", rights(licence)],
    ["Holder", licence.holder],
    ["Notice", licence.notice],
    ["Where to obtain it", licence.obtain],
    ["Training", licence.training],
    ["To cite", form.citation],
  ];
  return known.map(([term, said]) =>
    said === undefined ? nothing : html`<div><dt>${term}</dt><dd>${said}</dd></div>`,
  );
}
