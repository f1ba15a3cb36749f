import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { loneWords, perhapsWords } from "../lone-words.ts";
import { changeList } from "./changes.ts";
import { type Compared, comparedOf, type SeenForm } from "./compared.ts";
import { html, Markup } from "./markup.ts";
import { moves } from "./moves.ts";
import { versionsOf } from "./naming.ts";
import { rulers } from "./rulers.ts";
import { sideBySide } from "./side-by-side.ts";
import { sidesOf } from "./sides.ts";
import { style } from "./style.ts";
import { summary } from "./summary.ts";

export type { SeenForm } from "./compared.ts";

/**
 * A review as one page that needs nothing else: no script, no file, and by its own policy no other style than its own.
 * For clinicians and developers, on a screen, a phone and paper.
 */
export function htmlReview(forms: readonly SeenForm[]): string {
  const title = forms.length === 1 ? `What changes in “${forms[0]!.review.title}”` : "What changes";
  const policy = `default-src 'none'; style-src 'sha256-${base64(sha256(utf8ToBytes(style)))}'`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<header><h1 dir="auto">${title}</h1></header>
<main>
${forms.length === 0 && html`<p>No form has changed.</p>`}
${forms.length > 1 && contents(forms)}
${forms.map((form, at) => formSection(form, at, forms.length > 1))}
</main>
</body>
</html>
`.text;
}

function contents(forms: readonly SeenForm[]): Markup {
  return html`<nav aria-label="Forms"><ul>${forms.map(({ review }, at) => html`<li><a href="#form-${at + 1}" dir="auto">${review.title}</a></li>`)}</ul></nav>`;
}

function formSection(form: SeenForm, at: number, isTitled: boolean): Markup {
  const { review } = form;
  const compared = comparedOf(form);
  const heading = html`<h2 dir="auto"${!isTitled && html` class="unseen"`}>${review.title}</h2>`;
  if (!compared) {
    const said = review.kind === "changed" ? "" : html`: version ${review.version} ${loneWords(review)}`;
    const perhaps = review.kind === "changed" ? undefined : perhapsWords(review);
    return html`<article id="form-${at + 1}">${heading}<p><code>${review.path}</code>${said}.${perhaps !== undefined && ` ${perhaps}`}</p></article>`;
  }
  return html`<article id="form-${at + 1}">${heading}
<p class="origin"><code>${compared.path}</code>, version ${versionsOf(compared.difference)}</p>
${summary(compared)}
${changesOf(compared)}
</article>
`;
}

function changesOf(compared: Compared): Markup {
  const { difference, pair, readings } = compared;
  const versions = [difference.old.version, difference.new.version] as const;
  const { questions, outcomes } = sidesOf(pair, readings);
  const drawn = rulers(compared);
  return html`<section><h3>Changes</h3>${changeList(compared)}</section>
${difference.impacts.length > 0 && html`<section><h3>From old band to new</h3><p>Of all possible answers, each as likely as any other. How many people come out otherwise depends on how people answer.</p>${difference.impacts.map((impact) => moves(impact, compared))}</section>`}
${drawn.length > 0 && html`<section><h3>Scores and their bands</h3><p>Both versions on one scale. A line across is a cut-off.</p>${drawn}</section>`}
<section><h3>The form, side by side</h3><p>What people see, with what is <del>gone</del> and what is <ins>new</ins>.</p>${sideBySide(questions, versions)}</section>
${outcomes.length > 0 && html`<section><h3>How it is scored, side by side</h3>${sideBySide(outcomes, versions)}</section>`}`;
}

function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}
