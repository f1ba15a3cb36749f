import type { Impact } from "../../types.ts";
import { outcomeWords, percent, shareWords } from "../impact-words.ts";
import type { Compared } from "./compared.ts";
import { html, type Markup } from "./markup.ts";
import { scrolled } from "./scrolled.ts";

/** What is known before what is not. */
const last: readonly string[] = [
  "true",
  "false",
  "scored",
  "no band",
  "missing",
  "unknown",
  "not asked",
  "absent",
];

/** Where answer sets go: a line for each old band, a column for each new one. */
export function moves(impact: Impact, compared: Compared): Markup {
  const { difference, titleOf } = compared;
  const { of, table } = impact;
  const name =
    of.kind === "score" && of.set !== undefined && of.set !== "default"
      ? `${titleOf(of.id)}, ${of.set}`
      : titleOf(of.id);
  const [rows, columns] = (["before", "after"] as const).map((side) =>
    inOrder(new Set(table.map((row) => row[side])), impact, compared),
  );
  const title = (word: string, which: "old" | "new") => {
    const said = outcomeWords(word, impact);
    return said === word && of.set !== undefined && !last.includes(word)
      ? bandTitle(word, impact, which, compared)
      : said;
  };
  const cell = (before: string, after: string) => {
    const found = table.find((row) => row.before === before && row.after === after);
    if (!found || found.share === 0) return html`<td class="none">–</td>`;
    const moved =
      before === after && found.moved > 0 && table.length > 0
        ? `, ${percent(found.moved)} with another score`
        : "";
    return html`<td class="${before === after ? "stays" : "moves"}">${percent(found.share)}${before !== after && html` <span class="tag">otherwise</span>`}${moved}</td>`;
  };
  return html`<section class="moves">
<h4 dir="auto">${name}</h4>
<p>Otherwise for ${shareWords(impact)}.</p>
${scrolled(
  `Where answers to ${name} go`,
  html`<table><thead><tr><td>Before ${difference.old.version} ↓ After ${difference.new.version} →</td>${columns!.map((word) => html`<th scope="col" dir="auto">${title(word, "new")}</th>`)}</tr></thead>
<tbody>${rows!.map((before) => html`<tr><th scope="row" dir="auto">${title(before, "old")}</th>${columns!.map((after) => cell(before, after))}</tr>`)}</tbody></table>`,
)}
</section>
`;
}

/** Bands in the order of their scores. */
function inOrder(words: ReadonlySet<string>, { of }: Impact, { pair }: Compared): string[] {
  const from = (word: string) =>
    [pair.new, pair.old]
      .flatMap(({ definition }) => definition.bands)
      .filter(({ score, id }) => id === of.set && (score === of.id || pair.renamed.get(score) === of.id))
      .flatMap(({ bands }) => bands)
      .find(({ id }) => id === word)?.from;
  const rank = (word: string) => from(word) ?? Number.MAX_SAFE_INTEGER;
  return [...words].sort((a, b) => rank(a) - rank(b) || last.indexOf(a) - last.indexOf(b));
}

function bandTitle(band: string, { of }: Impact, which: "old" | "new", { pair, readings }: Compared): string {
  const score =
    which === "new" ? of.id : (pair.scores.both.find((both) => both.new.id === of.id)?.old.id ?? of.id);
  return readings[which].title(`${score}.${of.set}.${band}`) ?? band;
}
