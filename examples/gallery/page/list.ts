import { html, nothing, render } from "lit";
import type { Listed } from "../library.ts";
import { findingsOf, onBuild } from "./builds.ts";
import { cases } from "./cases.ts";
import { answeredBy, languageName, matches, questions, rights } from "./said.ts";

const main = document.querySelector("main")!;
let library: readonly Listed[] = [];
let sought = "";
let findings: unknown = nothing;

onBuild(async (build) => {
  findings = findingsOf(build);
  library = await (await fetch("/library.json")).json();
  show();
});

function show(): void {
  const found = library.filter((form) => matches(form, sought));
  render(
    html`${findings}
      <div class="search">
        <label for="search">Find a form</label>
        <input
          id="search"
          type="search"
          autocomplete="off"
          placeholder="by name, subject, language …"
          .value=${sought}
          @input=${(event: InputEvent) => {
            sought = (event.target as HTMLInputElement).value;
            show();
          }}
        />
        <p role="status">${found.length === library.length ? `${library.length} forms` : `${found.length} of ${library.length} forms`}</p>
      </div>
      <ul class="cards" aria-label="Forms">
        ${found.map(card)}
      </ul>
      ${library.length > 0 ? seen() : nothing}`,
    main,
  );
}

/** What several responses look like, and a programme of forms, of those forms that are there. */
function seen(): unknown {
  const ids = new Set(library.map(({ id }) => id));
  const shown = Object.entries(cases).filter(([, { form }]) => ids.has(form));
  if (shown.length === 0) return nothing;
  return html`<section class="seen" aria-labelledby="seen">
    <h2 id="seen">Several at once, and over time</h2>
    <ul class="cards">
      ${shown.map(
        ([id, { title, about }]) => html`<li class="card">
          <h2><a href="/seen/${id}">${title}</a></h2>
          <p>${about}</p>
        </li>`,
      )}
    </ul>
  </section>`;
}

function card(form: Listed): unknown {
  const { id, title, language, languages, whatFor, licence } = form;
  return html`<li class="card">
    <h2 lang=${language}><a href="/forms/${id}">${title}</a></h2>
    ${whatFor === undefined ? nothing : html`<p lang=${language}>${whatFor}</p>`}
    <dl>
      ${fact("Answered", answeredBy(form))}
      ${fact("Length", questions(form))}
      ${fact(languages.length === 1 ? "Language" : "Languages", languages.map((tag) => languageName(tag)).join(", "))}
      ${fact("Rights", rights(licence))}
    </dl>
    ${
      licence.wordingMissing || form.sensitive
        ? html`<ul class="marks">
            ${licence.wordingMissing ? html`<li>Wording withheld</li>` : nothing}
            ${form.sensitive ? html`<li>Sensitive</li>` : nothing}
          </ul>`
        : nothing
    }
  </li>`;
}

function fact(term: string, said: string): unknown {
  return html`<div><dt>${term}</dt><dd>${said}</dd></div>`;
}
