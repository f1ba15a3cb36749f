import { meanings } from "../../classes.ts";
import type { Change, Readable, Witness } from "../../types.ts";
import { sentenceOf } from "../../wording.ts";
import { byClass, type Lot, lotsOf, namesOf } from "../alike.ts";
import { aloneWords, evidenceWords } from "../witness-words.ts";
import type { Compared } from "./compared.ts";
import { html, type Markup } from "./markup.ts";
import { capital } from "./naming.ts";
import { exampleWords, played } from "./played.ts";

/** Each change with its sentence, and an example for which it matters, by class. */
export function changeList(compared: Compared): Markup[] {
  const told = new Set<string>();
  return byClass(compared.difference.changes).map(
    ({ is, changes }) => html`<section class="class">
<h4><span class="badge ${is}">${capital(is)}</span></h4>
<p class="meaning">${meanings[is]}.</p>
<ul class="changes">${lotsOf(changes).map((lot) => html`<li>${lotText(lot, compared, told)}</li>\n`)}</ul>
</section>
`,
  );
}

/** Changes of a kind are folded away where they are many. */
function lotText({ changes, together }: Lot, compared: Compared, told: Set<string>): Markup {
  if (together === undefined) return changeText(changes[0], compared, told);
  return html`<details><summary><b>${together}</b>: ${namesOf(changes)}</summary>
<ul class="changes">${changes.map((change) => html`<li>${changeText(change, compared, told)}</li>\n`)}</ul></details>`;
}

/** An example that shows more than one change is played once; `told` are those that were. */
function changeText(change: Change, compared: Compared, told: Set<string>): Markup {
  const { evidence, readable, code } = change;
  const said = evidenceWords(evidence);
  return html`<p dir="auto">${sentenceOf(change)} <code>${code}</code></p>
${readable && html`<p class="readable">${readableWords(readable)}</p>`}
${evidence?.kind === "witness" ? html`${example(evidence.witness, compared, told)}${evidence.alone && html`<p class="evidence">${capital(aloneWords)}.</p>`}` : said !== undefined && html`<p class="evidence">${capital(said)}.</p>`}`;
}

function example(witness: Witness, compared: Compared, told: Set<string>): Markup {
  const key = JSON.stringify([witness.old, witness.new]);
  if (told.has(key)) return html`<div class="played">${exampleWords(witness)}</div>`;
  told.add(key);
  return played(witness, compared);
}

function readableWords({ stored, fresh }: Readable): string {
  const first = stored
    ? "Stored answers can be read by the new version"
    : "Some stored answers cannot be read by the new version";
  const second = fresh
    ? "what knows the old version reads new answers"
    : "what knows only the old version cannot read all new answers";
  return `${first}; ${second}.`;
}
