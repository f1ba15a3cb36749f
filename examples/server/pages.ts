import type { BuiltForm } from "./forms.ts";
import { textOf } from "./forms.ts";
import { type Html, html } from "./html.ts";
import type { Stored } from "./store.ts";

type Forms = ReadonlyMap<string, BuiltForm>;

export function frontPage(forms: Forms): Html {
  const links = [...forms.values()].map(
    (form) => html`<li><a href="/forms/${form.id}">${textOf(form, "form")}</a></li>`,
  );
  return page("Forms", html`<h1>Forms</h1><ul>${links}</ul>`);
}

/** A form, in an element of its own that `formscript build` has written. */
export function formPage(form: BuiltForm): Html {
  const tag = `${form.id.replaceAll("_", "-")}-form`;
  return page(
    textOf(form, "form"),
    html`<${tag}></${tag}>`,
    html`<script type="module" src="/built/${form.id}/element.js"></script>
      <script type="module" src="/send.js"></script>`,
  );
}

/** For clinicians: what needs somebody comes first. */
export function listPage(all: readonly Stored[], forms: Forms): Html {
  return page(
    "Results",
    html`<h1>Results</h1>
      ${all.length === 0 ? html`<p>Nothing has been submitted yet.</p>` : table(all, forms)}`,
  );
}

function table(all: readonly Stored[], forms: Forms): Html {
  return html`<div class="wide" role="region" aria-label="Submissions" tabindex="0"><table>
    <thead><tr><th scope="col">Flags</th><th scope="col">Form</th><th scope="col">Scores</th>
      <th scope="col">Received</th><th scope="col">Version</th></tr></thead>
    <tbody>${all.map((stored) => line(stored, forms.get(stored.form)))}</tbody>
  </table></div>`;
}

function line({ id, form, version, received, submission }: Stored, built: BuiltForm | undefined): Html {
  const { scores, flags } = submission.result;
  const name = (key: string): string => (built ? textOf(built, key) : key);
  const urgent = urgentIn(built);
  const up = Object.keys(flags).filter((flag) => flags[flag]);
  const scored = Object.entries(scores).flatMap(([score, state]) =>
    state.state === "scored" ? html`<li>${name(score)}: ${state.value}</li>` : [],
  );
  return html`<tr>
    <td>${up.map((flag) => html`<p class="flag">${urgent.has(flag) ? html`<strong>Urgent:</strong> ` : ""}${name(flag)}</p>`)}</td>
    <th scope="row"><a href="/results/${id}">${name("form") === "form" ? form : name("form")}</a></th>
    <td><ul>${scored}</ul></td>
    <td><time datetime="${received}">${received.slice(0, 16).replace("T", " ")} UTC</time></td>
    <td>${version}</td>
  </tr>`;
}

/** The flags of a form that are urgent. */
export function urgentIn(form: BuiltForm | undefined): ReadonlySet<string> {
  return new Set(form?.definition.flags.flatMap(({ id, urgent }) => (urgent ? id : [])));
}

/** One submission. The element scores its answers anew, and says so where another version would score them otherwise. */
export function resultPage({ id, form, today }: Stored): Html {
  return page(
    "Result",
    html`<p><a href="/results">All results</a></p>
      <formscript-result src="/built/${form}/definition.json" today="${today}" data-id="${id}"></formscript-result>`,
    html`<script type="module" src="/show.js"></script>`,
  );
}

export function refusedPage(said: string): Html {
  return page("Not here", html`<h1>${said}</h1><p><a href="/">Forms</a></p>`);
}

function page(title: string, body: Html, scripts: Html = html``): Html {
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/site.css">
${scripts}
<body>
<main>${body}</main>
</body>
</html>`;
}
